/** What commands say of the state of the graph: an import that runs, a source that is withdrawn, what a revert leaves. */

import Fastify from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { describeReversal } from "../../../src/cli/commands/revert.ts";
import { describeStatus } from "../../../src/cli/commands/status.ts";
import { write } from "../../../src/database/sessions.ts";
import { checkWish, openExport } from "../../../src/export/openExport.ts";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { revertRun } from "../../../src/ledger/runs/revertRun.ts";
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

	async function readManifest() {
		const checked = checkWish({ format: "csv", options: new Map(), variables: new Map(), nameOf: (name) => name });
		const environment = { connection: database, model: MODEL, timeoutMs: 10_000, now: new Date() };
		const open = await openExport({ ...environment, ask: async () => ({}) }, checked);
		const texts: string[] = [];
		for await (const { name, content } of open.parts()) {
			for await (const text of content) if (name === "manifest.json") texts.push(String(text));
		}
		return { importing: open.importing, ledger: JSON.parse(texts.join("")).ledger };
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

describe("importing a withdrawn source again", () => {
	test("says that it is withdrawn, why, and that nothing of it shows", async () => {
		await importRecords(database, REPORT);
		await withdrawSource(createDecider(database), "report", "it was a draft");
		const again = await importRecords(database, [...REPORT, ...ATLAS]);
		expect(again.withdrawn).toEqual([{ source: "report", because: "it was a draft", evidence: 2 }]);
		const planned = await importRecords(database, REPORT, { plan: true });
		expect(planned.withdrawn).toEqual(again.withdrawn);
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
});
