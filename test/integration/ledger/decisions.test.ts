import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { recordDecisions } from "../../../src/ledger/apply/recordDecisions.ts";
import { correctProposal } from "../../../src/ledger/decisions/correctProposal.ts";
import type { Decider } from "../../../src/ledger/decisions/decide.ts";
import { rankClaim } from "../../../src/ledger/decisions/rankClaim.ts";
import { listProposals, reviewByIds, reviewInBulk } from "../../../src/ledger/decisions/review.ts";
import { syncCorrections } from "../../../src/ledger/decisions/syncCorrections.ts";
import { listDecisions } from "../../../src/ledger/decisions/waitingDecisions.ts";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { FORMAT } from "../../../src/model/format.ts";
import { createDecider } from "../../support/decider.ts";
import { dumpGraph, emptyGraph, importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { shuffle } from "../../support/shuffle.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const SOURCES = ["a", "b", "c"].map((id) => ({ type: "Source", id, title: `Report ${id}`, published: "2016" }));
const until = (date: string, source: string) => ({
	type: "Programme",
	id: "green",
	name: "Green Bridge",
	until: date,
	source,
});
const RECORDS = [...SOURCES, until("2018", "a"), until("2019", "b"), until("2019", "c")];
const PROPOSED = [
	...SOURCES,
	{ type: "Organisation", id: "giz", name: "GIZ", source: "a" },
	{ ...until("2018", "a"), extractor: "llm:x", status: "PROPOSED", quote: "until 2018" },
	{ type: "IMPLEMENTS", from: "giz", to: "green", source: "b", extractor: "llm:y", status: "PROPOSED", task: "advice" },
];

let database: TestDatabase;
let decider: Decider;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

afterAll(() => database[Symbol.asyncDispose]());

beforeEach(async () => {
	await emptyGraph(database);
	decider = createDecider(database);
});

async function claimOf(value: string): Promise<Record<string, unknown>> {
	const rows = await queryRows(
		database,
		"MATCH (c:Claim {property: 'until', value: $value}) RETURN c.id AS id, c.rank AS rank, c.rankReason AS reason, c.status AS status",
		{ value },
	);
	return rows[0] ?? {};
}

const shownUntil = async () =>
	(await queryRows(database, "MATCH (p:Programme {id: 'green'}) RETURN p.until AS until"))[0]?.until;

const countRuns = async () =>
	Number((await queryRows(database, "MATCH (run:ImportRun) RETURN count(run) AS count"))[0]?.count);

async function takeUpLedger(): Promise<void> {
	const { lines, faults } = await decider.ledger.read();
	expect(faults).toEqual([]);
	await recordDecisions(database, MODEL, lines);
}

describe("rank", () => {
	test("decides which value is shown, and why", async () => {
		await importRecords(database, RECORDS);
		expect(await shownUntil()).toBe("2019");
		await rankClaim(
			decider,
			String((await claimOf("2018")).id).slice(0, 12),
			"PREFERRED",
			"the programme's own report",
		);
		expect(await shownUntil()).toBe("2018");
		expect(await claimOf("2018")).toMatchObject({ rank: "PREFERRED", reason: "the programme's own report" });
	});

	test("is taken back by another decision", async () => {
		await importRecords(database, RECORDS);
		const before = await dumpGraph(database);
		const id = String((await claimOf("2019")).id);
		await rankClaim(decider, id, "DEPRECATED", "a misprint");
		expect(await shownUntil()).toBe("2018");
		await rankClaim(decider, id, "NORMAL", "no misprint");
		expect(await dumpGraph(database)).toEqual(before);
	});

	test("is a line of the ledger that survives an empty database, shuffled lines and changed order", async () => {
		await importRecords(database, RECORDS);
		await rankClaim(decider, String((await claimOf("2018")).id), "PREFERRED", "its own report");
		const [format, ...lines] = (await readFile(decider.ledger.path, "utf8")).trim().split("\n");
		expect(JSON.parse(format ?? "")).toEqual({ type: "Format", version: FORMAT });
		expect(lines).toHaveLength(1);
		expect(JSON.parse(lines[0] ?? "")).toMatchObject({
			decision: "RANK",
			rank: "PREFERRED",
			claim: { subject: "green", predicate: "until", target: "2018", qualifiers: {} },
			about: "Green Bridge",
			because: "its own report",
			by: "tester",
		});
		for (const before of [true, false]) {
			await emptyGraph(database);
			if (before) await takeUpLedger();
			await importRecords(database, shuffle(RECORDS, 7));
			if (!before) await takeUpLedger();
			expect(await shownUntil()).toBe("2018");
		}
	});

	test("of a claim that no record makes any more waits, and says why", async () => {
		await importRecords(database, RECORDS);
		await rankClaim(decider, String((await claimOf("2018")).id), "PREFERRED", "its own report");
		await emptyGraph(database);
		const renamed = RECORDS.map((record) => ("name" in record ? { ...record, id: "green-bridge" } : record));
		await importRecords(database, renamed);
		await takeUpLedger();
		const [decision] = await listDecisions(database);
		expect(decision).toMatchObject({
			verdict: "PREFERRED",
			waits: "no record uses the id green any more; of the same name: green-bridge",
		});
		await importRecords(database, RECORDS);
		expect((await listDecisions(database)).map(({ waits }) => waits)).toEqual([null]);
		expect(await shownUntil()).toBe("2018");
	});

	test("is found by its content as records state it today, without the contact data that it still has in the ledger", async () => {
		const goal = (value: string) => ({ ...until("2018", "a"), goal: value });
		const stated = "Wasser; Auskunft: nina@example.org";
		await importRecords(database, [...SOURCES, goal(stated)]);
		const claim = { subject: "green", predicate: "goal", target: stated, qualifiers: {} };
		const made = { at: "2026-01-01T00:00:00.000Z", by: "editor", because: "its own report" };
		await recordDecisions(database, MODEL, [
			{ decision: "RANK", rank: "PREFERRED", claim, about: "Green Bridge", ...made },
		]);
		expect((await listDecisions(database)).map(({ waits }) => waits)).toEqual([null]);
		const ranks = await queryRows(database, "MATCH (c:Claim {property: 'goal'}) RETURN c.rank AS rank");
		expect(ranks).toEqual([{ rank: "PREFERRED" }]);
	});

	test("of an unknown claim says so and writes nothing", async () => {
		await importRecords(database, RECORDS);
		await expect(rankClaim(decider, "zzzzzzzz", "PREFERRED", "x")).rejects.toMatchObject({ code: "CLAIM_NOT_FOUND" });
		expect((await decider.ledger.read()).lines).toEqual([]);
	});
});

describe("withdrawal", () => {
	test("holds on an empty database to which the source comes later, with who, when and why", async () => {
		await importRecords(database, RECORDS);
		await withdrawSource(decider, "b", "a hoax");
		await emptyGraph(database);
		await takeUpLedger();
		await importRecords(database, RECORDS);
		const [source] = await queryRows(
			database,
			"MATCH (s:Source {id: 'b'}) RETURN s.withdrawnReason AS why, s.withdrawnBy AS who, s.withdrawnAt IS NOT NULL AS when",
		);
		expect(source).toEqual({ why: "a hoax", who: "tester", when: true });
	});

	test("then import again, in whatever order, is the same graph", async () => {
		await importRecords(database, RECORDS);
		await withdrawSource(decider, "b", "a hoax");
		const withdrawn = await dumpGraph(database);
		await importRecords(database, shuffle(RECORDS, 3));
		expect(await dumpGraph(database)).toEqual(withdrawn);
	});
});

describe("review", () => {
	test("what is proposed is in the ledger and out of the graph, until it is accepted", async () => {
		await importRecords(database, PROPOSED);
		expect(await queryRows(database, "MATCH (p:Programme) RETURN p")).toEqual([]);
		const { proposals, total } = await listProposals(database, {}, 100);
		expect(total).toBe(3);
		expect(proposals.map(({ says }) => says).sort()).toEqual([
			"IMPLEMENTS, task: advice",
			"name: Green Bridge",
			"until: 2018",
		]);
		expect(await reviewInBulk(decider, {}, "ACCEPTED", "read it")).toBe(3);
		expect(
			await queryRows(database, "MATCH ()-[r:IMPLEMENTS]->(p:Programme) RETURN p.until AS until, r.task AS task"),
		).toEqual([{ until: "2018", task: "advice" }]);
	});

	test("a verdict survives an empty database and every re-import", async () => {
		await importRecords(database, PROPOSED);
		await reviewInBulk(decider, { extractor: "llm:x" }, "ACCEPTED", "read it");
		await reviewInBulk(decider, { source: "b" }, "REJECTED", "not so");
		await importRecords(database, PROPOSED);
		expect((await listProposals(database, {}, 10)).total).toBe(0);
		await emptyGraph(database);
		await importRecords(database, shuffle(PROPOSED, 5));
		await takeUpLedger();
		expect((await listProposals(database, {}, 10)).total).toBe(0);
		expect(await shownUntil()).toBe("2018");
		expect(await queryRows(database, "MATCH ()-[r:IMPLEMENTS]->() RETURN r")).toEqual([]);
	});

	test("one by its id; an id that nothing has is refused, and then nothing is decided", async () => {
		await importRecords(database, PROPOSED);
		const { proposals } = await listProposals(database, { source: "b" }, 10);
		const id = proposals[0]?.id.slice(0, 10) ?? "";
		await expect(reviewByIds(decider, [id, "nonsense"], "ACCEPTED", "x")).rejects.toMatchObject({
			code: "PROPOSAL_NOT_FOUND",
		});
		expect((await listProposals(database, {}, 10)).total).toBe(3);
		await reviewByIds(decider, [id], "REJECTED", "not so");
		expect((await listProposals(database, {}, 10)).total).toBe(2);
	});

	test("edit rejects the proposal and imports what it should have said, from the same words", async () => {
		await using folder = await createTemporaryFolder();
		const keptIn = `${folder.path}/corrections.jsonl`;
		await importRecords(database, PROPOSED);
		const { proposals } = await listProposals(database, { extractor: "llm:x" }, 10);
		const wrong = proposals.find(({ says }) => says.startsWith("until"));
		const name = proposals.find(({ says }) => says.startsWith("name"));
		if (!wrong || !name) throw new Error("The proposals are missing");
		await reviewByIds(decider, [name.id], "ACCEPTED", "right");
		const refused = await correctProposal(decider, wrong, { until: "soon" }, { because: "misread", keptIn });
		expect(refused.problems).toMatchObject([{ code: "DATE_INVALID" }]);
		expect(await shownUntil()).toBeNull();
		await correctProposal(decider, wrong, { until: "2017" }, { because: "misread", keptIn });
		expect(await shownUntil()).toBe("2017");
		expect(JSON.parse((await readFile(keptIn, "utf8")).split("\n")[1] ?? "")).toMatchObject({
			id: "green",
			until: "2017",
			quote: "until 2018",
			source: "a",
		});
	});

	test("what was edited is there again in an empty database, as soon as its source is, and is imported once", async () => {
		await using folder = await createTemporaryFolder();
		const keptIn = `${folder.path}/corrections.jsonl`;
		await importRecords(database, PROPOSED);
		const { proposals } = await listProposals(database, { extractor: "llm:x" }, 10);
		for (const proposal of proposals.filter(({ says }) => !says.startsWith("until"))) {
			await reviewByIds(decider, [proposal.id], "ACCEPTED", "right");
		}
		const [wrong] = proposals.filter(({ says }) => says.startsWith("until"));
		if (!wrong) throw new Error("The proposal is missing");
		await correctProposal(decider, wrong, { until: "2017" }, { because: "misread", keptIn });
		await emptyGraph(database);
		await syncCorrections(decider, keptIn);
		expect(await countRuns()).toBe(0);
		await importRecords(database, PROPOSED);
		await takeUpLedger();
		await syncCorrections(decider, keptIn);
		expect(await shownUntil()).toBe("2017");
		const runs = await countRuns();
		await syncCorrections(decider, keptIn);
		expect(await countRuns()).toBe(runs);
	});
});

test("a line of the ledger that is no decision is named, and the others are read", async () => {
	await importRecords(database, RECORDS);
	await rankClaim(decider, String((await claimOf("2018")).id), "PREFERRED", "its own report");
	const good = await readFile(decider.ledger.path, "utf8");
	await writeFile(
		decider.ledger.path,
		`<<<<<<< HEAD\n${good}{"decision":"RANK","at":"","by":"","because":"","rank":"BEST"}\n`,
	);
	const { lines, faults } = await decider.ledger.read();
	expect(lines).toHaveLength(1);
	expect(faults).toMatchObject([{ line: 1 }, { line: 4, reason: expect.stringContaining("BEST") }]);
});
