import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
	dumpGraph,
	emptyGraph,
	importPaths,
	importRecords,
	openPreparedDatabase,
	queryRows,
	SEED_FILES,
} from "../../support/graph.ts";
import { shuffle } from "../../support/shuffle.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;
let whole: readonly string[];

beforeAll(async () => {
	database = await openPreparedDatabase();
	const { report } = await importPaths(database, SEED_FILES);
	expect(report.problems).toEqual([]);
	whole = await dumpGraph(database);
});

afterAll(() => database[Symbol.asyncDispose]());

describe("the seed", () => {
	test("every relation has a quoted sentence, except those of reference data", async () => {
		const [counted] = await queryRows(
			database,
			`MATCH (:Entity)-[relation]->(:Entity)
			 WITH relation, [claimId IN relation.claimIds | COLLECT {
				MATCH (:Claim {id: claimId})<-[:BEARS_ON]-(evidence)-[:STATED_IN]->(source) RETURN [evidence.quote, source.kind]
			 }] AS found
			 WITH relation, reduce(all = [], part IN found | all + part) AS evidence
			 RETURN count(*) AS relations,
				count(CASE WHEN none(item IN evidence WHERE item[0] <> '' OR item[1] = 'REFERENCE') THEN 1 END) AS wanting,
				count(CASE WHEN all(item IN evidence WHERE item[1] = 'REFERENCE') THEN 1 END) AS reference`,
		);
		expect(counted?.wanting).toBe(0);
		expect(counted?.relations).toBeGreaterThanOrEqual(100);
		expect(counted?.reference).toBeLessThan(20);
	});

	test("nothing waits for projection, every claim has evidence and every entity a name", async () => {
		const [counted] = await queryRows(
			database,
			`RETURN COUNT { (:Pending) } AS pending,
				COUNT { (claim:Claim) WHERE NOT (claim)<-[:BEARS_ON]-(:Evidence)-[:STATED_IN]->(:Source) } AS bare,
				COUNT { (entity:Entity) WHERE entity.nameless } AS nameless`,
		);
		expect(counted).toEqual({ pending: 0, bare: 0, nameless: 0 });
	});

	test("the same files again: nothing new, nothing changed", async () => {
		const { counts, report } = await importPaths(database, SEED_FILES);
		expect(report.problems).toEqual([]);
		for (const { new: added, changed, confirmed } of Object.values(counts)) {
			expect({ added, changed }).toEqual({ added: 0, changed: 0 });
			expect(confirmed).toBeGreaterThan(0);
		}
		expect(await dumpGraph(database)).toEqual(whole);
	});
});

describe("the same records in another way", () => {
	beforeEach(() => emptyGraph(database));

	test("files in the reversed order leave the same graph", async () => {
		await importPaths(database, SEED_FILES.toReversed());
		expect(await dumpGraph(database)).toEqual(whole);
	});

	test.each([1, 2, 3])("lines of all files shuffled (%i) leave the same graph", async (seed) => {
		const lines = SEED_FILES.flatMap((file) => readFileSync(file, "utf8").split("\n"));
		const { report } = await importRecords(database, shuffle(lines, seed).join("\n"));
		expect(report.problems).toEqual([]);
		expect(await dumpGraph(database)).toEqual(whole);
	});

	test("an import that must forget most of what it read leaves the same graph", async () => {
		const sizes = { batchSize: 5, mostRemembered: 12 };
		for (const files of [SEED_FILES, SEED_FILES.toReversed()]) {
			const { report } = await importPaths(database, files, { sizes });
			expect(report.problems).toEqual([]);
			expect(await dumpGraph(database)).toEqual(whole);
			await emptyGraph(database);
		}
	});

	test("a file a run leaves the same graph", async () => {
		for (const file of SEED_FILES) await importPaths(database, [file]);
		expect(await dumpGraph(database)).toEqual(whole);
	});

	test("ten lines a run leave the same graph, each line that leans on a later one refused and given again", async () => {
		await using folder = await createTemporaryFolder();
		const lines = SEED_FILES.flatMap((file) => readFileSync(file, "utf8").split("\n"));
		const rejected: string[] = [];
		for (let from = 0; from < lines.length; from += 10) {
			const file = await folder.write("part.jsonl", lines.slice(from, from + 10).join("\n"));
			await importPaths(database, [file], {
				onBatch: (batch) => void rejected.push(...batch.rejected.map(({ text }) => String(text))),
			});
		}
		const { report } = await importRecords(database, rejected.join("\n"));
		expect(report.problems).toEqual([]);
		expect(await dumpGraph(database)).toEqual(whole);
	});

	test("a plan writes nothing and foretells the counts of the run itself", async () => {
		const foretold = await importPaths(database, SEED_FILES, { plan: true });
		expect(await dumpGraph(database)).toEqual([]);
		const real = await importPaths(database, SEED_FILES);
		expect(foretold.run).toBeUndefined();
		expect(foretold.counts).toEqual(real.counts);
	});
});
