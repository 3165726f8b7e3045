import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CsvDefaults, readCsvHeadings, readCsvRecords } from "../../../src/records/readCsvRecords.ts";
import { collect } from "../../support/collect.ts";
import { MODEL } from "../../support/model.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";

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
		["a whole number", "Meeting", "ordinal", "5", 5],
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

	test("what is no UTF-8 is named by its row", async () => {
		const rows = await readRows(Buffer.from("id,name\na,Müller\nb,B\n", "latin1"));
		expect(rows).toMatchObject([{ number: 2, findings: [{ code: "LINE_NOT_UTF8" }] }, { raw: { id: "b" } }]);
	});

	test.each([
		["a quote that is never closed", 'id,name\na,A\nb,"B\nc,C\n'],
		["text after a closing quote", 'id,name\na,A\nb,"B"x\nc,C\n'],
	])("%s is named; rows before it are read", async (_case, csv) => {
		expect(await readRows(csv)).toMatchObject([
			{ number: 2, raw: { id: "a" } },
			{ number: 3, raw: undefined, findings: [{ code: "CSV_ROW_WRONG" }] },
		]);
	});

	test("whatever the texts are, they come through", async () => {
		const text = fc
			.string({ unit: "grapheme", minLength: 1 })
			.filter((value) => value.trim() !== "" && !value.includes("\uFFFD"));
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
	test.each<[string, string, string[]]>([
		["of a file", "id;name\nada;Ada\n", ["id", "name"]],
		["of an empty file", "", []],
	])("%s", async (_case, csv, expected) => {
		await using folder = await createTemporaryFolder();
		expect(await readCsvHeadings(await folder.write("x.csv", csv))).toEqual(expected);
	});
});
