import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSchema } from "../../../src/api/createSchema.ts";
import { type Api, startApi } from "../../support/api.ts";
import { importRecords, openPreparedDatabase } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const NAMES = ["C", "C++", "C#", "—", "!!!", "🌍", "🌏", "№ 1", "2030"];

let database: TestDatabase;
let api: Api;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importRecords(database, [
		{ type: "Source", id: "list", title: "A list" },
		...NAMES.map((name, index) => ({ type: "Organisation", id: `o${index}`, name, source: "list" })),
	]);
	api = await startApi(database, await createSchema(MODEL));
});

afterAll(async () => {
	await api?.[Symbol.asyncDispose]();
	await database?.[Symbol.asyncDispose]();
});

describe("a name of signs, or with signs that tell it from others", () => {
	test.each(NAMES)("%s is found by itself, and no other is taken for it", async (name) => {
		const { search } = await api.ask("query ($name: String!) { search(phrase: $name) { name score } }", { name });
		const hits = search as { name: string; score: number }[];
		expect(hits[0]).toEqual({ name, score: 1 });
		expect(hits.filter(({ score }) => score >= 0.95)).toHaveLength(1);
	});
});
