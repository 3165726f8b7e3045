/** Imports that write the same at the same time, and a person who decides meanwhile: the graph is as if one had waited. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { createDecider } from "../../support/decider.ts";
import { dumpGraph, emptyGraph, importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { generateRecords } from "../../support/manyRecords.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

beforeEach(() => emptyGraph(database));

afterAll(() => database[Symbol.asyncDispose]());

const CHRONICLE = [...generateRecords(400)];
/** The same from another source, with other names and roles: claims of the same slots. */
const ANNALS = CHRONICLE.map((record) => {
	const { type, id, name } = record as Record<string, string>;
	if (type === "Source") return { ...record, id: "annals", title: "Annals", published: "2016" };
	if (type === "ATTENDS") return { ...record, source: "annals", role: "HOST" };
	return { ...record, source: "annals", name: `${name} (Annals, ${id})` };
});

/** Many small transactions, so that those of one come between those of the other. */
const SMALL = { sizes: { batchSize: 20, mostRemembered: 100 } };
const NOW = new Date("2026-11-29T12:00:00Z");

describe("two imports at a time", () => {
	test("of two sources that speak of the same come to the same graph as one after the other", async () => {
		for (const records of [CHRONICLE, ANNALS]) await importRecords(database, records, { ...SMALL, now: NOW });
		const oneByOne = await dumpGraph(database);
		await emptyGraph(database);
		await Promise.all([CHRONICLE, ANNALS].map((records) => importRecords(database, records, { ...SMALL, now: NOW })));
		expect(await dumpGraph(database)).toEqual(oneByOne);
		expect(await queryRows(database, "MATCH (claim:Pending) RETURN claim.id AS id")).toEqual([]);
	});

	test("that say at one moment what the ledger holds nothing of", async () => {
		const [attendances, others] = [true, false].map((wanted) =>
			[...CHRONICLE, ...ANNALS].filter((record) => "from" in record === wanted),
		);
		const said = ["chronicle", "annals"].map((by) =>
			attendances?.filter((line) => "source" in line && line.source === by),
		);
		await importRecords(database, others ?? [], { now: NOW });
		for (const lines of said) await importRecords(database, lines ?? [], { now: NOW });
		const oneByOne = await dumpGraph(database);
		await emptyGraph(database);
		await importRecords(database, others ?? [], { now: NOW });
		await Promise.all(said.map((lines) => importRecords(database, lines ?? [], { now: NOW })));
		expect(await dumpGraph(database)).toEqual(oneByOne);
	});

	test("of the same file write it once", async () => {
		const { counts } = await importRecords(database, CHRONICLE, { ...SMALL, now: NOW });
		const once = await dumpGraph(database);
		await emptyGraph(database);
		const results = await Promise.all([1, 2].map(() => importRecords(database, CHRONICLE, { ...SMALL, now: NOW })));
		expect(await dumpGraph(database)).toEqual(once);
		const added = results.reduce((sum, result) => sum + result.counts.claims.new, 0);
		expect(added).toBe(counts.claims.new);
	});
});

describe("a source that is withdrawn while it is imported", () => {
	test.each([3, 7, 12])("at batch %i counts for nothing", async (at) => {
		await importRecords(database, CHRONICLE, SMALL);
		await withdrawSource(createDecider(database), "chronicle", "its publisher took it back");
		const afterwards = await dumpGraph(database);
		await emptyGraph(database);

		let batches = 0;
		let withdrawal: Promise<unknown> | undefined;
		const onBatch = () => {
			batches += 1;
			// Nobody waits for the other: batches are written meanwhile.
			if (batches === at)
				withdrawal = withdrawSource(createDecider(database), "chronicle", "its publisher took it back");
		};
		await importRecords(database, CHRONICLE, { ...SMALL, onBatch });
		await withdrawal;
		expect(batches).toBeGreaterThan(at);
		expect(withoutTime(await dumpGraph(database))).toEqual(withoutTime(afterwards));
		expect(await queryRows(database, "MATCH (entity:Entity) RETURN entity.id AS id")).toEqual([]);
	});
});

/** When a person decided it is another moment each time. */
function withoutTime(lines: readonly string[]): string[] {
	return lines.map((line) => line.replace(/"withdrawnAt":\{[^}]*\}/, "")).sort();
}
