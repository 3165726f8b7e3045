import { describe, expect, test } from "vitest";
import { isError, show, toProblem } from "../../../src/records/problems.ts";

describe("toProblem", () => {
	test("a finding becomes a sentence with file, line, place and what to do", () => {
		const finding = { code: "DATE_INVALID", path: "$.date", found: '"yesterday"', expected: "an EDTF date" } as const;
		expect(toProblem(finding, "reports.jsonl", 7)).toEqual({
			...finding,
			severity: "error",
			file: "reports.jsonl",
			line: 7,
			message: 'date: "yesterday" is not a date.',
			suggestion: "Write an EDTF date.",
		});
	});

	test("a suggestion of the check replaces the general advice", () => {
		const finding = {
			code: "KEY_UNKNOWN",
			path: "$.nam",
			found: "nam",
			expected: "Topic",
			suggestion: "Did you mean `name`?",
		} as const;
		expect(toProblem(finding, "a", 1).suggestion).toBe("Did you mean `name`?");
	});

	test.each([
		["CONTACT_DATA_REDACTED", false],
		["REFERENCE_UNKNOWN", false],
		["QUOTE_NOT_IN_TEXT", true],
	] as const)("%s keeps a line out: %s", (code, expected) => {
		expect(isError(toProblem({ code, path: "$", found: "", expected: "" }, "a", 1))).toBe(expected);
	});

	test("what nobody sees is seen in a message", () => {
		const { message } = toProblem({ code: "END_UNKNOWN", path: "$.to", found: "oe\u00adcd", expected: "" }, "a", 1);
		expect(message).toContain("oe\\u00adcd");
	});

	test("a long value is cut where it is shown", () => {
		expect(show("x".repeat(500))).toHaveLength(78);
		expect(show(undefined)).toBe("undefined");
	});
});
