import { buildClientSchema, getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, startApi } from "../../support/api.ts";
import { importRecords, openPreparedDatabase } from "../../support/graph.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const MANY = Array.from({ length: 150 }, (_, index) => String(index).padStart(3, "0"));
const SAID = { source: "list" };

let database: TestDatabase;
let api: Api;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importRecords(database, [
		{ type: "Source", id: "list", title: "A list" },
		{ type: "Meeting", id: "assembly", name: "Assembly", ...SAID },
		...MANY.map((number) => ({ type: "Organisation", id: `club-${number}`, name: `Club ${number}`, ...SAID })),
		...MANY.map((number) => ({ type: "ATTENDS", from: `club-${number}`, to: "assembly", ...SAID })),
	]);
	api = await startApi(database, await schemaFor("editors"));
});

afterAll(async () => {
	await api?.[Symbol.asyncDispose]();
	await database?.[Symbol.asyncDispose]();
});

describe("a list without a limit", () => {
	test.each([
		["a type", "{ organisations { id } }", "organisations"],
		["claims", "{ claims { id } }", "claims"],
		["an interface", "{ entities { id } }", "entities"],
		["an interface of some types", "{ actors { id } }", "actors"],
	])("of %s gives 100", async (_what, query, list) => {
		expect((await api.ask(query))[list]).toHaveLength(100);
	});

	test("that is nested gives 100, as a connection, too", async () => {
		const { meetings, organisationsConnection } = await api.ask(`{
			meetings { participants { id } participantsConnection { totalCount edges { node { id } } } }
			organisationsConnection { totalCount edges { node { id } } }
		}`);
		expect(meetings[0].participants).toHaveLength(100);
		expect(meetings[0].participantsConnection.edges).toHaveLength(100);
		expect(meetings[0].participantsConnection.totalCount).toBe(150);
		expect(organisationsConnection.edges).toHaveLength(100);
		expect(organisationsConnection.totalCount).toBe(150);
	});

	test("reaches the rest with a limit, an offset or a cursor", async () => {
		const data = await api.ask(
			`query ($none: Int) {
				all: organisations(limit: 1000) { id }
				rest: organisations(offset: 100, sort: [{ name: ASC }]) { id }
				default: organisations(limit: $none) { id }
				page: organisationsConnection(first: 140, sort: [{ name: ASC }]) { pageInfo { endCursor } }
			}`,
		);
		expect(data.all).toHaveLength(150);
		expect(data.rest.map(({ id }: { id: string }) => id)).toEqual(MANY.slice(100).map((number) => `club-${number}`));
		expect(data.default).toHaveLength(100);
		const after = data.page.pageInfo.endCursor;
		const last = await api.ask(
			"query ($after: String) { organisationsConnection(first: 100, after: $after, sort: [{ name: ASC }]) { edges { node { name } } } }",
			{ after },
		);
		expect(last.organisationsConnection.edges[0]).toEqual({ node: { name: "Club 140" } });
	});
});

describe("a limit that the library would misread", () => {
	test.each([
		["limit 0", "{ organisations(limit: 0) { id } }", "LIMIT_OUT_OF_RANGE"],
		["limit -1", "{ organisations(limit: -1) { id } }", "LIMIT_OUT_OF_RANGE"],
		["limit 1001", "{ organisations(limit: 1001) { id } }", "LIMIT_OUT_OF_RANGE"],
		["limit null", "{ organisations(limit: null) { id } }", "LIMIT_OUT_OF_RANGE"],
		["first 0", "{ organisationsConnection(first: 0) { totalCount } }", "LIMIT_OUT_OF_RANGE"],
		["first -1", "{ organisationsConnection(first: -1) { totalCount } }", "LIMIT_OUT_OF_RANGE"],
		["first 1001", "{ organisationsConnection(first: 1001) { totalCount } }", "LIMIT_OUT_OF_RANGE"],
		["nested limit 0", "{ meetings { participants(limit: 0) { id } } }", "LIMIT_OUT_OF_RANGE"],
		["nested first 0", "{ meetings { participantsConnection(first: 0) { totalCount } } }", "LIMIT_OUT_OF_RANGE"],
		[
			"limit 0 in a fragment",
			"{ meetings { ...f } } fragment f on Meeting { participants(limit: 0) { id } }",
			"LIMIT_OUT_OF_RANGE",
		],
		["limit 0 of an interface", "{ entities(limit: 0) { id } }", "LIMIT_OUT_OF_RANGE"],
		["limit 0 of search", '{ search(phrase: "Club", limit: 0) { id } }', "LIMIT_OUT_OF_RANGE"],
		["limit 1001 of search", '{ search(phrase: "Club", limit: 1001) { id } }', "LIMIT_OUT_OF_RANGE"],
		["offset -1", "{ organisations(offset: -1) { id } }", "OFFSET_NEGATIVE"],
		["a cursor that is none", '{ organisationsConnection(after: "abc") { totalCount } }', "CURSOR_INVALID"],
		["an empty cursor", '{ organisationsConnection(after: "") { totalCount } }', "CURSOR_INVALID"],
		["a fraction", "{ organisations(limit: 1.5) { id } }", "GRAPHQL_VALIDATION_FAILED"],
	])("is refused: %s", async (_what, query, code) => {
		const { status, errors } = await api.request(query);
		expect(errors?.[0]?.extensions.code).toBe(code);
		expect(status).toBe(400);
	});

	test.each([0, -1, 1001, null])("is refused as a variable, too: %j", async (limit) => {
		expect(await api.refusal("query ($limit: Int) { organisations(limit: $limit) { id } }", { limit })).toBe(
			"LIMIT_OUT_OF_RANGE",
		);
		expect(
			await api.refusal("query ($limit: Int) { organisationsConnection(first: $limit) { totalCount } }", { limit }),
		).toBe("LIMIT_OUT_OF_RANGE");
	});

	test.each([0, -1, 1001])("is refused as a variable's default, too: %i", async (limit) => {
		expect(await api.refusal(`query ($limit: Int = ${limit}) { organisations(limit: $limit) { id } }`)).toBe(
			"LIMIT_OUT_OF_RANGE",
		);
	});
});

describe("an answer that is too large", () => {
	const long = (aliases: number) => {
		const names = MANY.slice(0, aliases).map((number) => `${"a".repeat(1_000)}${number}: name`);
		return `{ organisations(limit: 1000) { id ${names.join(" ")} } }`;
	};

	test("is given up with what to do, and not sent in part", async () => {
		const { status, data, errors } = await api.request(long(40));
		expect(status).toBe(400);
		expect(data).toBeUndefined();
		expect(errors).toHaveLength(1);
		expect(errors?.[0]?.extensions).toMatchObject({ code: "ANSWER_TOO_LARGE", requestId: expect.any(String) });
	});

	test("is another than a large one", async () => {
		const { organisations } = await api.ask(long(20));
		expect(organisations).toHaveLength(150);
		expect(JSON.stringify(organisations)).toContain('"Club 000"');
	});
});

/** A part of a query that is put into itself so many times. */
function nest(times: number, open: string, inside: string, close: string): string {
	return `${open.repeat(times)} ${inside} ${close.repeat(times)}`;
}

/** From topics to what deals with them and back, by every type that may stand between. */
function broad(times: number): string {
	if (times === 0) return "{ id }";
	const inside = `{ concerns { ... on Topic { concernedBy ${broad(times - 1)} } } }`;
	return `{ ${["Meeting", "Platform", "Programme", "Policy"].map((type) => `... on ${type} ${inside}`).join(" ")} }`;
}

describe("a request that is too large to be read", () => {
	const where = (levels: number) =>
		Array.from({ length: levels }).reduce<object>((inside) => ({ AND: [inside] }), { name: { eq: "x" } });

	test.each([
		[
			"variables 2,000 levels deep",
			"query ($where: MeetingWhere) { meetings(where: $where) { id } }",
			"REQUEST_TOO_DEEP",
		],
		["selections 20,000 levels deep", nest(20_000, "{ parts", "", "}"), "REQUEST_TOO_LARGE"],
		["selections 400 levels deep", nest(400, "{ parts", "", "}"), "REQUEST_TOO_DEEP"],
		[
			"9,000 aliases",
			`{ meetings { ${MANY.map((number) => `a${number}: id `.repeat(60)).join("")} } }`,
			"REQUEST_TOO_LARGE",
		],
	])("is refused with what to do: %s", async (_what, query, code) => {
		const { status, errors } = await api.request(query, { where: where(2_000) });
		expect(errors?.[0]?.extensions).toMatchObject({ code, remedy: expect.any(String), requestId: expect.any(String) });
		expect(status).toBe(400);
	});

	test("is refused in the address, too", async () => {
		const variables = encodeURIComponent(JSON.stringify({ where: where(100) }));
		const query = encodeURIComponent("query ($where: MeetingWhere) { meetings(where: $where) { id } }");
		const headers = { "apollo-require-preflight": "true", accept: "text/html" };
		const response = await fetch(`${api.url}/graphql?query=${query}&variables=${variables}`, { headers });
		expect(response.status).toBe(400);
		expect(await response.text()).toContain("REQUEST_TOO_DEEP");
	});
});

const REFUSALS = /^(QUERY_TOO_COSTLY|REQUEST_TOO_LARGE|REQUEST_TOO_DEEP|GRAPHQL_VALIDATION_FAILED)$/;

describe("a query that costs too much", () => {
	test.each([
		[
			"is nested 40 levels deep through interfaces",
			`{ meetings ${nest(20, "{ participants { ... on Organisation { attends ", "{ id }", "} } }")} }`,
		],
		["is nested 400 levels deep", `{ meetings ${nest(400, "{ parts ", "{ id }", "}")} }`],
		["is broad through interfaces", `{ topics { concernedBy ${broad(3)} } }`],
		[
			"follows one path over 16 relations",
			`{ topics ${nest(8, "{ concernedBy { ... on Meeting { concerns { ... on Topic ", "{ id }", "} } } }")} }`,
		],
		[
			"filters over 30 relations",
			`{ meetings(where: ${nest(30, "{ parts: { some: ", '{ name: { eq: "x" } }', "} }")}) { id } }`,
		],
		[
			"asks for the same branch thousands of times",
			`{ ${Array.from({ length: 3_000 }, (_, index) => `a${index}: entities { id }`).join(" ")} }`,
		],
		[
			"spreads fragments that double at every step",
			`${Array.from({ length: 15 }, (_, index) => `fragment f${index} on Meeting { a: parts { ...f${index + 1} } b: parts { ...f${index + 1} } }`).join(" ")} fragment f15 on Meeting { id } { meetings { ...f0 } }`,
		],
	])("is refused within a second: it %s", async (_what, query) => {
		const began = performance.now();
		const { status, errors } = await api.request(query);
		expect(errors?.[0]?.extensions.code).toMatch(REFUSALS);
		expect(status).toBe(400);
		expect(performance.now() - began).toBeLessThan(1_000);
	});

	test("is another than a sensible one over four relations, which is answered", async () => {
		const { meetings } = await api.ask(`{ meetings(where: { id: { eq: "assembly" } }) {
			name participants(limit: 2) { name ... on Organisation { attends(limit: 2) { name heldIn { name ... on City { locatedIn { name } } } } } } } }`);
		expect(meetings[0].participants[0].attends).toEqual([{ name: "Assembly", heldIn: [] }]);
	});

	test("is another than the introspection that every tool asks for", async () => {
		const query = getIntrospectionQuery();
		const first = await api.ask(query);
		expect(buildClientSchema(first).getType("Meeting")?.toString()).toBe("Meeting");
		expect(await api.ask(query)).toEqual(first);
		// Beside data of the graph, and with variables, it is worked out anew.
		const { meetings, __type } = await api.ask(
			"query ($name: String!) { __type(name: $name) { name } meetings { id } }",
			{ name: "Meeting" },
		);
		expect([__type.name, meetings[0].id]).toEqual(["Meeting", "assembly"]);
	});

	test("is introspection that is asked again and again in one request", async () => {
		const again = MANY.map((number) => `a${number}: __schema { types { name } }`).join(" ");
		expect(await api.refusal(`{ ${again} }`)).toBe("INTROSPECTION_REPEATED");
		expect(
			await api.refusal(
				'{ a: __type(name: "Meeting") { name } ...f } fragment f on Query { b: __type(name: "Meeting") { name } }',
			),
		).toBe("INTROSPECTION_REPEATED");
	});
});
