/** The list of sources for programs of literature, read back by such a program where there is one. */
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportFiles, getFile } from "../../support/exports.ts";
import { importRecords, openPreparedDatabase } from "../../support/graph.ts";
import { findPythonPackage } from "../../support/pythonPackage.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const installed = await findPythonPackage({
	...{ name: "pybtex", version: "0.25.1", program: "pybtex-convert" },
	otherwise: "the list of sources in BibTeX is not read back",
});

const TITLE = "Übersicht: 50 % & {mehr} #1_a ~ ^ \\ $ «Қазақстан»";
const RECORDS = [
	{
		...{ type: "Source", id: "report/2015,{1}", title: TITLE, publisher: "Amt & Söhne", language: "de" },
		...{ url: "https://example.org/a_b?c=%7B1%7D#d", published: "2015-06-09", retrievedAt: "2026-01-02T10:00:00Z" },
	},
	{ type: "Source", id: "month", title: "Of a month", published: "2015-06" },
	{ type: "Source", id: "spring", title: "Of a spring", published: "2015-21" },
	{ type: "Source", id: "about", title: "Of about then", published: "2012~" },
	{ type: "Source", id: "bare", title: "Two\tparts" },
];

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
	expect((await importRecords(database, RECORDS)).report.problems).toEqual([]);
});

afterAll(() => database?.[Symbol.asyncDispose]());

const exported = async (format: string, file: string) => getFile(await exportFiles(database, format), file);

describe("the list of sources", () => {
	test("as CSL-JSON says what is stated, and dates that are none of days in words of EDTF", async () => {
		const items = JSON.parse(await exported("csl", "graph.csl.json")) as readonly { readonly id: string }[];
		expect(items.map(({ id }) => id)).toEqual(["about", "bare", "month", "report/2015,{1}", "spring"]);
		expect(items).toEqual(
			expect.arrayContaining([
				{
					id: "report/2015,{1}",
					type: "webpage",
					title: TITLE,
					author: [{ literal: "Amt & Söhne" }],
					publisher: "Amt & Söhne",
					issued: { "date-parts": [[2015, 6, 9]] },
					accessed: { "date-parts": [[2026, 1, 2]] },
					URL: "https://example.org/a_b?c=%7B1%7D#d",
					language: "de",
				},
				{ id: "month", type: "document", title: "Of a month", issued: { "date-parts": [[2015, 6]] } },
				{ id: "spring", type: "document", title: "Of a spring", issued: { raw: "2015-21" } },
				{ id: "about", type: "document", title: "Of about then", issued: { raw: "2012~" } },
			]),
		);
	});

	test("as RIS has a tag to a line, whatever a title holds", async () => {
		const text = await exported("ris", "graph.ris");
		const lines = text.split("\r\n").filter((line) => line !== "");
		expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
		expect(lines.filter((line) => line === "ER  - ")).toHaveLength(RECORDS.length);
		expect(lines).toEqual(
			expect.arrayContaining([
				`TI  - ${TITLE}`,
				"DA  - 2015/06/09/",
				"Y2  - 2026/01/02/",
				"DA  - 2015/06//",
				"DA  - 2015-21",
			]),
		);
	});

	test.skipIf(installed === undefined)("as BibTeX is read by pybtex, with every title as it was", async () => {
		const text = await exported("bibtex", "graph.bib");
		const script = `
import json, sys
from pybtex.database import parse_string
entries = parse_string(sys.stdin.read(), "bibtex").entries
print(json.dumps({key: dict(entry.fields) | {"author": [str(person) for person in entry.persons.get("author", [])]} for key, entry in entries.items()}))
`;
		const { stdout } = await execa(installed?.python ?? "", ["-c", script], { input: text });
		const entries = JSON.parse(stdout) as Readonly<Record<string, Readonly<Record<string, string>>>>;
		expect(Object.keys(entries)).toHaveLength(RECORDS.length);
		const [key = ""] = Object.keys(entries).filter((one) => /^report\/2015--1--[0-9a-f]{8}$/.test(one));
		const report = entries[key];
		expect(report).toMatchObject({
			date: "2015-06-09",
			year: "2015",
			urldate: "2026-01-02",
			url: "https://example.org/a_b?c=%7B1%7D#d",
			author: ["{Amt \\& Söhne}"],
		});
		const plain = report?.title
			?.replace(/^\{|\}$/g, "")
			.replaceAll("\\textbackslash{}", "\0")
			.replaceAll("\\textbraceleft{}", "{")
			.replaceAll("\\textbraceright{}", "}")
			.replaceAll("\\textasciitilde{}", "~")
			.replaceAll("\\textasciicircum{}", "^")
			.replaceAll(/\\([%&$#_])/g, "$1")
			.replaceAll("\0", "\\");
		expect(plain).toBe(TITLE);
		expect(entries.spring).toMatchObject({ date: "2015-21" });
	});
});
