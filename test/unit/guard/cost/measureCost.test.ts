import { getIntrospectionQuery, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { checkRequest } from "../../../../src/guard/checkRequest.ts";
import type { Degrees } from "../../../../src/guard/cost/degrees.ts";
import { measureCost } from "../../../../src/guard/cost/measureCost.ts";
import { LARGEST_COST } from "../../../../src/guard/cost/prices.ts";
import { schemaFor } from "../../../support/schema.ts";

const schema = await schemaFor("editors");

/** A graph of few hubs and many meetings. */
const HUBS: Degrees = new Map([
	...([
		["(:Meeting)", 4_000],
		["(:Organisation)", 1_000],
		["(:Claim)", 42_000],
		["(:Country)", 5],
		["(:Platform)", 3],
	] as const),
	...([
		["[:COVERS]", 4_000],
		["[:ATTENDS]", 16_000],
		["[:SESSION_OF]", 4_000],
	] as const),
	...([
		["<-[:COVERS]-", 800],
		["-[:COVERS]->", 1],
		["<-[:SESSION_OF]-", 1_333],
		["<-[:ATTENDS]-", 4],
		["-[:ATTENDS]->", 16],
	] as const),
]);

function cost(query: string, variables: Record<string, unknown> = {}): number {
	return measureCost({ schema, document: parse(query), variables, degrees: HUBS }, Number.MAX_SAFE_INTEGER).total;
}

function times(count: number, write: (index: number) => string): string {
	return Array.from({ length: count }, (_, index) => write(index)).join(" ");
}

describe("everything in a request costs", () => {
	const where = (conditions: number) => ({
		OR: Array.from({ length: conditions }, (_, index) => ({ name: { eq: `${index}` } })),
	});
	const filtered = "query ($where: MeetingWhere) { meetings(where: $where) { id } }";

	test.each<[string, () => number, () => number]>([
		[
			"conditions in variables",
			() => cost(filtered, { where: where(1) }),
			() => cost(filtered, { where: where(1_500) }),
		],
		[
			"conditions in the document",
			() => cost("{ meetings { id } }"),
			() => cost(`{ meetings(where: { OR: [${times(1_500, (index) => `{ name: { eq: "${index}" } }`)}] }) { id } }`),
		],
		[
			"keys of an order",
			() => cost("{ meetings { id } }"),
			() => cost(`{ meetings(sort: [${times(8_000, () => "{ name: ASC }")}]) { id } }`),
		],
		[
			"aliases of a value",
			() => cost("{ meetings(limit: 1) { name } }"),
			() => cost(`{ meetings(limit: 1) { ${times(40_000, (index) => `a${index}: name`)} } }`),
		],
		[
			"aliases of a value in many rows",
			() => cost("{ meetings(limit: 1000) { name } }"),
			() => cost(`{ meetings(limit: 1000) { ${times(60, (index) => `a${index}: name`)} } }`),
		],
		[
			"values that are worked out",
			() => cost("{ meetings { name } }"),
			() => cost(`{ meetings { ${times(1_000, (index) => `a${index}: referents`)} } }`),
		],
		[
			"analyses",
			() => cost('{ neighbourhood(id: "kz") { total } }'),
			() => cost(`{ ${times(200, (index) => `a${index}: neighbourhood(id: "kz", hops: 3) { total }`)} }`),
		],
		[
			"what is counted exactly over hubs",
			() => cost('{ meetings(where: { covers: { some: { name: { eq: "x" } } } }) { id } }'),
			() =>
				cost('{ meetings(where: { covers: { single: { coveredBy: { single: { name: { eq: "x" } } } } } }) { id } }'),
		],
		[
			"conditions that meet hubs again and again",
			() => cost('{ meetings(where: { covers: { some: { name: { eq: "x" } } } }) { id } }'),
			() => cost('{ meetings(where: { covers: { some: { coveredBy: { some: { name: { eq: "x" } } } } } }) { id } }'),
		],
	])("%s: few are let through, many are not", (_what, few, many) => {
		expect(few()).toBeLessThan(LARGEST_COST);
		expect(many()).toBeGreaterThan(LARGEST_COST * 0.9);
	});

	test("each value of a list, each directive, each key, each connection of a large type", () => {
		const ids = (count: number) =>
			cost("query ($ids: [ID!]) { meetings(where: { id: { in: $ids } }) { id } }", { ids: Array(count).fill("a") });
		expect(ids(1_000) - ids(10)).toBeGreaterThanOrEqual(990);
		expect(cost("{ meetings { id @include(if: true) } }")).toBeGreaterThan(cost("{ meetings { id } }"));
		expect(
			cost("{ claimsConnection(first: 1) { totalCount } }") - cost("{ platformsConnection(first: 1) { totalCount } }"),
		).toBeGreaterThan(8_000);
		expect(
			cost("{ claims(limit: 1, sort: [{ value: ASC }]) { id } }") - cost("{ claims(limit: 1) { id } }"),
		).toBeGreaterThan(8_000);
	});

	test("a type of few costs no more rows than it has", () => {
		expect(cost("{ platforms(limit: 1000) { name } }")).toBeLessThan(cost("{ organisations(limit: 1000) { name } }"));
	});
});

describe("the schema itself", () => {
	const standard = getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true });

	test("costs the same share of the limit for tools, whatever the model", () => {
		expect(cost(standard) / LARGEST_COST).toBeCloseTo(0.8, 2);
	});

	test.each([
		["thirty times", `{ ${times(30, (index) => `a${index}: __schema { types { name } }`)} }`, "INTROSPECTION_REPEATED"],
		[
			"a type twice",
			'{ a: __type(name: "Meeting") { name } b: __type(name: "Meeting") { name } }',
			"INTROSPECTION_REPEATED",
		],
		[
			"with aliases below",
			`{ __schema { types { ${times(40, (index) => `a${index}: fields { name args { name type { name } } }`)} } } }`,
			"QUERY_TOO_COSTLY",
		],
	])("is refused %s", (_what, query, code) => {
		const refusal = () => checkRequest({ schema, document: parse(query), variables: {} });
		expect(refusal).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ code }) }));
	});

	test("is given beside a type, and of several types", () => {
		const query = `{ __schema { queryType { name } } a: __type(name: "Meeting") { name } b: __type(name: "Platform") { name } }`;
		expect(() => checkRequest({ schema, document: parse(query), variables: {} })).not.toThrow();
	});
});

test.each([
	[
		"where",
		`{ meetings(where: { OR: [${times(1_500, (index) => `{ name: { eq: "${index}" } }`)}] }) { id } }`,
		/filter .* of meetings/,
		/`in`/,
	],
	["sort", `{ meetings(sort: [${times(8_000, () => "{ name: ASC }")}]) { id } }`, /order .* of meetings/, /fewer keys/],
	[
		"lists",
		`{ entities(limit: 1000) { ${times(30, (index) => `a${index}: claims { evidence { quote } }`)} } }`,
		/claims/,
		/fewer levels/,
	],
])("an error names what costs most and what to do: %s", (_what, query, words, advice) => {
	const refusal = () => checkRequest({ schema, document: parse(query), variables: {}, degrees: HUBS });
	expect(refusal).toThrow(words);
	expect(refusal).toThrow(
		expect.objectContaining({ extensions: expect.objectContaining({ remedy: expect.stringMatching(advice) }) }),
	);
});
