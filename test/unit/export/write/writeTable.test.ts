import { describe, expect, test } from "vitest";
import { writeTable } from "../../../../src/export/write/writeTable.ts";
import { flattenAnswer } from "../../../../src/shared/answer/flattenAnswer.ts";

const MEETINGS = flattenAnswer({
	meetings: [
		{ name: "Kick-off", place: "Astana", theme: "Cluster Networks: Tool for Innovation and Competitiveness" },
		{ name: "Session", place: "Astana", theme: null },
	],
});

describe("writeTable", () => {
	test("what all rows share stands above the table, once", () => {
		expect(writeTable(MEETINGS, 80)).toBe(`place: Astana

┌──────────┬───────────────────────────────────────────────────────────┐
│ name     │ theme                                                     │
├──────────┼───────────────────────────────────────────────────────────┤
│ Kick-off │ Cluster Networks: Tool for Innovation and Competitiveness │
├──────────┼───────────────────────────────────────────────────────────┤
│ Session  │ –                                                         │
└──────────┴───────────────────────────────────────────────────────────┘
`);
	});

	test("what all headings begin with stands over the table, once", () => {
		const follows = [{ name: "Kick-off" }];
		const followedBy = [{ name: "Reception" }, { name: "Next" }];
		const text = writeTable(flattenAnswer({ meetings: [{ follows, followedBy }] }), 80);
		expect(text.split("\n").slice(0, 5)).toEqual([
			"follows.name: Kick-off",
			"",
			"followedBy:",
			"┌───────────┐",
			"│ name      │",
		]);
	});

	test.each([40, 60, 80, 120])("no line is wider than %d characters", (width) => {
		const lines = writeTable(MEETINGS, width).split("\n");
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
	});

	test("a single row is a list of its values", () => {
		expect(writeTable(flattenAnswer({ people: [{ name: "Ada", age: 36 }] }), 80)).toBe("name: Ada\nage: 36\n");
	});

	test("too many columns for the width become a block for each row", () => {
		const wide = [1, 2].map((row) =>
			Object.fromEntries([..."abcdefgh"].map((key) => [key, `${key.repeat(20)}${row}`])),
		);
		const text = writeTable(flattenAnswer({ wide }), 80);
		expect(text.split("\n\n")).toHaveLength(2);
		expect(text).toContain("a: aaaaaaaaaaaaaaaaaaaa1\nb: ");
	});

	test("control characters do not reach the terminal", () => {
		const text = writeTable(flattenAnswer({ a: [{ n: "\u001B[31mred\u0007" }, { n: "b" }] }), 80);
		expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
	});
});
