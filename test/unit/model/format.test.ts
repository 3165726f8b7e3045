import { describe, expect, test } from "vitest";
import { MIGRATIONS } from "../../../src/ledger/migrations/migrations.ts";
import { FIRST_FORMAT, FORMAT, FORMAT_LINE, isFormatLine, missingFormatLine } from "../../../src/model/format.ts";

test("every version but the first has the step that leads to it", () => {
	const versions = MIGRATIONS.map(({ to }) => to);
	expect([FIRST_FORMAT, ...versions]).toEqual(Array.from({ length: FORMAT }, (_, index) => index + 1));
});

describe("a line that says the version of the format", () => {
	test.each([1, FORMAT])("of version %s is known", (version) => {
		expect(isFormatLine({ type: "Format", version }, "a.jsonl:1")).toBe(true);
	});

	test.each([FORMAT + 1, 0, 1.5, "1", null, undefined])("of version %j is refused", (version) => {
		const read = () => isFormatLine({ type: "Format", version }, "a.jsonl:1");
		expect(read).toThrow(expect.objectContaining({ code: "FORMAT_NEWER" }));
		expect(read).toThrow(/^a\.jsonl:1 is of format version/);
	});

	test.each([undefined, null, "Format", [], { type: "Topic", version: 99 }])("is not %j", (line) => {
		expect(isFormatLine(line, "a.jsonl:1")).toBe(false);
	});
});

describe("what is added to a file", () => {
	const older = '{"type":"Format","version":1}\n';

	test.each([
		["is of the version that was said last", `${older}{"a":1}\n${FORMAT_LINE}{"b":1}\n`, ""],
		["is set off from lines without a version", '{"a":1}\n', FORMAT_LINE],
		["is set off from older lines", `${FORMAT_LINE}{"b":1}\n${older}`, FORMAT_LINE],
		["begins with the version", "", FORMAT_LINE],
	])("%s", (_case, text, expected) => {
		expect(missingFormatLine(text)).toBe(expected);
	});
});
