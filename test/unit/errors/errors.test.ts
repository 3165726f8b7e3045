import { describe, expect, test } from "vitest";
import { CoopgraphError, fillIn } from "../../../src/errors/CoopgraphError.ts";
import { CATALOGUE, type ErrorEntry } from "../../../src/errors/catalogue.ts";
import { didYouMean, findNearest } from "../../../src/errors/suggest.ts";

const ENTRIES: [code: string, entry: ErrorEntry][] = Object.entries(CATALOGUE);

describe("the catalogue of errors", () => {
	test.each(ENTRIES)("%s says what is wrong and what to do, each in a sentence", (_code, { message, remedy }) => {
		// A message may end with a suggestion, which is a sentence of its own or nothing.
		expect(message.replace(/\{suggestion\}$/, "")).toMatch(/\S.*[.!?]$/s);
		// An example to copy ends without a full stop.
		expect(remedy).toMatch(/\S.*([.!?]|\{example\})$/s);
	});

	test.each(ENTRIES)("%s is a code in capitals with an exit code and a status", (code, { exitCode, httpStatus }) => {
		expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
		expect([1, 2]).toContain(exitCode);
		expect(httpStatus).toBeGreaterThanOrEqual(400);
	});
});

describe("CoopgraphError", () => {
	test("fills the facts into message and remedy and keeps the cause", () => {
		const cause = new Error("EACCES");
		const error = new CoopgraphError("FILE_UNREADABLE", { file: "a.jsonl", reason: "no permission" }, { cause });
		expect(error.message).toBe("The file a.jsonl cannot be read: no permission.");
		expect(error).toMatchObject({ code: "FILE_UNREADABLE", cause, entry: CATALOGUE.FILE_UNREADABLE });
	});

	test.each([
		["{a} and {b}", { a: "1", b: "2" }, "1 and 2"],
		["{a} and {a}", { a: "1" }, "1 and 1"],
		["{a}", { a: "{b}", b: "2" }, "{b}"],
		["{a}", { a: "$& $1" }, "$& $1"],
		["{missing}", {}, "{missing}"],
		['an object {"type":"Topic"}', {}, 'an object {"type":"Topic"}'],
	])("fillIn fills %j with %j", (text, facts, expected) => {
		expect(fillIn(text, facts as Record<string, string>)).toBe(expected);
	});
});

describe("findNearest", () => {
	const KNOWN = ["ATTENDS", "CONVENES", "Meeting", "id"];

	test.each([
		["ATENDS", "ATTENDS"],
		["attends", "ATTENDS"],
		["Meetings", "Meeting"],
		["ID", "id"],
		["ib", "id"],
		["FUNDS", undefined],
		["Spaceship", undefined],
		["", undefined],
	])("of %j is %s", (found, nearest) => {
		expect(findNearest(found, KNOWN)).toBe(nearest);
	});

	test("suggests in a sentence, or not at all", () => {
		expect(didYouMean("Meetin", KNOWN)).toBe(" Did you mean Meeting?");
		expect(didYouMean("Spaceship", KNOWN)).toBe("");
	});
});
