import neo4j from "neo4j-driver";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { decodeRow, decodeRows } from "../../../src/database/rows.ts";

function answer(...rows: readonly Readonly<Record<string, unknown>>[]) {
	return { records: rows.map((row) => new neo4j.types.Record(Object.keys(row), Object.values(row))) };
}

function refusal(field: string, found: string, expected: string) {
	return expect.objectContaining({ code: "DATABASE_ROW_INVALID", facts: { field, found, expected } });
}

const RECORDING = v.object({ run: v.number(), start: v.nullable(v.number()) });

describe("decodeRows", () => {
	it("gives each row, without what was not asked for", () => {
		const rows = decodeRows(answer({ id: "a", other: 1 }, { id: "b", other: 2 }), { id: v.string() });
		expect(rows).toEqual([{ id: "a" }, { id: "b" }]);
	});

	it("gives no row of an empty answer", () => {
		expect(decodeRows(answer(), { id: v.string() })).toEqual([]);
	});

	it("takes null where the schema says so", () => {
		expect(decodeRows(answer({ recording: { run: 1, start: null } }), { recording: RECORDING })).toEqual([
			{ recording: { run: 1, start: null } },
		]);
	});

	it("refuses null elsewhere", () => {
		const decode = () => decodeRows(answer({ recording: { run: null, start: 1 } }), { recording: RECORDING });
		expect(decode).toThrow(refusal("recording.run", "null", "number"));
	});

	it("does not take a missing key for null", () => {
		const decode = () => decodeRows(answer({ recordings: [{ run: 1 }] }), { recordings: v.array(RECORDING) });
		expect(decode).toThrow(refusal("recordings.0.start", "no such key", "one, be it null"));
	});

	it("refuses a field that the query does not return", () => {
		expect(() => decodeRows(answer({ id: "a" }), { name: v.nullable(v.string()) })).toThrow(
			refusal("name", "no such key", "one, be it null"),
		);
	});

	it.each([
		[v.string(), 7, "number", "string"],
		[v.string(), ["a"], "Array", "string"],
		[v.nullable(v.string()), new neo4j.types.Date(2026, 1, 1), "Date", "string"],
		[v.array(v.string()), "a", "string", "Array"],
		[v.picklist(["records", "dump"]), "other", "string", '("records" | "dump")'],
	])("says of which kind a wrong value is", (schema, value, found, expected) => {
		expect(() => decodeRows(answer({ field: value }), { field: schema })).toThrow(refusal("field", found, expected));
	});

	it("repeats nothing of what it found", () => {
		const decode = () => decodeRows(answer({ phone: "+49 30 1234567" }), { phone: v.number() });
		expect(decode).toThrow(/^The database returned something unexpected: in phone found string, expected number\.$/);
	});
});

describe("decodeRow", () => {
	it("gives the row", () => {
		expect(decodeRow(answer({ count: 3 }), { count: v.number() })).toEqual({ count: 3 });
	});

	it("refuses an answer without one", () => {
		expect(() => decodeRow(answer(), { count: v.number() })).toThrow(refusal("row", "none", "one"));
	});
});
