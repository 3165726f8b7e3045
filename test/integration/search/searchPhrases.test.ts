import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PHRASES_WITHOUT_ANSWER, SEARCH_PHRASES } from "../../fixtures/searchPhrases.ts";
import { type Api, startApi } from "../../support/api.ts";
import { importPaths, openPreparedDatabase, SEED_FILES } from "../../support/graph.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;
let api: Api;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importPaths(database, SEED_FILES);
	api = await startApi(database, await schemaFor("editors"));
});

afterAll(async () => {
	await api?.[Symbol.asyncDispose]();
	await database?.[Symbol.asyncDispose]();
});

const QUERY = "query ($phrase: String!, $types: [String!]) { search(phrase: $phrase, types: $types) { id } }";

async function search(phrase: string, types?: readonly string[]): Promise<string[]> {
	const { search: hits } = await api.ask(QUERY, { phrase, types });
	return (hits as { id: string }[]).map(({ id }) => id);
}

const ROWS = SEARCH_PHRASES.map(([phrase, id, types]) => ({ phrase, id, types }));

describe("search puts first what people mean", () => {
	test.each(ROWS)("$phrase → $id", async ({ phrase, id, types }) => {
		expect((await search(phrase, types))[0]).toBe(id);
	});
});

describe("search finds nothing where nothing is meant", () => {
	test.each(PHRASES_WITHOUT_ANSWER)("%s", async (phrase) => {
		expect(await search(phrase)).toEqual([]);
	});
});
