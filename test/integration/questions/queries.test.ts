/**
 * Every saved question with its exact answer on the two seeded documents. The answers under test/fixtures/answers were
 * read against the documents; one that changes is to be read again before it is replaced.
 */
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runQuery } from "../../../src/api/runQuery.ts";
import { createContext } from "../../../src/graph/ReadContext.ts";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { readSavedQueries } from "../../../src/questions/savedQueries.ts";
import { createDecider } from "../../support/decider.ts";
import { importPaths, openPreparedDatabase, SEED_FILES } from "../../support/graph.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const ANSWERS = fileURLToPath(new URL("../../fixtures/answers", import.meta.url));
const QUERIES = await readSavedQueries(fileURLToPath(new URL("../../../seed/queries", import.meta.url)));

let database: TestDatabase;
let schema: GraphQLSchema;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importPaths(database, SEED_FILES);
	schema = await schemaFor("editors");
});

afterAll(() => database[Symbol.asyncDispose]());

function ask(text: string, variables: Readonly<Record<string, unknown>> = {}) {
	return runQuery({ schema, context: createContext(database, 10_000), text, variables });
}

describe("saved questions", () => {
	test.each(QUERIES.map((query) => [query.name, query] as const))("%s is answered exactly", async (name, query) => {
		const expected: unknown = JSON.parse(await readFile(`${ANSWERS}/${name}.json`, "utf8"));
		const answer: unknown = JSON.parse(JSON.stringify(await ask(query.text, query.variables)));
		expect(answer).toEqual(expected);
	});

	test("each has an answer to hold it against, and each answer a question", async () => {
		const files = (await readdir(ANSWERS)).map((file) => file.replace(/\.json$/, ""));
		expect(files.sort()).toEqual(QUERIES.map(({ name }) => name).sort());
	});

	test("no two ask the same or are called the same", () => {
		for (const texts of [
			QUERIES.map(({ text }) => text.replace(/^query \w+/, "")),
			QUERIES.map(({ title }) => title.de),
			QUERIES.map(({ title }) => title.en),
		]) {
			expect(new Set(texts).size).toBe(QUERIES.length);
		}
	});

	test("questions of a group stand together", () => {
		const groups = QUERIES.map(({ group }) => group);
		const changes = groups.filter((group, index) => group !== groups[index - 1]);
		expect(changes).toEqual([...new Set(groups)]);
	});
});

describe("claims in the API", () => {
	test("a claim of a property is given out beside those of relations when `object` is asked for", async () => {
		const { claims } = await ask(
			'{ claims(where: { subjectId: { eq: "bischkek" } }, sort: [{ relation: ASC }, { property: ASC }]) { property object { id } } }',
		);
		expect(claims).toContainEqual({ property: "capital", object: null });
		expect(claims).toContainEqual({ property: null, object: { id: "kirgisistan" } });
	});

	test("sources and quotes are counted as they stand now: a withdrawn source counts no more", async () => {
		const text =
			'{ claims(where: { subjectId: { eq: "bischkek" }, property: { eq: "capital" } }) { sourceIds sourceCount quoteCount } }';
		expect((await ask(text)).claims).toEqual([
			{ sourceIds: ["geonames-iso", "ost-ausschuss-2015-06-09"], sourceCount: 2, quoteCount: 1 },
		]);
		await withdrawSource(createDecider(database), "ost-ausschuss-2015-06-09", "for this test");
		expect((await ask(text)).claims).toEqual([{ sourceIds: ["geonames-iso"], sourceCount: 1, quoteCount: 0 }]);
	});
});
