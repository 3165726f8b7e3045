import { describe, expect, test } from "vitest";
import { readSourceText } from "../../../../src/records/check/SourceTexts.ts";
import { findLookalike } from "../../../../src/records/quotes/findLookalike.ts";
import { listPlaces, locateQuote } from "../../../../src/records/quotes/locateQuote.ts";
import { createTemporaryFolder } from "../../../support/temporaryFolder.ts";

const TEXT = "Am 9. Juni 2015 tagte\nin  Karaganda\u00a0die Arbeitsgruppe (AG). Kosten: 5.000 €?";

describe("locateQuote", () => {
	test.each([
		["words as they stand", "tagte", "tagte"],
		[
			"words over a line's end",
			"2015 tagte in Karaganda die Arbeitsgruppe",
			"2015 tagte\nin  Karaganda\u00a0die Arbeitsgruppe",
		],
		["characters that patterns use", "(AG). Kosten: 5.000 €?", "(AG). Kosten: 5.000 €?"],
		["part of a word", "beitsgrup", "beitsgrup"],
	])("finds %s", (_what, quote, found) => {
		const place = locateQuote(TEXT, quote);
		expect(TEXT.slice(place?.start, place?.end)).toBe(found);
	});

	test.each([
		["another inflection", "der Arbeitsgruppe"],
		["another case", "am 9. Juni"],
		["a point for any character", "9. Juni 2015 tagte.in"],
		["another punctuation", "Arbeitsgruppe [AG]"],
		["words that are left out", "Am 9. Juni tagte"],
		["white space where there is none", "Arbeits gruppe"],
	])("does not find %s", (_what, quote) => {
		expect(locateQuote(TEXT, quote)).toBeUndefined();
	});
});

const PDF =
	"Die Quali\ufb01zierung der Fach\u00adkräfte im Zentrum Muster\u200bberg wurde fortge-\nsetzt, die deutsch-\nkasachische Kommission ver\u00ad\ntagt. Der Rat „Berg und Tal“ tagte, A-320 flog.";

describe("locateQuote in the text of a PDF", () => {
	test.each([
		["ligatures", "Die Qualifizierung der", "Die Quali\ufb01zierung der"],
		["soft hyphens", "der Fachkräfte im", "der Fach\u00adkräfte im"],
		["spaces without width", "Zentrum Musterberg", "Zentrum Muster\u200bberg"],
		["a word that is divided at the end of a line", "wurde fortgesetzt", "wurde fortge-\nsetzt"],
		["the same as it stands", "wurde fortge- setzt", "wurde fortge-\nsetzt"],
		["a hyphen that is one, at the end of a line", "die deutsch-kasachische", "die deutsch-\nkasachische"],
		["a soft hyphen at the end of a line", "Kommission vertagt", "Kommission ver\u00ad\ntagt"],
		[
			"all of it, without what stands around",
			"Qualifizierung der Fachkräfte",
			"Quali\ufb01zierung der Fach\u00adkräfte",
		],
	])("finds %s", (_what, quote, found) => {
		const place = locateQuote(PDF, quote);
		expect(PDF.slice(place?.start, place?.end)).toBe(found);
	});

	test.each([
		["other quotation marks", 'Der Rat "Berg und Tal"'],
		["another hyphen", "A\u2010320"],
		["a letter of another alphabet", "Zentrum M\u0443sterberg"],
	])("does not find %s", (_what, quote) => {
		expect(locateQuote(PDF, quote)).toBeUndefined();
	});
});

describe("locateQuote with offsets", () => {
	const SONG = "Weltbank, OECD, Weltbank und die Welt\u00adbank";

	test.each([
		["the first place without", {}, { start: 0, end: 8 }],
		["the place that begins there", { start: 16 }, { start: 16, end: 24 }],
		["the place that ends there", { end: 24 }, { start: 16, end: 24 }],
		["the place that both say", { start: 16, end: 24 }, { start: 16, end: 24 }],
		["one that is typeset in another way", { start: 33 }, { start: 33, end: 42 }],
		["none that begins a character before", { start: 15 }, undefined],
		["none that begins with what is not seen", { start: 37 }, undefined],
		["none that goes beyond the quote", { start: 16, end: 25 }, undefined],
		["none that ends before the quote", { start: 16, end: 23 }, undefined],
		["none beyond the text", { start: 500 }, undefined],
	])("finds %s", (_what, stated, place) => {
		expect(locateQuote(SONG, "Weltbank", stated)).toEqual(place);
	});

	test("finds places that overlap", () => {
		expect(locateQuote("aaa", "aa", { start: 1 })).toEqual({ start: 1, end: 3 });
	});
});

describe("findLookalike", () => {
	test.each([
		["a hyphen", "nach A\u2010320 benannt", "nach A-320 benannt", "U+2010 HYPHEN", 6, "U+002D HYPHEN-MINUS", 6],
		[
			"a hyphen that does not break",
			"A\u2011320",
			"Der A-320",
			"U+2011 NON-BREAKING HYPHEN",
			1,
			"U+002D HYPHEN-MINUS",
			5,
		],
		["a dash", "2012-2018", "2012–2018", "U+002D HYPHEN-MINUS", 4, "U+2013 EN DASH", 4],
		[
			"quotation marks",
			'Rat "Berg"',
			"Rat „Berg“",
			"U+0022 QUOTATION MARK",
			4,
			"U+201E DOUBLE LOW-9 QUOTATION MARK",
			4,
		],
		[
			"an apostrophe",
			"Oʻzbekiston",
			"Oʼzbekiston",
			"U+02BB MODIFIER LETTER TURNED COMMA",
			1,
			"U+02BC MODIFIER LETTER APOSTROPHE",
			1,
		],
		["a Cyrillic letter", "Ac\u0435", "Ace", "U+0435, a Cyrillic letter", 2, "U+0065, a Latin letter", 2],
		["an ellipsis", "usw...", "usw…", "U+002E FULL STOP", 3, "U+2026 HORIZONTAL ELLIPSIS", 3],
		["a letter in another case", "am Montag", "Am Montag", "U+0061 “a”", 0, "U+0041 “A”", 0],
		["a letter without its mark", "Uber uns", "Über uns", "U+0055 “U”", 0, "U+00DC “Ü”", 0],
		["white space where there is none", "Arbeits gruppe", "Arbeitsgruppe", "U+0020 SPACE", 7, "U+0067 “g”", 7],
		["none where there is white space", "9.Juni", "am 9. Juni", "U+004A “J”", 2, "U+0020 SPACE", 5],
		["a space without width", "war an wesend", "war an\u200bwesend", "U+0020 SPACE", 6, "U+200B ZERO WIDTH SPACE", 6],
		[
			"a hyphen that is soft in the text",
			"Fach-kräfte",
			"die Fach\u00adkräfte",
			"U+002D HYPHEN-MINUS",
			4,
			"U+00AD SOFT HYPHEN",
			8,
		],
		["after what is typeset", "Office-Büro", "Das Oﬃce–Bü\u00adro", "U+002D HYPHEN-MINUS", 6, "U+2013 EN DASH", 8],
	])("names %s", (_what, quote, text, has, at, instead, place) => {
		expect(findLookalike(text, quote)).toEqual({ has, at, instead, place });
	});

	test("is silent where the words are others", () => {
		expect(findLookalike("die Weltbank tagte", "die OECD tagte")).toBeUndefined();
	});
});

describe("readSourceText", () => {
	test("composes letters, takes contact data out, and hashes the file as it came", async () => {
		await using folder = await createTemporaryFolder();
		const file = await folder.write("text.txt", "Mu\u0308ller, Tel. 030 23125004, sagte");
		const { text, contentHash } = (await readSourceText(file)) ?? {};
		expect(text).toBe("Müller, Tel. ████████████, sagte");
		expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
	});

	test.each([
		["does not exist", undefined],
		["is no UTF-8", Buffer.from("Müller", "latin1")],
	])("gives nothing of a file that %s", async (_what, content) => {
		await using folder = await createTemporaryFolder();
		const file = content ? await folder.write("text.txt", content) : `${folder.path}/missing.txt`;
		expect(await readSourceText(file)).toBeUndefined();
	});
});

test("of several places the first in the text counts, whether it is typeset or not", () => {
	expect(locateQuote("Der Zusammen\u00adschluss, ein Zusammenschluss", "Zusammenschluss")).toEqual({
		start: 4,
		end: 20,
	});
	expect(locateQuote("Der Zusammenschluss, ein Zusammen\u00adschluss", "Zusammenschluss")).toEqual({
		start: 4,
		end: 19,
	});
	expect(listPlaces("Zusammen-\nschluss, Zusammenschluss", "Zusammenschluss").map(({ start }) => start)).toEqual([
		0, 19,
	]);
});
