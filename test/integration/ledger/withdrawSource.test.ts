import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { restoreSource, withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { createDecider } from "../../support/decider.ts";
import {
	dumpGraph,
	emptyGraph,
	importPaths,
	importRecords,
	openPreparedDatabase,
	queryRows,
	SEED_FILES,
} from "../../support/graph.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

/** Two reports of one session: they agree on some things, and each says something that the other does not. */
const FIRST = { source: "first" };
const SECOND = { source: "second" };
const SOURCES = ["first", "second"].map((id) => ({
	type: "Source",
	id,
	title: `The ${id} report`,
	published: "2015-06-09",
}));
const ATTENDS = { type: "ATTENDS", from: "oecd", to: "session" };
const RECORDS = [
	...SOURCES,
	{ type: "Meeting", id: "session", name: "The session", date: "2015", ...FIRST },
	{ type: "Meeting", id: "session", name: "The session", date: "2015-06", ordinal: 5, ...SECOND },
	{ type: "Organisation", id: "oecd", name: "OECD", aliases: ["OCDE"], ...FIRST },
	{ type: "Organisation", id: "oecd", name: "OECD", ...SECOND },
	{ ...ATTENDS, role: "PARTICIPANT", ...FIRST },
	{ ...ATTENDS, role: "CHAIR", ...SECOND },
	{ type: "Topic", id: "mining", name: "Mining", ...SECOND },
	{ type: "CONCERNS", from: "session", to: "mining", ...SECOND },
];

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

afterAll(() => database[Symbol.asyncDispose]());

beforeEach(() => emptyGraph(database));

const withdraw = (source: string) => withdrawSource(createDecider(database), source, "its publisher took it back");
const restore = (source: string) => restoreSource(createDecider(database), source, "it was right after all");

/** The analysts' graph alone, without the ledger, and without the ids of claims in it. */
async function dumpProjection(): Promise<unknown[]> {
	const nodes = await queryRows(database, "MATCH (n:Entity) RETURN properties(n) AS p ORDER BY n.id");
	const relations = await queryRows(
		database,
		"MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS from, type(r) AS type, b.id AS to, r.roles AS roles, r.modality AS modality ORDER BY from, type, to",
	);
	return [...nodes, ...relations];
}

describe("withdrawing a source", () => {
	test("keeps what another source also says and takes back exactly what only it said", async () => {
		await importRecords(
			database,
			RECORDS.filter((record) => !("source" in record) || record.source === "first"),
		);
		const withoutSecond = await dumpProjection();
		await importRecords(database, RECORDS);
		expect(await dumpProjection()).not.toEqual(withoutSecond);

		const result = await withdraw("second");

		expect(result).toEqual({ source: "second", outcome: "withdrawn", claims: 7, onlyThere: 5 });
		expect(await dumpProjection()).toEqual(withoutSecond);
		const claims = await queryRows(
			database,
			"MATCH (c:Claim) RETURN c.status AS status, count(*) AS count ORDER BY status",
		);
		expect(claims).toEqual([
			{ status: "ACCEPTED", count: 5 },
			{ status: "WITHDRAWN", count: 5 },
		]);
	});

	test("of the whole seed, source after source, leaves nothing in the graph, and undoing it brings all of it back", async () => {
		await importPaths(database, SEED_FILES);
		const before = await dumpGraph(database);
		const sources = await queryRows(database, "MATCH (source:Source) RETURN source.id AS id");
		for (const { id } of sources) await withdraw(id as string);
		expect(await queryRows(database, "MATCH (n:Entity) RETURN n.id AS id")).toEqual([]);
		for (const { id } of sources) await restore(id as string);
		expect(await dumpGraph(database)).toEqual(before);
	});

	test("and restoring it brings the same graph back", async () => {
		await importRecords(database, RECORDS);
		const before = await dumpGraph(database);
		await withdraw("second");
		expect(await dumpGraph(database)).not.toEqual(before);
		expect(await restore("second")).toMatchObject({ outcome: "restored" });
		expect(await dumpGraph(database)).toEqual(before);
	});

	test("twice is no more than once, and the first reason is kept", async () => {
		await importRecords(database, RECORDS);
		await withdraw("second");
		const once = await dumpGraph(database);
		expect(await withdrawSource(createDecider(database), "second", "another reason")).toMatchObject({
			outcome: "unchanged",
		});
		expect(await dumpGraph(database)).toEqual(once);
		expect(await restore("first")).toMatchObject({ outcome: "unchanged" });
	});

	test("holds against importing it again, also with lines that it did not have before", async () => {
		await importRecords(database, RECORDS);
		await withdraw("second");
		const withdrawn = await dumpProjection();
		const again = [...RECORDS, { type: "Topic", id: "water", name: "Water", ...SECOND }];
		const { report } = await importRecords(database, again);
		expect(report.problems).toEqual([]);
		expect(await dumpProjection()).toEqual(withdrawn);
		await restore("second");
		expect(await queryRows(database, "MATCH (topic:Topic) RETURN topic.name AS name ORDER BY name")).toEqual([
			{ name: "Mining" },
			{ name: "Water" },
		]);
	});

	test("keeps an entity of whose relations another source speaks, under its id where nobody else names it", async () => {
		await importRecords(database, [
			...SOURCES,
			{ type: "Organisation", id: "oecd", name: "OECD", ...FIRST },
			{ type: "Meeting", id: "session", name: "The session", ...SECOND },
			{ ...ATTENDS, ...FIRST },
		]);
		await withdraw("second");
		expect(
			await queryRows(database, "MATCH (o:Organisation)-[:ATTENDS]->(m:Meeting) RETURN o.name AS who, m.name AS where"),
		).toEqual([{ who: "OECD", where: "session" }]);
		await withdraw("first");
		expect(await queryRows(database, "MATCH (n:Entity) RETURN n.id AS id")).toEqual([]);
	});

	test("that does not exist names the one that was meant", async () => {
		await importRecords(database, RECORDS);
		await expect(withdraw("secnd")).rejects.toMatchObject({
			code: "SOURCE_NOT_FOUND",
			facts: { suggestion: " Did you mean second?" },
		});
	});
});
