import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseLine } from "../../../../src/records/read/parseLine.ts";

describe("parseLine", () => {
	test.each([
		["a plain object", '{"type":"Topic","id":"t"}'],
		["the same key in two objects", '{"names":[{"value":"a"},{"value":"b"}],"value":"c"}'],
		["a key that also stands in a text", '{"a":"\\"a\\": {\\"a\\":1}","b":"{"}'],
		["a key that is a value elsewhere", '{"a":"b","b":"a"}'],
		["a backslash at the end of a text", '{"a":"\\\\","b":1}'],
	])("reads %s", (_what, text) => {
		expect(parseLine(text)).toEqual({ kind: "record", record: JSON.parse(text) });
	});

	test.each([
		["a list", "[1]", "LINE_NOT_OBJECT"],
		["a text", '"a"', "LINE_NOT_OBJECT"],
		["a number", "5", "LINE_NOT_OBJECT"],
		["null", "null", "LINE_NOT_OBJECT"],
		["half an object", '{"type":"Topic"', "LINE_NOT_JSON"],
		["two objects", '{"a":1}{"b":2}', "LINE_NOT_JSON"],
		["a comma too many", '{"a":1,}', "LINE_NOT_JSON"],
		["single quotes", "{'a':1}", "LINE_NOT_JSON"],
		["words", "type: Topic", "LINE_NOT_JSON"],
		["lists in lists without end", `{"a":${"[".repeat(5_000)}${"]".repeat(5_000)}}`, "LINE_NOT_OBJECT"],
		["objects in objects without end", `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`, "LINE_NOT_OBJECT"],
	])("refuses %s", (_what, text, code) => {
		expect(parseLine(text)).toMatchObject({ kind: "wrong", finding: { code } });
	});

	test.each([
		["curved quotation marks", "{“type”:“Topic”}", "straight"],
		["single quotation marks", "{'type':'Topic'}", "double"],
		["a comma before the bracket", '{"type":"Topic",}', "before the closing bracket"],
		["a comma after the object", '{"type":"Topic"},', "at the end of the line"],
		["no end", '{"type":"Topic"', "closing }"],
		["no end of the last text", '{"type":"Topic', 'closing "}'],
		["two objects", '{"a":1} {"b":2}', "on a line of its own"],
		["values as Python writes them", '{"a":True,"b":None}', "true, false and null"],
		["a list", '[{"type":"Topic"}]', "on a line of its own"],
	])("says what to do about %s", (_what, text, advice) => {
		expect(parseLine(text)).toMatchObject({ finding: { suggestion: expect.stringContaining(advice) } });
	});

	test("says where a line is no JSON, and gives no advice that would not help", () => {
		expect(parseLine('{"type":"Topic","id":"t","name":"T" "aliases":[]}')).toMatchObject({
			finding: {
				found: expect.stringMatching(/ at character 37, after ….*"name":"T" $/),
				suggestion: undefined,
			},
		});
	});

	test.each([
		["more digits than a double holds", '{"budget":12345678901234567890}', "$.budget", "12345678901234567890"],
		["one beyond the whole numbers", '{"budget":9007199254740993}', "$.budget", "9007199254740993"],
		["a fraction that is rounded", '{"budget":0.1000000000000000055}', "$.budget", "0.1000000000000000055"],
		["too large a power", '{"a":{"b":[1,"2",{"c":1e400}]}}', "$.a.b[2].c", "1e400"],
		["too small a power", '{"location":{"latitude":-1e-400}}', "$.location.latitude", "-1e-400"],
	])("refuses a number that would be rounded: %s", (_what, text, path, found) => {
		expect(parseLine(text)).toMatchObject({ finding: { code: "NUMBER_INEXACT", path, found } });
	});

	test.each([
		"12.0",
		"1e21",
		"1E+2",
		"0.10",
		"-0.5e-7",
		"0",
		"-0",
		"9007199254740992",
		"1.7976931348623157e308",
		"5e-324",
	])("reads %s, which is kept as it is", (number) => {
		expect(parseLine(`{"a":[${number}]}`)).toEqual({ kind: "record", record: { a: [Number(number)] } });
	});

	test("takes no number for one that stands in a text or key", () => {
		expect(parseLine('{"12345678901234567890":"12345678901234567890, 1e400"}')).toMatchObject({ kind: "record" });
	});

	test("every double is read as itself, and no odd number as another", () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
				expect(parseLine(`{"a":${JSON.stringify(number)}}`).kind).toBe("record");
			}),
		);
		fc.assert(
			fc.property(fc.bigInt({ min: 1n, max: 10n ** 40n }), (half) => {
				// Beyond 2^53 a double is no odd number.
				const odd = 2n * half + 1n;
				expect(parseLine(`{"a":${odd}}`).kind).toBe(odd < 2n ** 53n ? "record" : "wrong");
			}),
		);
	});

	test.each([
		["at the top", '{"id":"a","id":"b"}', "id"],
		["with white space before the colon", '{"id":"a","id" \t:"b"}', "id"],
		["nested", '{"names":[{"value":"a","value":"b"}]}', "value"],
		["spelt with an escape", '{"id":"a","\\u0069d":"b"}', "id"],
		["after a nested object", '{"id":"a","x":{"y":{}},"id":"b"}', "id"],
	])("refuses a key that stands twice: %s", (_what, text, key) => {
		expect(parseLine(text)).toMatchObject({ kind: "wrong", finding: { code: "KEY_DUPLICATE", path: `$.${key}` } });
	});
});
