/** What commands say of the state of the graph: an import that runs, a source that is withdrawn, what a revert leaves. */

import Fastify from "fastify";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { describeReversal } from "../../../src/cli/commands/revert.ts";
import { describeStatus } from "../../../src/cli/commands/status.ts";
import { write } from "../../../src/database/sessions.ts";
import { checkWish, openExport } from "../../../src/export/openExport.ts";
import { restoreSource, withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { revertRun } from "../../../src/ledger/importRuns/revertRun.ts";
import { showSignsOfLife } from "../../../src/ledger/importRuns/runningImports.ts";
import type { Writer } from "../../../src/ledger/projection/projectPending.ts";
import { readStatus } from "../../../src/ledger/status/readStatus.ts";
import { exportRoutes } from "../../../src/server/routes/exportRoutes.ts";
import { createDecider } from "../../support/decider.ts";
import { emptyGraph, importRecords, openPreparedDatabase } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const REPORT = [
	{ type: "Source", id: "report", title: "A report" },
	{ type: "Organisation", id: "verband", name: "Verband", source: "report", quote: "der Verband" },
	{ type: "Topic", id: "handel", name: "Handel", source: "report" },
];
const ATLAS = [
	{ type: "Source", id: "atlas", title: "An atlas", kind: "REFERENCE" },
	{ type: "City", id: "neustadt", name: "Neustadt", source: "atlas" },
];

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

afterAll(() => database[Symbol.asyncDispose]());

beforeEach(() => emptyGraph(database));

afterEach(() => void vi.useRealTimers());

/** Of an export of which the files are read after something happened. */
async function readManifest(meanwhile: () => Promise<unknown> = async () => {}) {
	const checked = checkWish({ format: "csv", options: new Map(), variables: new Map(), nameOf: (name) => name });
	const environment = { connection: database, model: MODEL, timeoutMs: 10_000, now: new Date() };
	const open = await openExport({ ...environment, ask: async () => ({}) }, checked);
	await meanwhile();
	const texts: string[] = [];
	for await (const { name, content } of open.parts()) {
		for await (const text of content) if (name === "manifest.json") texts.push(String(text));
	}
	return { importing: open.importing, ledger: JSON.parse(texts.join("")).ledger };
}

describe("the manifest of an export", () => {
	const withdraw = () => withdrawSource(createDecider(database), "report", "it was a draft");

	test("says of which import and how many decisions it has the outcome", async () => {
		const { run } = await importRecords(database, REPORT);
		await withdraw();
		const number = Number(run?.split("-").at(-1));
		expect((await readManifest()).ledger).toEqual({
			lastRun: number,
			decisions: 1,
			importing: [],
			changedMeanwhile: false,
		});
	});

	test.each([
		["an import", () => importRecords(database, ATLAS)],
		["a decision", withdraw],
	])("says where %s came in between", async (_what, change) => {
		await importRecords(database, REPORT);
		const before = await readManifest();
		const { ledger } = await readManifest(change);
		expect(ledger).toEqual({ ...before.ledger, changedMeanwhile: true });
	});
});

describe("while an import runs", () => {
	/** Something that is found out in the middle of an import. */
	async function during<Result>(look: () => Promise<Result>): Promise<Result> {
		const found: Result[] = [];
		await importRecords(database, [...REPORT, ...ATLAS], {
			by: "anna",
			sizes: { batchSize: 1, mostRemembered: 100 },
			onBatch: async ({ accepted }) => {
				if (accepted.some((record) => record.kind === "entity" && record.type === "City")) found.push(await look());
			},
		});
		const [first] = found;
		if (first === undefined) throw new Error("The import was never looked at.");
		return first;
	}

	test("the status says so, who imports what, and what is in the graph so far", async () => {
		const status = await during(() => readStatus(database, MODEL));
		expect(status.importing).toEqual([
			{
				id: expect.stringMatching(/^\d{4}-\d\d-\d\d-\d+$/),
				startedAt: expect.any(String),
				startedBy: "anna",
				files: ["records.jsonl"],
				lines: expect.any(Number),
			},
		]);
		expect(status.counts).toMatchObject({ sources: 2, claims: expect.any(Number) });
		expect(status.counts.claims).toBeGreaterThan(0);
		expect(describeStatus(status)).toMatch(
			/^An import is running: \S+, begun \S+ by anna, of records\.jsonl; \d+ lines? so far\. What follows is what is in the graph by now\./,
		);
	});

	test("an export says so, before it begins and in its manifest", async () => {
		const { importing, ledger } = await during(readManifest);
		expect(importing).toHaveLength(1);
		expect(ledger).toMatchObject({ importing, changedMeanwhile: false });
	});

	test("an export over HTTP says so in a header", async () => {
		const app = Fastify();
		await app.register(exportRoutes, { model: MODEL, connection: database, timeoutMs: 10_000, ask: async () => ({}) });
		const header = async () => (await app.inject("/export/jsonl")).headers["x-coopgraph-importing"];
		expect(await during(header)).toMatch(/^\d{4}-\d\d-\d\d-\d+$/);
		expect(await header()).toBeUndefined();
		await app.close();
	});

	test("the status says so as long as it gives signs of life, every few seconds", async () => {
		await write(database, (transaction) =>
			transaction.run(
				`CREATE (:ImportRun {
					id: 'long', number: 0, state: 'RUNNING', startedAt: datetime('2020-01-01'), startedBy: 'anna', files: '[]',
					aliveAt: datetime.realtime() - duration({minutes: 2})
				 })`,
			),
		);
		const list = async () => (await readStatus(database, MODEL)).importing.map(({ id, lines }) => `${id}: ${lines}`);
		expect(await list()).toEqual([]);
		const signs: Promise<unknown>[] = [];
		const writer: Writer = (work) => {
			const sign = write(database, work);
			signs.push(sign);
			return sign;
		};
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
		const life = showSignsOfLife(writer, "long", () => signs.length);
		for (const count of [1, 2]) {
			await vi.advanceTimersByTimeAsync(5_000);
			await Promise.all(signs);
			expect(signs).toHaveLength(count);
		}
		vi.useRealTimers();
		await life[Symbol.asyncDispose]();
		expect(await list()).toEqual(["long: 2"]);
	});

	test("nothing is said once it is done, nor of one that was cut off long ago", async () => {
		await importRecords(database, REPORT);
		await write(database, (transaction) =>
			transaction.run(
				"CREATE (:ImportRun {id: '2020-01-01-1', number: 0, state: 'RUNNING', startedAt: datetime('2020-01-01'), startedBy: 'x', files: '[]'})",
			),
		);
		const status = await readStatus(database, MODEL);
		expect(status.importing).toEqual([]);
		expect(describeStatus(status)).not.toContain("import is running");
		expect(await readManifest()).toMatchObject({ importing: [], ledger: { importing: [] } });
	});
});

test("the status counts what documents state without a quote, and leaves reference data out", async () => {
	await importRecords(database, [...REPORT, ...ATLAS]);
	const status = await readStatus(database, MODEL);
	expect(status.unquoted).toBe(1);
	expect(describeStatus(status)).toContain("Without a quote: 1 piece of evidence of documents.");
});

describe("what documents state without a quote is counted no longer", () => {
	const countUnquoted = async () => (await readStatus(database, MODEL)).unquoted;

	test("once the document is withdrawn, and again once it is restored", async () => {
		await importRecords(database, REPORT);
		await withdrawSource(createDecider(database), "report", "it was a draft");
		expect(await countUnquoted()).toBe(0);
		await restoreSource(createDecider(database), "report", "it was none");
		expect(await countUnquoted()).toBe(1);
	});

	test("once its extractor says it no longer", async () => {
		await importRecords(database, REPORT);
		const next = [{ ...REPORT[0], contentHash: "b".repeat(64) }, ...REPORT.slice(1, 2)];
		await importRecords(database, next, { complete: ["report"] });
		expect(await countUnquoted()).toBe(0);
	});
});

describe("importing a withdrawn source again", () => {
	test("says that it is withdrawn, why, and that nothing of it shows", async () => {
		await importRecords(database, REPORT);
		await withdrawSource(createDecider(database), "report", "it was a draft");
		const again = await importRecords(database, [...REPORT, ...ATLAS]);
		expect(again.withdrawn).toEqual([{ source: "report", because: "it was a draft", evidence: 2 }]);
		const planned = await importRecords(database, REPORT, { plan: true });
		expect(planned.withdrawn).toEqual(again.withdrawn);
	});

	test("says so of a source that is only described, and of one of which only statements are imported", async () => {
		await importRecords(database, [...REPORT, ...ATLAS]);
		for (const source of ["report", "atlas"]) await withdrawSource(createDecider(database), source, "it was a draft");
		const { withdrawn } = await importRecords(database, [...REPORT.slice(1, 2), ...ATLAS.slice(0, 1)]);
		expect(withdrawn).toEqual([
			{ source: "atlas", because: "it was a draft", evidence: 0 },
			{ source: "report", because: "it was a draft", evidence: 1 },
		]);
	});

	test("says nothing of it where other sources are imported", async () => {
		await importRecords(database, REPORT);
		await withdrawSource(createDecider(database), "report", "it was a draft");
		expect((await importRecords(database, ATLAS)).withdrawn).toEqual([]);
	});
});

describe("reverting a run", () => {
	const revert = (id = "") => revertRun(database, MODEL, id, { because: "a test" });

	test("tells what is taken back from what other runs say, too", async () => {
		await importRecords(database, REPORT.slice(0, 2));
		const { run } = await importRecords(database, [...REPORT, ...ATLAS]);
		const reversal = await revert(run);
		expect(reversal).toEqual({
			run,
			outcome: "reverted",
			evidence: 2,
			sources: 1,
			kept: { evidence: 1, sources: 1 },
		});
		expect(describeReversal(reversal)).toBe(
			`Import run ${run} is reverted. Taken back: 2 pieces of evidence and 1 source. Kept, as other runs say it, too: 1 piece of evidence and 1 source.`,
		);
	});

	test("of which another said everything takes back nothing, and says that", async () => {
		const { run } = await importRecords(database, REPORT);
		await importRecords(database, REPORT);
		expect(await revert(run)).toMatchObject({ evidence: 0, sources: 0, kept: { evidence: 2, sources: 1 } });
	});

	test("is told in numbers where one extractor's words come in many recordings", async () => {
		const twice = REPORT.map((record) => ({ ...record, extractor: "rules@2" }));
		const lines = [...REPORT, ...twice.slice(1)];
		const { run } = await importRecords(database, lines);
		expect(await revert(run)).toMatchObject({ evidence: 2, sources: 1, kept: { evidence: 0, sources: 0 } });
	});

	test("takes back all of it where one piece of evidence has more recordings than are taken at a time", async () => {
		const { run } = await importRecords(database, REPORT);
		await write(database, (transaction) =>
			transaction.run(
				`MATCH (run:ImportRun {id: $run})-[recording:RECORDED]->(evidence:Evidence {quote: 'der Verband'})
				 UNWIND range(1, 1100) AS number
				 CREATE (run)-[more:RECORDED]->(evidence)
				 SET more = properties(recording), more.extractor = 'rules@' + number`,
				{ run },
			),
		);
		expect(await revert(run)).toMatchObject({ evidence: 2, sources: 1, kept: { evidence: 0, sources: 0 } });
		expect((await readStatus(database, MODEL)).counts).toMatchObject({ claims: 0, evidence: 0, sources: 0 });
	});
});
