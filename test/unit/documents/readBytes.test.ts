import { describe, expect, test } from "vitest";
import { readBytes } from "../../../src/documents/readBytes.ts";
import { makeDocx } from "../../support/documents/makeDocx.ts";
import { makePdf, type PlacedText } from "../../support/documents/makePdf.ts";

const read = (content: string | Uint8Array, name = "note.txt", given = {}) =>
	readBytes(typeof content === "string" ? Buffer.from(content) : content, name, given);

const RUSSIAN =
	"Заседание рабочей группы состоялось в Бишкеке. В нём приняли участие представители министерств и банков.";
const GERMAN =
	"Die Sitzung fand in Köln statt. Außenminister und Botschafter trafen sich für zwei Tage mit der Kammer.";

const encode = (text: string, encoding: "windows-1251" | "windows-1252" | "koi8-r") => {
	const decoder = new TextDecoder(encoding);
	const table = new Map([...Array(256).keys()].map((byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
	return Uint8Array.from([...text].map((letter) => table.get(letter) ?? 63));
};

describe("encodings", () => {
	test.each([
		["UTF-8 with a mark", Buffer.from(`\ufeff${GERMAN}`), GERMAN],
		["UTF-16 with a mark", Buffer.from(`\ufeff${RUSSIAN}`, "utf16le"), RUSSIAN],
		["UTF-16 without a mark", Buffer.from(GERMAN, "utf16le"), GERMAN],
		["UTF-16, the other way round", Buffer.from(`\ufeff${RUSSIAN}`, "utf16le").swap16(), RUSSIAN],
		["Windows-1251", encode(RUSSIAN, "windows-1251"), RUSSIAN],
		["Windows-1252", encode(GERMAN, "windows-1252"), GERMAN],
		["KOI8-R", encode(RUSSIAN, "koi8-r"), RUSSIAN],
	])("%s is recognised", async (_what, bytes, text) => {
		expect((await read(bytes)).text).toBe(text);
	});

	test("what a page declares wrongly is not believed", async () => {
		const page = (charset: string) =>
			`<html><head><meta charset="${charset}"></head><body><p>${RUSSIAN}</p></body></html>`;
		expect((await read(page("windows-1251"))).text).toContain(RUSSIAN);
		expect((await read(encode(page("windows-1252"), "windows-1251"))).text).toContain(RUSSIAN);
	});

	test.each([
		["random bytes", Uint8Array.from({ length: 3000 }, (_, place) => 128 + ((place * 7919) % 128))],
		["a program", Buffer.concat([Buffer.from("ELF"), Buffer.alloc(300), Buffer.from("text"), Buffer.alloc(301)])],
	])("%s are refused", async (_what, bytes) => {
		await expect(read(bytes)).rejects.toThrow(/encoding is not recognised|NUL/);
	});
});

describe("a web page", () => {
	const page = (body: string, head = "") =>
		`<!DOCTYPE html><html lang="de"><head>${head}</head><body>${body}</body></html>`;
	const article = `<article><h1>Treffen in Köln</h1><p>${GERMAN}</p><ul><li>Kammer</li><li>Ministerium</li></ul></article>`;

	test("says what it is in its head, and its text is the article", async () => {
		const head =
			'<title>x</title><meta property="og:site_name" content="Kammer"><script type="application/ld+json">{"@graph":[{"datePublished":"2019-05-03T10:00:00Z","publisher":{"name":"Handelskammer"}}]}</script><link rel="canonical" href="https://example.org/a">';
		const found = await read(page(`<nav>Start</nav>${article}<footer>Impressum</footer>`, head));
		expect(found).toMatchObject({
			title: "Treffen in Köln",
			publisher: "Handelskammer",
			published: "2019-05-03",
			language: "de",
			url: "https://example.org/a",
			form: "html",
			text: `Treffen in Köln\n\n${GERMAN}\n\nKammer\n\nMinisterium`,
		});
	});

	test("what it does not say stays empty", async () => {
		const found = await read(page("<p>Kurz.</p>").replace(' lang="de"', ""));
		expect([found.title, found.publisher, found.published, found.language, found.url]).toEqual(
			Array(5).fill(undefined),
		);
	});

	test.each([
		"<script>geheim()</script>",
		'<p style="display: none">geheim</p>',
		'<span style="font-size:0">geheim</span>',
		'<div style="position:absolute;left:-9999px">geheim</div>',
		"<p hidden>geheim</p>",
		'<p aria-hidden="true">geheim</p>',
		"<!-- geheim -->",
		"<template><p>geheim</p></template>",
		"<noscript>geheim</noscript>",
	])("what nobody sees is not read: %s", async (hidden) => {
		const { text } = await read(page(article.replace("</p>", `</p>${hidden}`)));
		expect(text).toContain(GERMAN);
		expect(text).not.toContain("geheim");
	});

	test("elements that are nested without end are refused", async () => {
		await expect(read(page(`${"<b>".repeat(5_000)}${GERMAN}`))).rejects.toThrow("nested more than 500 deep");
	});
});

describe("a PDF", () => {
	const column = (lines: readonly string[], x: number): PlacedText[] =>
		lines.map((text, place) => ({ text, x, y: 700 - 14 * place }));

	test("of two columns is read one after the other, though it is stored line by line", async () => {
		const left = [
			"Die Sitzung fand in Berlin",
			"statt. Sie stand unter Lei-",
			"tung der Ministerin und",
			"dauerte zwei Tage lang.",
		];
		const right = [
			"Am Abend gab es einen",
			"Empfang im Rathaus mit",
			"vielen Gästen aus den",
			"Partnerländern der Region.",
		];
		const [one, other] = [column(left, 60), column(right, 320)];
		const title = {
			text: "Treffen der Arbeitsgruppe in Berlin mit vielen Gästen aus der Region",
			x: 60,
			y: 740,
			size: 16,
		};
		const { text } = await read(
			makePdf([[title, ...one.flatMap((piece, place) => [piece, other[place] as PlacedText])]]),
		);
		expect(text).toContain("Sie stand unter Leitung der Ministerin und dauerte zwei Tage lang.");
		expect(text).toContain("Am Abend gab es einen Empfang im Rathaus mit vielen Gästen");
		expect(text.startsWith(title.text)).toBe(true);
	});

	test("goes on in the next column where a word or a sentence is broken, and its first line is its title", async () => {
		const title = { text: "Sitzung in der Republik", x: 60, y: 760, size: 16 };
		const left = column(["Die Sitzung fand heute in", "der Hauptstadt statt, und", "der Minister der Kasach-"], 60);
		const right = column(["ischen Republik war da", "und sprach lange über den", "Handel und die Wirtschaft."], 320);
		const found = await read(makePdf([[title, ...left, ...right]]));
		expect(found.text).toContain("der Minister der Kasachischen Republik war da");
		expect(found.title).toBe("Sitzung in der Republik");
	});

	test("keeps its pages, and a sentence that goes over to the next is one", async () => {
		const found = await read(
			makePdf([
				column(["Die Sitzung wurde von der"], 60),
				column(["Ministerin geleitet."], 60),
				column(["ministeriell"], 60),
			]),
		);
		expect(found.pages.map(({ start, end }) => found.text.slice(start, end))).toEqual([
			"Die Sitzung wurde von der",
			"Ministerin geleitet.",
			"ministeriell",
		]);
	});

	test("hyphens before a capital and before “und” stay", async () => {
		const { text } = await read(
			makePdf([
				column(
					["Die Deutsch-", "Kasachische Kammer für Außen-", "und Binnenhandel tagte in Bad Zusam-", "menau am See."],
					60,
				),
			]),
		);
		expect(text).toContain(
			"Die Deutsch-Kasachische Kammer für Außen- und Binnenhandel tagte in Bad Zusammenau am See.",
		);
	});

	test("without text is a scan, and said to be one", async () => {
		await expect(read(makePdf([[], []]))).rejects.toThrow("no text, only pictures");
		const { warnings } = await read(makePdf([column(["Text"], 60), []]));
		expect(warnings).toEqual(["No text on page 2: a picture, or empty. It was not read."]);
	});

	test.each([
		[
			"encrypted",
			makePdf(
				[column(["Text"], 60)],
				`/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"00".repeat(32)}> /U <${"11".repeat(32)}> >> /ID [<00> <00>]`,
			),
			"encrypted",
		],
		["broken", Buffer.from("%PDF-1.4\nnothing of it"), "damaged PDF"],
	])("that is %s is refused in words", async (_what, bytes, words) => {
		await expect(read(bytes)).rejects.toThrow(words);
	});
});

describe("a Word document", () => {
	test("is read by paragraphs, its heading the title", async () => {
		const found = await read(await makeDocx(["Treffen in Köln", GERMAN, RUSSIAN]), "a.docx");
		expect(found).toMatchObject({
			title: "Treffen in Köln",
			text: `Treffen in Köln\n\n${GERMAN}\n\n${RUSSIAN}`,
			form: "docx",
		});
	});

	test("that unpacks to far more than it weighs is refused", async () => {
		const bomb = await makeDocx(["Treffen"], { "word/media/a.xml": Buffer.alloc(70 * 1024 * 1024) });
		expect(bomb.length).toBeLessThan(2_000_000);
		await expect(read(bomb)).rejects.toThrow("unpacked it is larger than 64 MB");
	});

	test("that is cut off, or an archive of other files, is refused", async () => {
		const whole = await makeDocx(["Treffen"]);
		await expect(read(whole.subarray(0, 600))).rejects.toThrow("damaged");
		await expect(
			read(Buffer.from(whole.toString("latin1").replaceAll("word/document.xml", "word/dokument.xml"), "latin1")),
		).rejects.toThrow("no Word document");
	});
});

describe("texts", () => {
	test("Markdown loses its marks, and says what it is in its front matter", async () => {
		const found = await read(
			`---\ntitle: Treffen\ndate: 2020-01-02\n---\n# Treffen\n\nDie **Sitzung** der [Kammer](https://example.org) fand in *Köln* statt.\n\n- Kammer\n- Bank\n`,
			"a.md",
		);
		expect(found).toMatchObject({ title: "Treffen", published: "2020-01-02", form: "markdown" });
		expect(found.text).toBe("Treffen\n\nDie Sitzung der Kammer fand in Köln statt.\n\nKammer\n\nBank");
	});

	test("a date that stands alone below the title is that of publication, one in a sentence is none", async () => {
		expect(await read(`Treffen in Köln\n\n09.06.2015\n\n${GERMAN}`)).toMatchObject({
			title: "Treffen in Köln",
			published: "2015-06-09",
		});
		expect((await read(`Treffen\n\nAm 09.06.2015 war ein Treffen.`)).published).toBeUndefined();
	});

	test("soft hyphens, ligatures and decomposed letters are undone; contact data is taken out, with offsets kept", async () => {
		const { text, warnings } = await read(
			"Tref\u00adfen zur E\ufb03zienz in Ko\u0308ln, Tel. +49 30 1234567, an Ort und Stelle.",
		);
		expect(text).toBe(`Treffen zur Effizienz in Köln, Tel. ${"█".repeat(14)}, an Ort und Stelle.`);
		expect(warnings).toEqual(["Contact data was taken out: phone."]);
	});

	test.each([
		["nothing", ""],
		["white space", " \n \t"],
		["a picture", Buffer.from("89504e470d0a1a0a", "hex")],
		["an old Word file", Buffer.from("d0cf11e0a1b11ae1", "hex")],
	])("%s is refused", async (_what, bytes) => {
		await expect(read(bytes)).rejects.toThrow(/it is|it holds/);
	});

	test.each([
		["de", GERMAN],
		["ru", RUSSIAN],
		["en", "The working group met in Tashkent on Friday and was chaired by the deputy minister of economy."],
		["kk", "Қазақстан мен Германия арасындағы жұмыс тобының отырысы Астанада өтті және министр бірге қатысты."],
		["ky", "Кыргызстан менен Германиянын ортосундагы жыйын Бишкекте өттү жана министр катышты деп билдирди."],
		["uz", "Ishchi guruhning yig'ilishi Toshkentda bo'lib o'tdi va vazir bu haqida hamda energetika uchun so'zladi."],
		[undefined, "Berlin Köln Bonn"],
	])("the language is told by the commonest words: %s", async (language, text) => {
		expect((await read(text)).language).toBe(language);
	});
});
