import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { read } from "../../../src/database/sessions.ts";
import { revertRun } from "../../../src/ledger/importRuns/revertRun.ts";
import { listRuns } from "../../../src/ledger/store/ImportRun.ts";
import {
	dumpGraph,
	emptyGraph,
	importPaths,
	importRecords,
	openPreparedDatabase,
	queryRows,
	SEED_FILES,
} from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const FIRST = [
	{ type: "Source", id: "first", title: "The first report", published: "2015-06-09" },
	{ type: "Programme", id: "green", name: "Green Bridge", until: "2018", source: "first", quote: "until 2018" },
	{ type: "Organisation", id: "giz", name: "GIZ", source: "first" },
	{ type: "IMPLEMENTS", from: "giz", to: "green", source: "first" },
];
const SECOND = [
	{ type: "Source", id: "second", title: "The second report", published: "2016-01-01" },
	{
		type: "Programme",
		id: "green",
		name: "Green Bridge",
		until: "2019",
		source: "second",
		quote: "to the end of 2019",
	},
	{ type: "Organisation", id: "bmz", name: "BMZ", source: "second" },
	{ type: "FUNDS", from: "bmz", to: "green", amount: 5, currency: "EUR", source: "second" },
	{ type: "IMPLEMENTS", from: "giz", to: "green", source: "second" },
];
/** The first file again, and one thing more. */
const FIRST_AND_MORE = [...FIRST, { type: "Organisation", id: "giz", aliases: ["Gesellschaft"], source: "first" }];

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

afterAll(() => database[Symbol.asyncDispose]());

beforeEach(() => emptyGraph(database));

const revert = (id: string | undefined) => revertRun(database, MODEL, id ?? "", { because: "a test" });

describe("a run", () => {
	test("is listed after later ones, of which the latest are shown", async () => {
		const runs: (string | undefined)[] = [];
		for (let count = 0; count < 3; count += 1) runs.unshift((await importRecords(database, FIRST)).run);
		const listed = await read(database, (transaction) => listRuns(transaction, 2));
		expect(listed.map(({ id }) => id)).toEqual(runs.slice(0, 2));
	});

	test("is kept with its files, their hashes, its counts and its problems", async () => {
		const { run } = await importRecords(database, [...FIRST, { type: "Programm", id: "x" }], { by: "anna" });
		const [kept, ...others] = await read(database, (transaction) => listRuns(transaction, 10));
		expect(others).toEqual([]);
		expect(kept).toMatchObject({ id: run, state: "DONE", startedBy: "anna", revertedAt: null });
		expect(kept?.files).toEqual([
			{ name: "records.jsonl", bytes: expect.any(Number), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
		]);
		expect(kept?.counts).toMatchObject({ lines: { read: 5, accepted: 4, rejected: 1 }, claims: { new: 4 } });
		expect(kept?.problems.kept).toMatchObject([{ line: 5, code: "TYPE_UNKNOWN" }]);
	});

	test("confirms what an earlier one said, and changes nothing", async () => {
		await importRecords(database, FIRST);
		const before = await dumpGraph(database);
		const { counts } = await importRecords(database, FIRST);
		expect(counts.claims).toEqual({ new: 0, changed: 0, confirmed: 4 });
		expect(counts.evidence).toEqual({ new: 0, changed: 0, confirmed: 4 });
		expect(counts.sources).toEqual({ new: 0, changed: 0, confirmed: 1 });
		expect(await dumpGraph(database)).toEqual(before);
	});
});

describe("revert", () => {
	test("the last of two runs leaves the graph as it was before it", async () => {
		await importRecords(database, FIRST);
		const before = await dumpGraph(database);
		const { run } = await importRecords(database, SECOND);
		expect(await dumpGraph(database)).not.toEqual(before);
		expect(await revert(run)).toMatchObject({
			outcome: "reverted",
			evidence: 5,
			sources: 1,
			kept: { evidence: 0, sources: 0 },
		});
		expect(await dumpGraph(database)).toEqual(before);
	});

	test("the first of two runs leaves what the second says alone", async () => {
		const first = await importRecords(database, FIRST);
		await importRecords(database, FIRST_AND_MORE);
		const both = await dumpGraph(database);
		await revert(first.run);
		const left = await dumpGraph(database);
		expect(left).toEqual(both);
	});

	test("both runs, in either order, leave nothing", async () => {
		for (const order of [
			[0, 1],
			[1, 0],
		]) {
			const runs = [(await importRecords(database, FIRST)).run, (await importRecords(database, SECOND)).run];
			for (const index of order) await revert(runs[index]);
			expect(await dumpGraph(database)).toEqual([]);
		}
	});

	test("the seed, imported over something else and reverted, is gone without a trace", async () => {
		await importRecords(database, FIRST);
		const before = await dumpGraph(database);
		const { run } = await importPaths(database, SEED_FILES);
		await revert(run);
		expect(await dumpGraph(database)).toEqual(before);
	});

	test("a source's details go back to what the earlier run said", async () => {
		await importRecords(database, FIRST);
		const before = await dumpGraph(database);
		const source = { type: "Source", id: "first", title: "Corrected", published: "2015-06-10", publisher: "OA" };
		const { run, counts } = await importRecords(database, [source]);
		expect(counts.sources).toEqual({ new: 0, changed: 1, confirmed: 0 });
		await revert(run);
		expect(await dumpGraph(database)).toEqual(before);
	});

	test("that is cut off is told as under way, and the same call does the rest", async () => {
		await importRecords(database, FIRST);
		const before = await dumpGraph(database);
		const { run } = await importRecords(database, SECOND);
		const told: number[] = [];
		const onProgress = (evidence: number) => {
			told.push(evidence);
			throw new Error("cut off");
		};
		await expect(revertRun(database, MODEL, run ?? "", { because: "a test", onProgress })).rejects.toThrow("cut off");
		expect(told).toEqual([5]);
		const [cutOff] = await read(database, (transaction) => listRuns(transaction, 1));
		expect(cutOff).toMatchObject({ id: run, state: "REVERTING", revertedReason: "a test" });
		await revert(run);
		const [reverted] = await read(database, (transaction) => listRuns(transaction, 1));
		expect(reverted).toMatchObject({ id: run, state: "REVERTED" });
		expect(await dumpGraph(database)).toEqual(before);
	});

	test("twice changes nothing, and a run that does not exist names the one that was meant", async () => {
		const { run } = await importRecords(database, FIRST);
		await revert(run);
		expect(await revert(run)).toMatchObject({ outcome: "unchanged" });
		await expect(revert(`${run}9`)).rejects.toMatchObject({
			code: "RUN_NOT_FOUND",
			message: expect.stringContaining(String(run)),
		});
	});
});

describe("--complete", () => {
	const rules = (records: readonly object[]) => records.map((record) => ({ ...record, extractor: "rules@1" }));
	const [source, ...statements] = FIRST as [object, ...object[]];
	const CHANGED = [{ ...source, contentHash: "b".repeat(64) }, ...rules(statements.slice(0, 2))];
	const statusOf = async (relation: string) =>
		(await queryRows(database, "MATCH (c:Claim {relation: $relation}) RETURN c.status AS status", { relation }))[0]
			?.status;

	test("closes what the same extractor no longer says of that source", async () => {
		await importRecords(database, [source, ...rules(statements)]);
		const { closings } = await importRecords(database, CHANGED, { complete: ["first"] });
		expect(closings).toEqual([{ source: "first", closed: 1, skipped: undefined }]);
		expect(await statusOf("IMPLEMENTS")).toBe("WITHDRAWN");
		expect(await queryRows(database, "MATCH ()-[r:IMPLEMENTS]->() RETURN r")).toEqual([]);
	});

	test("leaves other extractors and other sources alone", async () => {
		await importRecords(database, [source, ...rules(statements), ...statements]);
		await importRecords(database, SECOND);
		const { closings } = await importRecords(database, CHANGED, { complete: ["first"] });
		expect(closings[0]?.closed).toBe(1);
		expect(await statusOf("IMPLEMENTS")).toBe("ACCEPTED");
		expect(await statusOf("FUNDS")).toBe("ACCEPTED");
	});

	test("closes nothing where the content is known to be the same, and says so", async () => {
		const hashed = { ...source, contentHash: "a".repeat(64) };
		await importRecords(database, [hashed, ...rules(statements)]);
		const { closings } = await importRecords(database, [hashed, ...rules(statements.slice(0, 1))], {
			complete: ["first"],
		});
		expect(closings).toEqual([{ source: "first", closed: 0, skipped: "CONTENT_UNCHANGED" }]);
		expect(await statusOf("IMPLEMENTS")).toBe("ACCEPTED");
	});

	test("without that word an import only adds", async () => {
		await importRecords(database, [source, ...rules(statements)]);
		await importRecords(database, CHANGED);
		expect(await statusOf("IMPLEMENTS")).toBe("ACCEPTED");
	});

	test("is undone by revert, exactly, and by saying it again", async () => {
		await importRecords(database, [source, ...rules(statements)]);
		const before = await dumpGraph(database);
		const { run } = await importRecords(database, CHANGED, { complete: ["first"] });
		await revert(run);
		expect(await dumpGraph(database)).toEqual(before);
		await importRecords(database, CHANGED, { complete: ["first"] });
		await importRecords(database, [source, ...rules(statements)]);
		expect(await statusOf("IMPLEMENTS")).toBe("ACCEPTED");
	});
});

describe("--plan", () => {
	test("says what would come of each entity, and writes nothing", async () => {
		await importRecords(database, FIRST);
		const before = await dumpGraph(database);
		const { plan, run, counts } = await importRecords(database, SECOND, { plan: true });
		expect(run).toBeUndefined();
		expect(await dumpGraph(database)).toEqual(before);
		expect(plan?.entities.map(({ id, isNew }) => [id, isNew])).toEqual([
			["bmz", true],
			["giz", false],
			["green", false],
		]);
		const green = plan?.entities.find(({ id }) => id === "green");
		expect(green?.added).toMatchObject([{ says: "until: 2019", status: "ACCEPTED" }]);
		expect(green?.changed).toMatchObject([{ says: "name: Green Bridge" }]);
		expect(green?.shown).toEqual([{ property: "until", before: "2018", after: "2019" }]);
		expect(counts).toEqual((await importRecords(database, SECOND)).counts);
	});

	test("shows what --complete would withdraw", async () => {
		await importRecords(database, FIRST);
		const { plan } = await importRecords(database, FIRST.slice(0, 3), { plan: true, complete: ["first"] });
		expect(plan?.entities).toMatchObject([
			{ id: "giz", withdrawn: [{ says: "IMPLEMENTS → green", status: "WITHDRAWN" }] },
		]);
	});
});
