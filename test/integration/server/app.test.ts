import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openConnection } from "../../../src/database/openConnection.ts";
import { startApi } from "../../support/api.ts";
import { schemaFor } from "../../support/schema.ts";
import { type SeededApi, startSeededApi } from "../../support/seededApi.ts";

let api: SeededApi;

beforeAll(async () => {
	api = await startSeededApi();
});

afterAll(() => api?.[Symbol.asyncDispose]());

const search = async (
	phrase: string,
	rest = "",
): Promise<{ id: string; name: string; type: string; score: number; matched: string }[]> =>
	(
		await api.ask(`query ($phrase: String!) { search(phrase: $phrase ${rest}) { id name type score matched } }`, {
			phrase,
		})
	).search;

describe("counts", () => {
	test("of relations to several types count nodes, and totalCount the relations", async () => {
		const [country] = (
			await api.ask(`{ countries(where: { id: { eq: "kasachstan" } }) {
				coveredBy { id }
				coveredByConnection { totalCount aggregate { count { nodes } } }
				participatedInConnection { totalCount aggregate { count { nodes edges } } }
			} }`)
		).countries;
		const { coveredBy, coveredByConnection, participatedInConnection } = country;
		expect(coveredBy.length).toBeGreaterThan(1);
		expect(coveredByConnection).toEqual({
			totalCount: coveredBy.length,
			aggregate: { count: { nodes: coveredBy.length } },
		});
		const { totalCount: edges, aggregate } = participatedInConnection;
		expect(aggregate.count.edges).toBe(edges);
	});

	test("that the library fails on are no part of the schema", async () => {
		const query = "{ countries { coveredByConnection { aggregate { count { edges } } } } }";
		expect(await api.refusal(query)).toBe("GRAPHQL_VALIDATION_FAILED");
	});
});

describe("conditions on the claims of an entity", () => {
	const ids = async (where: string): Promise<string[]> =>
		(await api.ask(`{ cities(where: { ${where} }, sort: [{ id: ASC }]) { id } }`)).cities.map(
			({ id }: { id: string }) => id,
		);

	test("find the entities of which a source says so, by any, by none, and by several at once", async () => {
		const all = await ids("");
		const located = await ids('claims_SOME: { relation: { eq: "LOCATED_IN" }, NOT: { status: { eq: REJECTED } } }');
		const others = await ids('claims_NONE: { OR: [{ relation: { eq: "LOCATED_IN" } }] }');
		expect(located.length).toBeGreaterThan(0);
		expect([...located, ...others].toSorted()).toEqual(all);
	});

	test("cannot ask what is looked up for a claim: the library would forget to look it up", async () => {
		for (const lost of ["quoteCount: { eq: 0 }", "sourceCount: { gt: 1 }", 'sourceIds: { includes: "x" }']) {
			expect(await api.refusal(`{ cities(where: { claims_SOME: { ${lost} } }) { id } }`)).toBe(
				"GRAPHQL_VALIDATION_FAILED",
			);
			expect((await api.ask(`{ claims(where: { ${lost} }, limit: 1) { id } }`)).claims).toBeInstanceOf(Array);
		}
	});
});

describe("search", () => {
	test("puts the exact name first, whatever its case and punctuation", async () => {
		for (const phrase of ["Rohstoff-Dialogplattform", "rohstoff dialogplattform", "ROHSTOFF–DIALOGPLATTFORM!"]) {
			const [first, second] = await search(phrase);
			expect(first).toMatchObject({ id: "rohstoff-dialogplattform", type: "Platform", score: 1 });
			expect(second?.score).toBeLessThan(1);
		}
	});

	test.each([
		["a typing error", "Atamkulof", "beibut-atamkulov"],
		["another romanisation", "Atamkulow", "beibut-atamkulov"],
		["two letters exchanged", "Bishkke", "bischkek"],
		["umlauts written out", "Grossbritannien", "grossbritannien"],
		["umlauts left out", "Europaische Cluster Excellence Initiative", "europaeische-cluster-excellence-initiative"],
		[
			"umlauts spelt with e",
			"Europaeische Cluster Excellence Initiative",
			"europaeische-cluster-excellence-initiative",
		],
		["an acronym", "RWI", "rwi"],
		["a former name", "Nur-Sultan", "astana"],
		["a name in Russian", "Казахстан", "kasachstan"],
		["a name in Kazakh", "Қазақстан", "kasachstan"],
		["a part of a name", "Excellence", "europaeische-cluster-excellence-initiative"],
	])("finds by %s", async (_what, phrase, id) => {
		expect((await search(phrase))[0]?.id).toBe(id);
	});

	test("gives only the types and only as many as asked for", async () => {
		const hits = await search("Karaganda", 'types: ["Region"]');
		expect(hits.map(({ type }) => type)).toEqual(["Region"]);
		expect(await search("Sitzung", "limit: 2")).toHaveLength(2);
	});

	test.each([
		...[
			"+",
			"-",
			"&&",
			"||",
			"!",
			"(",
			")",
			"{",
			"}",
			"[",
			"]",
			"^",
			'"',
			"~",
			"*",
			"?",
			":",
			"\\",
			"/",
			"AND",
			"OR NOT",
			"name:x",
			"a~99",
			"[a TO b]",
			"*:*",
			"a^9999999999",
			"\u0000",
			"😀",
			"<script>",
			"'",
			"$$",
			"{{",
		],
		"x".repeat(200),
		"a ".repeat(100),
		"( ".repeat(100),
	])("takes %j for a name, never for a command", async (phrase) => {
		expect(Array.isArray(await search(phrase))).toBe(true);
	});

	test("refuses a phrase that is no name, and a type that there is not", async () => {
		expect(await api.refusal("query ($p: String!) { search(phrase: $p) { id } }", { p: "x".repeat(201) })).toBe(
			"PHRASE_TOO_LONG",
		);
		const { errors } = await api.request('{ search(phrase: "x", types: ["Organization"]) { id } }');
		expect(errors?.[0]).toMatchObject({
			message: expect.stringContaining("Did you mean Organisation?"),
			extensions: { code: "SEARCH_TYPE_UNKNOWN" },
		});
	});
});

describe("an error", () => {
	const INTERNAL =
		/neo4j|cypher|lucene|java\b|exception|\bat .*\(.*:\d+|node_modules|\.ts:|Neo\.|bolt:\/\/|MATCH \(|stack/i;

	test.each([
		["a syntax error", "{ meetings { ", {}],
		["an unknown field", "{ meetings { nam } }", {}],
		["an unknown operation", "mutation { createMeetings(input: []) { info { nodesCreated } } }", {}],
		["a subscription", "subscription { meetingCreated { id } }", {}],
		["a variable of a wrong type", "query ($id: ID!) { entity(id: $id) { id } }", { id: { a: 1 } }],
		["a missing variable", "query ($id: ID!) { entity(id: $id) { id } }", {}],
		["a day that is none", '{ meetings(where: { dateEarliest: { eq: "yesterday" } }) { id } }', {}],
		["a moment that is none", '{ sources(where: { retrievedAt: { eq: "yesterday" } }) { id } }', {}],
		["a huge number", "{ meetings(where: { ordinal: { eq: 99999999999 } }) { id } }", {}],
		["a limit out of range", "{ meetings(limit: 0) { id } }", {}],
		["an empty query", "", {}],
	])("of %s has a code and no word of the machinery", async (_what, query, variables) => {
		const { status, errors, data } = await api.request(query, variables);
		expect(data ?? null).toBeNull();
		expect(status).toBe(400);
		expect(errors?.[0]?.extensions.code).toMatch(/^[A-Z_]+$/);
		expect(errors?.[0]?.extensions.code).not.toBe("REQUEST_FAILED");
		expect(JSON.stringify(errors)).not.toMatch(INTERNAL);
	});

	test("of a database that is away has a code, says what to do and is no 200", async () => {
		const { connection } = await openConnection(api.database.address);
		await connection.driver.close();
		await using away = await startApi(connection, await schemaFor("editors"));
		const { status, errors } = await away.request("{ meetings { id } }");
		expect(status).toBeGreaterThanOrEqual(500);
		expect(errors?.[0]?.extensions.code).toMatch(/^(DATABASE|REQUEST)_/);
		expect(errors?.[0]?.message).not.toMatch(/pool|driver|closed|Neo4jError|bolt:/i);
		expect((await fetch(`${away.url}/health/ready`)).status).toBe(503);
		expect((await fetch(`${away.url}/health/live`)).status).toBe(200);
	});
});

describe("the server", () => {
	test.each([
		["/health/live", { status: "live" }],
		["/health/ready", { status: "ready" }],
	])("answers %s", async (path, body) => {
		const response = await fetch(`${api.url}${path}`);
		expect(response.status).toBe(200);
		expect(await response.json()).toEqual(body);
	});

	test("names every answer, so that its trace is found in the log", async () => {
		const ids = await Promise.all(
			[1, 2].map(async () => (await fetch(`${api.url}/health/live`)).headers.get("x-request-id")),
		);
		expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
		expect(ids[0]).not.toBe(ids[1]);
	});

	test("has a first page, and no page where there is none", async () => {
		const page = await fetch(`${api.url}/`);
		expect(page.headers.get("content-type")).toContain("text/html");
		expect(await page.text()).toContain("/graphql");
		expect((await fetch(`${api.url}/nowhere`)).status).toBe(404);
	});

	test.each([
		["a body that is no JSON", "{", "application/json", 400],
		[
			"a body that is too large",
			JSON.stringify({ query: `{ meetings { id } } # ${"x".repeat(300_000)}` }),
			"application/json",
			413,
		],
		["a form, as another site could send it", "query={meetings{id}}", "application/x-www-form-urlencoded", 415],
	])("refuses %s without a word of the machinery", async (_what, body, type, status) => {
		const response = await fetch(`${api.url}/graphql`, { method: "POST", headers: { "content-type": type }, body });
		expect(response.status).toBe(status);
		expect(await response.text()).not.toMatch(/node_modules|\.ts:|\.js:|stack/);
	});
});
