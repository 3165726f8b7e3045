import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CsvDefaults, readCsvHeadings, readCsvRecords } from "../../../../src/records/csv/readCsvRecords.ts";
import { LONGEST_LINE } from "../../../../src/records/read/readLines.ts";
import { collect } from "../../../support/collect.ts";
import { MODEL } from "../../../support/model.ts";
import { createTemporaryFolder } from "../../../support/temporaryFolder.ts";

const PEOPLE: CsvDefaults = { type: "Person", source: "report" };

async function readRows(content: string | Uint8Array, defaults: CsvDefaults = PEOPLE) {
	await using folder = await createTemporaryFolder();
	const file = await folder.write("rows.csv", content);
	return await collect(readCsvRecords(file, defaults, MODEL));
}

async function readRecords(content: string, defaults: CsvDefaults = PEOPLE) {
	return (await readRows(content, defaults)).map(({ raw }) => raw);
}

describe("readCsvRecords", () => {
	test("a row becomes the record that a line of JSON would be, with its line number", async () => {
		const [row] = await readRows("id,name,quote\nada,Ada,Frau Ada\n");
		const record = { type: "Person", source: "report", id: "ada", name: "Ada", quote: "Frau Ada" };
		expect(row).toEqual({ number: 2, text: JSON.stringify(record), raw: record, findings: [] });
	});

	test("an empty cell says nothing", async () => {
		expect(await readRecords("id,name,honorific\nada,Ada,\n")).toEqual([
			{ type: "Person", source: "report", id: "ada", name: "Ada" },
		]);
	});

	test("a row may name its own type and source", async () => {
		const rows = "type,id,source,name\nPerson,ada,letter,Ada\n,b,,B\n";
		expect(await readRecords(rows)).toEqual([
			{ type: "Person", id: "ada", source: "letter", name: "Ada" },
			{ type: "Person", id: "b", source: "report", name: "B" },
		]);
	});

	test("a source has no source", async () => {
		const rows = "id,title\nreport,Report\n";
		expect(await readRecords(rows, { type: "Source", source: "x" })).toEqual([
			{ type: "Source", id: "report", title: "Report" },
		]);
	});

	test.each<[string, string, string, string, unknown]>([
		["an integer", "Meeting", "ordinal", "5", 5],
		["a number", "Programme", "budget", "1000000.5", 1_000_000.5],
		["a negative number", "Meeting", "ordinal", "-5", -5],
		["a decimal comma is not guessed at", "Programme", "budget", "1,5", "1,5"],
		["true", "Platform", "alternates", "true", true],
		["true from a spreadsheet", "Platform", "alternates", "TRUE", true],
		["true from a German spreadsheet", "Platform", "alternates", "WAHR", true],
		["yes is not guessed at", "Platform", "alternates", "yes", "yes"],
		["a list", "Organisation", "aliases", "OECD; OCDE ;", ["OECD", "OCDE"]],
		["a list of one", "Organisation", "aliases", "OECD", ["OECD"]],
		["a list as JSON, whose values hold semicolons", "Organisation", "aliases", '["a; b","c"]', ["a; b", "c"]],
		["names", "Organisation", "names", "OECD; OCDE", [{ value: "OECD" }, { value: "OCDE" }]],
		["names as JSON", "Organisation", "names", '[{"value":"ОЭСР","lang":"ru"}]', [{ value: "ОЭСР", lang: "ru" }]],
		["a point", "City", "location", '{"latitude":1,"longitude":2}', { latitude: 1, longitude: 2 }],
		["a date stays text", "Meeting", "date", "2015-23", "2015-23"],
		["a number in a text stays text", "Meeting", "theme", "2050", "2050"],
		["an evidence key", "Meeting", "confidence", "0.8", 0.8],
		["a qualifier of a relation", "ATTENDS", "openList", "true", true],
		["an unknown key stays for the check to name", "Meeting", "nonsense", "5", "5"],
	])("%s", async (_case, type, key, cell, expected) => {
		const csv = stringify([
			["id", key],
			["x", cell],
		]);
		expect(await readRecords(csv, { type, source: "r" })).toEqual([{ type, source: "r", id: "x", [key]: expected }]);
	});

	test.each([
		["commas", "id,name\nada,Ada\n"],
		["semicolons", "id;name\nada;Ada\n"],
		["a first line that names the delimiter", "sep=;\nid;name\nada;Ada\n"],
		["the same after a byte order mark, in capitals", "\uFEFFSEP=|\r\nid|name\r\nada|Ada\r\n"],
		["the same as spreadsheets save it again", '"sep=;"\nid;name\nada;Ada\n'],
		["a tab that is named", "sep=\t\nid\tname\nada\tAda\n"],
		["blank rows before the headings", "\n\r\n   \nid;name\nada;Ada\n"],
		["rows of empty cells before the headings", ";;;\n;;;\nid;name\nada;Ada\n"],
		["tabs", "id\tname\nada\tAda\n"],
		["CRLF", "id,name\r\nada,Ada\r\n"],
		["a byte order mark", "\uFEFFid,name\nada,Ada\n"],
		["no line break at the end", "id,name\nada,Ada"],
		["an empty column at the end, as spreadsheets leave it", "id,name,\nada,Ada,\n"],
		["headings with white space", " id , name\nada,Ada\n"],
	])("%s are understood", async (_case, csv) => {
		expect(await readRecords(csv)).toEqual([{ type: "Person", source: "report", id: "ada", name: "Ada" }]);
	});

	test("lines are counted through empty rows and cells of several lines", async () => {
		const rows = await readRows('id,name\r\n\r\na,"x\r\ny"\r\n,\r\nb,B\r\n');
		expect(rows.map(({ number, raw }) => [number, raw?.id])).toEqual([
			[3, "a"],
			[6, "b"],
		]);
	});

	test("a cell without a heading is named, and the other rows are read", async () => {
		const rows = await readRows("id,name\na,A,surplus\nb,B\n");
		expect(rows).toMatchObject([
			{ number: 2, raw: undefined, findings: [{ code: "CSV_ROW_WRONG" }], text: '["a","A","surplus"]' },
			{ number: 3, raw: { id: "b" } },
		]);
	});

	test.each<[string, string, number | string]>([
		["Int", "1.000", "1.000"],
		["Int", "-1.250", "-1.250"],
		["Float", "45.000", "45.000"],
		["Float", "1.500.000", "1.500.000"],
		["Float", "1,000", "1,000"],
		["Float", "1 000", "1 000"],
		["Float", "12345678901234567890", "12345678901234567890"],
		["Float", "0.1000000000000000055", "0.1000000000000000055"],
		["Float", "1e400", "1e400"],
		["Float", "0.125", 0.125],
		["Float", "45.5", 45.5],
		["Float", "45.1234", 45.1234],
		["Float", "1000.000", 1000],
		["Float", "-2.50", -2.5],
	])("of an %s nobody said how it is written: %s is %j", async (scalar, cell, expected) => {
		const [key, type] = scalar === "Int" ? ["ordinal", "Meeting"] : ["budget", "Programme"];
		expect(await readRecords(`id\t${key}\nx\t${cell}\n`, { type, source: "r" })).toMatchObject([{ [key]: expected }]);
	});

	test.each<["comma" | "point", string, number | string]>([
		["comma", "1.000", 1000],
		["comma", "1.500.000", 1_500_000],
		["comma", "1.500.000,75", 1_500_000.75],
		["comma", "2,5", 2.5],
		["comma", "1 000", 1000],
		["comma", "1\u202f000,5", 1000.5],
		["comma", "1’000", 1000],
		["comma", "1000", 1000],
		["comma", "2.5", "2.5"],
		["comma", "1.00", "1.00"],
		["comma", "1.0000", "1.0000"],
		["comma", "1.000 000", "1.000 000"],
		["comma", "1,000,000", "1,000,000"],
		["comma", "0,1000000000000000055", "0,1000000000000000055"],
		["point", "1.000", 1],
		["point", "1,000", 1000],
		["point", "1,000.5", 1000.5],
		["point", "-1,234,567", -1_234_567],
		["point", "2,5", "2,5"],
	])("with a decimal %s, %s is %j", async (decimal, cell, expected) => {
		const rows = `id\tbudget\nx\t${cell}\n`;
		expect(await readRecords(rows, { type: "Programme", source: "r", decimal })).toMatchObject([{ budget: expected }]);
	});

	test("a line that names the delimiter counts as a line", async () => {
		expect(await readRows("sep=;\nid;name\n\nada;Ada\n")).toMatchObject([{ number: 4, raw: { id: "ada" } }]);
	});

	test("what is no UTF-8 is named by its row, whose bytes are kept as they are", async () => {
		const rows = await readRows(Buffer.from('id,name\na,"Bär ""M""ller"\nb,B\n', "latin1"));
		expect(rows).toMatchObject([{ number: 2, findings: [{ code: "LINE_NOT_UTF8" }] }, { raw: { id: "b" } }]);
		expect(rows[0]?.findings[0]?.found).toContain('after a,"B');
		expect(rows[0]?.text).toEqual(Buffer.from(JSON.stringify(['a,"Bär ""M""ller"']), "latin1"));
	});

	test("the mark of a letter that got lost elsewhere is UTF-8", async () => {
		expect(await readRecords("id,name\na,M\uFFFDller\n")).toMatchObject([{ id: "a", name: "M\uFFFDller" }]);
	});

	test("what a quote swallows that is open for long is named line by line, and rows after it are read", async () => {
		const filling = "x".repeat(1_000);
		const swallowed = Math.ceil(LONGEST_LINE / 1_000);
		const csv = `id,name\na,A\nb,"B\n${`${filling}\n`.repeat(swallowed)}c,"C\nc"\nd,D\n`;
		const rows = await readRows(csv);
		expect(rows.map(({ number }) => number)).toEqual(
			Array.from({ length: swallowed + 4 }, (_, index) => index + 2).toSpliced(-1, 1, swallowed + 6),
		);
		expect(rows.filter(({ raw }) => raw).map(({ raw }) => raw?.id)).toEqual(["a", "c", "d"]);
		expect(rows.filter(({ raw }) => !raw).every(({ text }) => text !== undefined && text.length > 0)).toBe(true);
	});

	test("a row that is too long is named and not kept; the others are read", async () => {
		const rows = await readRows(`id,name\na,${"x".repeat(LONGEST_LINE)}\nb,B\n`);
		expect(rows).toMatchObject([
			{ number: 2, raw: undefined, text: undefined, findings: [{ code: "LINE_TOO_LONG" }] },
			{ number: 3, raw: { id: "b" } },
		]);
	});

	test("the line breaks of old Macintoshs are understood", async () => {
		const rows = await readRows('id,name\ra,"A\ra"\rb,B\r');
		expect(rows.map(({ number, raw }) => [number, raw?.id])).toEqual([
			[2, "a"],
			[4, "b"],
		]);
	});

	test.each([
		["a quote that is never closed", 'id,name\na,A\nb,"B\nc,C\n'],
		["a quote that another row closes", 'id,name\na,A\nb,"B\nc,"C"\n'],
		["text after a closing quote", 'id,name\na,A\nb,"B"x\nc,C\n'],
		["quotes within a quoted cell", 'id,name\na,A\nb,"Rat "B" der"\nc,C\n'],
		["quotes within a plain cell, and Windows line breaks", 'id,name\r\na,A\r\nb,5" B 6"\r\nc,C\r\n'],
	])("%s costs one row, which is named and kept; the others are read", async (_case, csv) => {
		expect(await readRows(csv)).toMatchObject([
			{ number: 2, raw: { id: "a" } },
			{ number: 3, raw: undefined, text: expect.stringContaining("B"), findings: [{ code: "CSV_ROW_WRONG" }] },
			{ number: 4, raw: { id: "c", name: "C" } },
		]);
	});

	test("what may be a part of a cell with broken quotes is named, line by line, and is no row", async () => {
		const csv = 'id,name,quote\na,A,"Rat "B\nthe second line, of it\nthe end",c\nd,D,d\n';
		const rows = await readRows(csv);
		expect(rows.map(({ number, raw }) => [number, raw?.id])).toEqual([
			...[2, 3, 4].map((number) => [number, undefined]),
			[5, "d"],
		]);
	});

	test("nothing is read below headings with broken quotes", async () => {
		const rows = await readRows('id, "name"\na,A\nb,B\n');
		expect(rows).toMatchObject([{ number: 1, raw: undefined, findings: [{ code: "CSV_ROW_WRONG" }] }]);
	});

	test("whatever the texts are, they come through", async () => {
		const text = fc.string({ unit: "grapheme", minLength: 1 }).filter((value) => value.trim() !== "");
		await fc.assert(
			fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (themes) => {
				const csv = stringify([["id", "theme"], ...themes.map((theme, index) => [`m${index}`, theme])]);
				const records = await readRecords(csv, { type: "Meeting", source: "r" });
				expect(records.map((record) => record?.theme)).toEqual(themes.map((theme) => theme.trim()));
			}),
			{ numRuns: 50 },
		);
	});
});

describe("readCsvHeadings", () => {
	test.each<[string, string, string[] | undefined]>([
		["with a blank before a quote", 'id, "name"\na,A\n', undefined],
		["after two byte order marks", "\uFEFF\uFEFFid,name\na,A\n", ["id", "name"]],
		["of a file", "id;name\nada;Ada\n", ["id", "name"]],
		["of an empty file", "", []],
		["below blank rows", "\n;;\nid;name\nada;Ada\n", ["id", "name"]],
		["below a line that names the delimiter", "sep=;\nid;name\nada;Ada\n", ["id", "name"]],
	])("%s", async (_case, csv, expected) => {
		await using folder = await createTemporaryFolder();
		expect(await readCsvHeadings(await folder.write("x.csv", csv))).toEqual(expected);
	});
});
