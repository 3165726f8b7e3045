import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeCsv } from "../../../../src/export/write/writeCsv.ts";
import type { Cell, Table } from "../../../../src/shared/answer/flattenAnswer.ts";

function tableOf(...rows: (readonly Cell[])[]): Table {
	return { columns: (rows[0] ?? []).map((_cell, index) => ({ path: [`c${index}`], heading: `c${index}` })), rows };
}

/** The text after byte order mark and headings. */
function write(...rows: (readonly Cell[])[]): string {
	return writeCsv(tableOf(...rows)).replace(/^\uFEFF[^\r]*\r\n/, "");
}

describe("writeCsv", () => {
	test("begins with a byte order mark and ends every line with CRLF", () => {
		expect(writeCsv(tableOf([1], [2]))).toBe("\uFEFFc0\r\n1\r\n2\r\n");
	});

	test.each<[string, Cell, string]>([
		["umlauts", "Außenwirtschaft für Öl", "Außenwirtschaft für Öl"],
		["Cyrillic", "Қарағанды", "Қарағанды"],
		["a comma", "Karaganda, Temirtau", '"Karaganda, Temirtau"'],
		["quotes", 'die "EXPO"', '"die ""EXPO"""'],
		["a newline", "one\ntwo", '"one\ntwo"'],
		["null", null, ""],
		["true", true, "true"],
		["false", false, "false"],
		["a number", 1.5, "1.5"],
		["zero", 0, "0"],
		["a negative number", -5, "-5"],
		["a negative number as text", "-12.5", "-12.5"],
		["a formula", "=1+1", "'=1+1"],
		["a formula that would call a program", "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
		["plus", "+49", "'+49"],
		["minus and a text", "-1+cmd", "'-1+cmd"],
		["at", "@SUM(A1)", "'@SUM(A1)"],
		["tab", "\t=1", "'\t=1"],
		["carriage return", "\r=1", '"\'\r=1"'],
		["full-width equals", "＝1", "'＝1"],
		["a sign in the middle", "2012–2015 = drei", "2012–2015 = drei"],
	])("%s", (_case, cell, expected) => {
		expect(write([cell, "next"])).toBe(`${expected},next\r\n`);
	});

	test("a heading cannot be a formula either", () => {
		expect(writeCsv({ columns: [{ path: ["x"], heading: "=x" }], rows: [] })).toBe("\uFEFF'=x\r\n");
	});

	test("whatever the texts are, a reader of CSV gets them back, and none begins like a formula", () => {
		const texts = fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 2 }), { minLength: 1 });
		fc.assert(
			fc.property(texts, (rows) => {
				const read = parse(writeCsv(tableOf(...rows)), { bom: true, record_delimiter: "\r\n", from: 2 });
				expect(read.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, "")))).toEqual(
					rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, ""))),
				);
				for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+([.,]\d+)?$)/);
			}),
		);
	});
});
