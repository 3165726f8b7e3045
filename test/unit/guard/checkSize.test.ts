import { getIntrospectionQuery } from "graphql";
import { describe, expect, test } from "vitest";
import { CoopgraphError } from "../../../src/errors/CoopgraphError.ts";
import { checkSize, SIZE_LIMITS } from "../../../src/guard/checkSize.ts";
import { measureText } from "../../../src/guard/cost/measureText.ts";
import { measureValue } from "../../../src/guard/cost/measureValue.ts";

const MANY = 1_000_000;

describe("the size of a document", () => {
	test.each([
		["selections", "{ a { b { c } } }", 3],
		["values of arguments", "{ a(where: { b: [{ c: 1 }] }) }", 5],
		["the default of a variable", "query ($a: In = { b: [1] }) { c }", 3],
		["the operation that is deepest", "query a { b } query c { d { e } }", 2],
		["a fragment where it is spread", "fragment f on T { a { b } } { c { ...f } }", 3],
		["a fragment in a fragment", "{ c { ...f } } fragment f on T { a { ...g } } fragment g on T { b { d } }", 4],
		[
			"fragments in a circle, once around",
			"{ a { ...f } } fragment f on T { b { ...g } } fragment g on T { c { ...f } }",
			5,
		],
		["what is not closed", "{ a { b { c", 3],
	])("counts the levels of %s", (_what, text, depth) => {
		expect(measureText(text, MANY).depth).toBe(depth);
	});

	test("takes no longer for fragments that double at every step", () => {
		const steps = Array.from(
			{ length: 40 },
			(_, step) => `fragment f${step} on T { a { ...f${step + 1} } b { ...f${step + 1} } }`,
		);
		expect(measureText(`{ ...f0 } ${steps.join(" ")}`, MANY).depth).toBe(41);
	});

	test.each([
		["a name in the same braces", "{ a a { b } a }", 2],
		["an alias in the same braces", "{ a: b a: c }", 1],
		["no alias of the same field", "{ a: c b: c }", 0],
		["no name in other braces", "{ a { a } ... on T { a } ...f } fragment f on T { a }", 0],
		["a name after a fragment", "{ ...f a a @skip(if: true) a }", 2],
		["no keys of values", "{ a(where: { b: 1, b: 2 }) }", 0],
	])("counts as repetition %s", (_what, text, repetitions) => {
		expect(measureText(text, MANY).repetitions).toBe(repetitions);
	});

	test("counts fragments and directives, and reads no more tokens than it is told", () => {
		const text = "query @a { b @c ...f } fragment f on T @d(e: 1) { g }";
		expect(measureText(text, MANY)).toMatchObject({ tokens: 24, fragments: 1, directives: 3 });
		expect(measureText(text, 10).tokens).toBe(11);
	});
});

test("the size of a value counts the members of all levels", () => {
	expect(measureValue({ a: [1, { b: null }], c: "d" }, { values: MANY, depth: MANY })).toEqual({ values: 5, depth: 3 });
	expect(measureValue("text", { values: MANY, depth: MANY })).toEqual({ values: 0, depth: 0 });
	expect(measureValue(undefined, { values: MANY, depth: MANY })).toEqual({ values: 0, depth: 0 });
});

describe("a request is refused before it is parsed", () => {
	const nest = (times: number, open: string, close: string) => `${open.repeat(times)}${close.repeat(times)}`;
	const nested = JSON.parse(nest(100_000, '{"OR":[', "]}").replace("[]", "[1]"));

	test.each([
		["selections a hundred thousand deep", nest(100_000, "{a", "}"), undefined, "REQUEST_TOO_LARGE"],
		["selections that are too deep", nest(SIZE_LIMITS.depth + 1, "{a", "}"), undefined, "REQUEST_TOO_DEEP"],
		["lists that are too deep", `{ a(b: ${nest(SIZE_LIMITS.depth, "[", "]")}) }`, undefined, "REQUEST_TOO_DEEP"],
		["variables that are too deep", "{ a }", { where: nested }, "REQUEST_TOO_DEEP"],
		["too many variables", "{ a }", { ids: Array.from({ length: 20_000 }, String) }, "REQUEST_TOO_LARGE"],
		["too many directives", `{ a ${"@skip(if: false) ".repeat(100)} }`, undefined, "REQUEST_TOO_LARGE"],
		["too many fragments", "fragment f on T { a } ".repeat(100), undefined, "REQUEST_TOO_LARGE"],
		["too many repetitions", `{ ${"a ".repeat(100)} }`, undefined, "REQUEST_TOO_LARGE"],
	])("for %s", (_what, query, variables, code) => {
		const refusal = () => checkSize(query, variables);
		expect(refusal).toThrow(CoopgraphError);
		expect(refusal).toThrow(expect.objectContaining({ code }));
	});

	test.each([
		["the introspection of tools", getIntrospectionQuery({ descriptions: true, specifiedByUrl: true }), undefined],
		["a thousand ids", "query ($ids: [ID!]) { a(where: { id: { in: $ids } }) }", { ids: Array(1_000).fill("id") }],
		["what is no query", 42, "no variables"],
		["nothing", undefined, undefined],
	])("but not for %s", (_what, query, variables) => {
		expect(() => checkSize(query, variables)).not.toThrow();
	});
});
