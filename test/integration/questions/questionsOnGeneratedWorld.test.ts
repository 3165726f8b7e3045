/**
 * Every saved question on a world that is generated, larger than the seed: the right answers come from the world's own
 * plain objects (test/support/world), never from the database and never by the product's code.
 */
import { fileURLToPath } from "node:url";
import type { GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runQuery } from "../../../src/api/runQuery.ts";
import { createContext } from "../../../src/graph/ReadContext.ts";
import { readSavedQueries } from "../../../src/questions/savedQueries.ts";
import { importRecords, openPreparedDatabase } from "../../support/graph.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";
import { generateWorld } from "../../support/world/generateWorld.ts";
import { ORACLES } from "../../support/world/oracles/index.ts";
import { modularity, toNetwork } from "../../support/world/oracles/networks.ts";
import { selectAnswer, sortEvidence } from "../../support/world/select.ts";
import { toRecords } from "../../support/world/toRecords.ts";

const QUERIES = await readSavedQueries(fileURLToPath(new URL("../../../seed/queries", import.meta.url)));
const WORLD = generateWorld();

let database: TestDatabase;
let schema: GraphQLSchema;

beforeAll(async () => {
	database = await openPreparedDatabase();
	const { report } = await importRecords(database, toRecords(WORLD));
	expect(report.problems).toEqual([]);
	schema = await schemaFor("editors");
});

afterAll(() => database[Symbol.asyncDispose]());

async function ask(text: string, variables: Readonly<Record<string, unknown>> = {}) {
	const answer = await runQuery({ schema, context: createContext(database, 60_000), text, variables });
	return JSON.parse(JSON.stringify(answer));
}

describe("on a generated world", () => {
	test.each(QUERIES.map((query) => [query.name, query] as const))(
		"%s is answered as the world is",
		async (name, { text }) => {
			const oracle = ORACLES.get(name);
			if (!oracle) throw new Error(`no oracle knows the answer to ${name}: write one in test/support/world/oracles`);
			const asked = oracle.variables(WORLD);
			expect(asked).not.toEqual([]);
			for (const variables of asked) {
				const expected = sortEvidence(selectAnswer(text, oracle.answer(WORLD, variables as never)));
				const answer = sortEvidence(await ask(text, variables));
				expect(answer, `${name} ${JSON.stringify(variables)}`).toEqual(expected);
			}
		},
	);

	test("communities are as dense as is said, the largest first", async () => {
		const types = ["Organisation", "Person", "Meeting", "Platform", "Programme"];
		const { measures } = await ask(
			`query ($types: [String!]!) { measures(projection: { types: $types }, limit: 1000) {
				communities modularity rows { entity { id } community } } }`,
			{ types },
		);
		const rows: readonly { entity: { id: string }; community: number }[] = measures.rows;
		const partOf = new Map(rows.map(({ entity, community }) => [entity.id, community]));
		expect(measures.modularity).toBeCloseTo(modularity(toNetwork(WORLD, types), partOf), 9);
		const sizes = Array.from(
			{ length: measures.communities },
			(_, place) => rows.filter(({ community }) => community === place + 1).length,
		);
		expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(rows.length);
	});

	test("no oracle is left of a question that is gone", () => {
		expect([...ORACLES.keys()].sort()).toEqual(QUERIES.map(({ name }) => name).sort());
	});
});
