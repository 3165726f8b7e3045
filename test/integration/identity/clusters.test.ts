import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Verdict } from "../../../src/identity/clusters/Judgement.ts";
import { recordDecisions } from "../../../src/ledger/apply/recordDecisions.ts";
import { recordJudgements } from "../../../src/ledger/apply/recordJudgements.ts";
import type { Decider } from "../../../src/ledger/decisions/decide.ts";
import { rankClaim } from "../../../src/ledger/decisions/rankClaim.ts";
import { listProposals, reviewInBulk } from "../../../src/ledger/decisions/review.ts";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { revertRun } from "../../../src/ledger/importRuns/revertRun.ts";
import { judge, judgeEach } from "../../../src/ledger/judgements/judge.ts";
import { listConflicts } from "../../../src/ledger/status/listConflicts.ts";
import { createDecider } from "../../support/decider.ts";
import { dumpGraph, emptyGraph, importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { shuffle } from "../../support/shuffle.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const SOURCES = [
	{ type: "Source", id: "a", title: "Report A", published: "2015" },
	{ type: "Source", id: "b", title: "Report B", published: "2017" },
];
/** One programme and one person in the ids of one extractor, … */
const HALF = [
	{ type: "Programme", id: "green", name: "Green Bridge", until: "2018", source: "a", quote: "until 2018" },
	{ type: "Organisation", id: "giz", name: "GIZ", kind: "AGENCY", source: "a" },
	{ type: "Meeting", id: "talk", name: "The talk", source: "a" },
	{ type: "IMPLEMENTS", from: "giz", to: "green", task: "advice", source: "a" },
	{ type: "ATTENDS", from: "giz", to: "talk", role: "CHAIR", through: "green", onBehalfOf: "green", source: "a" },
];
/** … and in those of another. */
const OTHER_HALF = [
	{ type: "Programme", id: "bridge", name: "The Green Bridge", until: "2019", source: "b", quote: "ends in 2019" },
	{ type: "Organisation", id: "gtz", name: "GTZ", kind: "AGENCY", source: "b" },
	{ type: "Meeting", id: "fair", name: "The fair", source: "b" },
	{ type: "IMPLEMENTS", from: "gtz", to: "bridge", task: "advice", source: "b" },
	{ type: "ATTENDS", from: "gtz", to: "fair", role: "HOST", through: "bridge", onBehalfOf: "bridge", source: "b" },
	{ type: "ATTENDS", from: "gtz", to: "fair", role: "SPEAKER", onBehalfOf: "the German side", source: "b" },
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

function decide(left: string, judgement: Verdict, right: string): Promise<unknown> {
	return judge(decider, [{ left, right, judgement, because: "a test" }]);
}

/** Unites both halves: `green` and `giz` stand for what the other half calls otherwise. */
async function merge(): Promise<void> {
	await decide("green", "SAME", "bridge");
	await decide("giz", "SAME", "gtz");
}

async function split(verdict: Verdict = "DIFFERENT"): Promise<void> {
	await decide("gtz", verdict, "giz");
	await decide("green", verdict, "bridge");
}

const importBoth = () => importRecords(database, [...SOURCES, ...HALF, ...OTHER_HALF]);
const revert = (run: string | undefined) => revertRun(database, MODEL, run ?? "", { because: "a test" });
const query = (text: string, parameters = {}) => queryRows(database, text, parameters);

/** The claims about the end of the programme, each with its rank, and which is shown. */
const claimsOf = (property: string) =>
	query(
		"MATCH (c:Claim {property: $property}) RETURN c.id AS id, c.subjectId AS of, c.value AS value, c.rank AS rank, c.shown AS shown ORDER BY value",
		{ property },
	);
const idOf = async (value: string) => String((await claimsOf("until")).find((claim) => claim.value === value)?.id);

describe("a merge", () => {
	test("makes one entity of two, with the claims, names and relations of both", async () => {
		await importBoth();
		await merge();
		expect(
			await query(
				"MATCH (e:Entity) WHERE e:Programme OR e:Organisation RETURN e.id AS id, e.aliases AS aliases ORDER BY id",
			),
		).toEqual([
			{ id: "giz", aliases: ["GIZ"] },
			{ id: "green", aliases: ["Green Bridge"] },
		]);
		expect(await query("MATCH ()-[r:IMPLEMENTS]->() RETURN r.task AS task, size(r.claimIds) AS claims")).toEqual([
			{ task: "advice", claims: 1 },
		]);
		expect(await query("MATCH (:Organisation {id: 'giz'})-[:ATTENDS]->(m) RETURN m.id AS id ORDER BY id")).toEqual([
			{ id: "fair" },
			{ id: "talk" },
		]);
		const [both] = await query(
			"MATCH (c:Claim {relation: 'IMPLEMENTS'})<-[:BEARS_ON]-(e) RETURN count(DISTINCT c) AS claims, collect(e.subjectId) AS recorded",
		);
		expect(both).toMatchObject({ recorded: expect.arrayContaining(["giz", "gtz"]) });
	});

	test("takes along the details that are ids of entities, and no words", async () => {
		await importBoth();
		await merge();
		expect(
			await query(
				"MATCH ()-[r:ATTENDS]->(m {id: 'fair'}) RETURN r.through AS through, r.onBehalfOf AS onBehalfOf, r.roles AS roles",
			),
		).toEqual([
			{ through: "green", onBehalfOf: expect.stringMatching(/^(green|the German side)$/), roles: ["SPEAKER", "HOST"] },
		]);
		const details = await query(
			"MATCH (c:Claim {relation: 'ATTENDS'}) RETURN c.qualifier_through AS through, c.qualifier_onBehalfOf AS onBehalfOf ORDER BY onBehalfOf, through",
		);
		expect(details).toEqual([
			{ through: "green", onBehalfOf: "green" },
			{ through: "green", onBehalfOf: "green" },
			{ through: null, onBehalfOf: "the German side" },
		]);
	});

	test("turns two dates of the two halves into a conflict, which a split dissolves", async () => {
		await importBoth();
		expect(await listConflicts(database, {}, 10)).toEqual([]);
		await merge();
		expect(await listConflicts(database, {}, 10)).toMatchObject([
			{ subjectId: "green", property: "until", claims: [{ says: "2019" }, { says: "2018" }] },
		]);
		await split();
		expect(await listConflicts(database, {}, 10)).toEqual([]);
	});

	test("leaves a relation between the two in the ledger and out of the graph", async () => {
		await importBoth();
		await importRecords(database, [{ type: "UNIT_OF", from: "gtz", to: "giz", source: "b" }]);
		const before = await dumpGraph(database);
		await merge();
		expect(await query("MATCH (e)-[r:UNIT_OF]->(e) RETURN r")).toEqual([]);
		expect(await query("MATCH (c:Claim {relation: 'UNIT_OF'}) RETURN c.status AS status, c.shown AS shown")).toEqual([
			{ status: "ACCEPTED", shown: false },
		]);
		await split();
		expect(await dumpGraph(database)).toEqual(before);
	});

	test.each(["DIFFERENT", "UNSURE"] as const)(
		"that is taken back, as %s, leaves the graph as it was",
		async (verdict) => {
			await importBoth();
			const before = await dumpGraph(database);
			await merge();
			expect(await dumpGraph(database)).not.toEqual(before);
			await split(verdict);
			expect(await dumpGraph(database)).toEqual(before);
		},
	);

	test("is the same graph whichever came first, records or judgements, in whatever order", async () => {
		await importBoth();
		await decide("green", "SAME", "bridge");
		await decide("gtz", "SAME", "giz");
		await decide("talk", "UNSURE", "fair");
		const expected = await dumpGraph(database);
		const { lines } = await decider.judgements.read();
		for (const seed of [1, 2, 3]) {
			await emptyGraph(database);
			const parts = [
				() => importRecords(database, [...SOURCES, ...shuffle(OTHER_HALF, seed)]),
				() => recordJudgements(database, MODEL, shuffle([...lines], seed)),
				() => importRecords(database, [...SOURCES, ...shuffle(HALF, seed)]),
			];
			for (const part of shuffle(parts, seed)) await part();
			expect(await dumpGraph(database)).toEqual(expected);
		}
	});
});

describe("after a merge", () => {
	test("an import under the old ids finds the one entity, and says nothing new", async () => {
		await importBoth();
		await merge();
		const before = await dumpGraph(database);
		const { counts } = await importBoth();
		expect(counts.claims.new + counts.evidence.new + counts.entities.new).toBe(0);
		expect(await dumpGraph(database)).toEqual(before);
		await importRecords(database, [{ type: "FUNDS", from: "gtz", to: "bridge", amount: 5, source: "b" }]);
		expect(await query("MATCH (f)-[:FUNDS]->(t) RETURN f.id AS from, t.id AS to")).toEqual([
			{ from: "giz", to: "green" },
		]);
	});

	test("a run that is reverted takes back what only it said, also where it named what stands for both", async () => {
		const { run } = await importRecords(database, [...SOURCES, ...HALF]);
		await importRecords(database, [...SOURCES, ...OTHER_HALF]);
		await merge();
		await revert(run);
		const left = await dumpGraph(database);
		expect(await query("MATCH (e:Programme) RETURN e.id AS id, e.until AS until")).toEqual([
			{ id: "bridge", until: "2019" },
		]);
		await emptyGraph(database);
		await importRecords(database, [...SOURCES, ...OTHER_HALF]);
		await recordJudgements(database, MODEL, (await decider.judgements.read()).lines);
		expect(await dumpGraph(database)).toEqual(left);
	});

	test("the run that is reverted can be the other, and the judgement holds when it comes again", async () => {
		await importRecords(database, [...SOURCES, ...HALF]);
		const alone = await dumpGraph(database);
		const { run } = await importRecords(database, [...SOURCES, ...OTHER_HALF]);
		await merge();
		const merged = await dumpGraph(database);
		await revert(run);
		expect(await dumpGraph(database)).toEqual(alone);
		expect(await query("MATCH (f:FormerClaim) RETURN f")).toEqual([]);
		await importRecords(database, [...SOURCES, ...OTHER_HALF]);
		expect(await dumpGraph(database)).toEqual(merged);
	});

	test("a source that is declared complete closes what it no longer says under its own ids", async () => {
		await importBoth();
		await merge();
		const shorter = OTHER_HALF.filter((record) => record.type !== "IMPLEMENTS");
		const { closings } = await importRecords(database, [...SOURCES, ...shorter], { complete: ["b"] });
		expect(closings).toMatchObject([{ closed: 1 }]);
		expect(await query("MATCH ()-[r:IMPLEMENTS]->() RETURN size(r.claimIds) AS claims")).toEqual([{ claims: 1 }]);
		await importRecords(database, [...SOURCES, ...HALF.filter((record) => record.type !== "IMPLEMENTS")], {
			complete: ["a"],
		});
		expect(await query("MATCH ()-[r:IMPLEMENTS]->() RETURN r")).toEqual([]);
	});

	test("a withdrawn source stays withdrawn, and what it said stays out after the split", async () => {
		await importBoth();
		await withdrawSource(decider, "b", "a hoax");
		const before = await dumpGraph(database);
		await merge();
		expect(await query("MATCH (p:Programme) RETURN p.until AS until")).toEqual([{ until: "2018" }]);
		await split();
		expect(await dumpGraph(database)).toEqual(before);
	});

	test("since when something is known comes from the sources of both halves", async () => {
		await importBoth();
		const known = () => query("MATCH (p:Programme) RETURN p.id AS id, toString(p.knownSince) AS since ORDER BY id");
		expect(await known()).toEqual([
			{ id: "bridge", since: "2017-01-01" },
			{ id: "green", since: "2015-01-01" },
		]);
		await merge();
		expect(await known()).toEqual([{ id: "green", since: "2015-01-01" }]);
	});
});

describe("decisions", () => {
	test("on a claim of either half hold after the merge and after the split", async () => {
		await importBoth();
		await rankClaim(decider, await idOf("2018"), "PREFERRED", "its own report");
		await rankClaim(decider, await idOf("2019"), "DEPRECATED", "a misprint");
		const before = await dumpGraph(database);
		await merge();
		expect(await claimsOf("until")).toMatchObject([
			{ of: "green", value: "2018", rank: "PREFERRED", shown: true },
			{ of: "green", value: "2019", rank: "DEPRECATED", shown: false },
		]);
		await split();
		expect(await dumpGraph(database)).toEqual(before);
	});

	test("on a claim that both halves make: each half has its own again after the split", async () => {
		const same = (record: object) => ("until" in record ? { ...record, until: "2018" } : record);
		await importRecords(database, [...SOURCES, ...HALF, ...OTHER_HALF.map(same)]);
		const [ofBridge] = (await claimsOf("until")).filter(({ of }) => of === "bridge");
		await rankClaim(decider, String(ofBridge?.id), "PREFERRED", "its own report");
		const before = await dumpGraph(database);
		await merge();
		expect(await claimsOf("until")).toMatchObject([{ of: "green", rank: "PREFERRED" }]);
		await split();
		expect(await dumpGraph(database)).toEqual(before);
	});

	test("on a merged claim stay with both halves after the split, and in an empty database", async () => {
		const same = (record: object) => ("until" in record ? { ...record, until: "2018" } : record);
		await importRecords(database, [...SOURCES, ...HALF, ...OTHER_HALF.map(same)]);
		await merge();
		await rankClaim(decider, await idOf("2018"), "PREFERRED", "the programme says so");
		await split();
		const expected = [
			{ of: "bridge", rank: "PREFERRED" },
			{ of: "green", rank: "PREFERRED" },
		];
		const ranks = () =>
			query("MATCH (c:Claim {property: 'until'}) RETURN c.subjectId AS of, c.rank AS rank ORDER BY of");
		expect(await ranks()).toEqual(expected);
		await emptyGraph(database);
		await recordDecisions(database, MODEL, (await decider.ledger.read()).lines);
		await recordJudgements(database, MODEL, (await decider.judgements.read()).lines);
		await importRecords(database, [...SOURCES, ...HALF, ...OTHER_HALF.map(same)]);
		expect(await ranks()).toEqual(expected);
	});

	test("that wait for their claim follow, too", async () => {
		await importBoth();
		await rankClaim(decider, await idOf("2019"), "PREFERRED", "the later report");
		await emptyGraph(database);
		await recordDecisions(database, MODEL, (await decider.ledger.read()).lines);
		await importRecords(database, [...SOURCES, ...HALF]);
		await judgeEach(decider, [{ left: "green", right: "bridge", judgement: "SAME", because: "a test" }]);
		await importRecords(database, [...SOURCES, ...OTHER_HALF]);
		expect(await claimsOf("until")).toMatchObject([
			{ rank: "NORMAL" },
			{ of: "green", value: "2019", rank: "PREFERRED" },
		]);
	});

	test("of a review are about the evidence, and stay with it", async () => {
		const proposed = OTHER_HALF.map((record) => ({ ...record, status: "PROPOSED", extractor: "llm:x" }));
		await importRecords(database, [...SOURCES, ...HALF, ...proposed]);
		await merge();
		expect((await listProposals(database, {}, 100)).proposals.map(({ subject }) => subject)).toContain("gtz");
		await reviewInBulk(decider, {}, "ACCEPTED", "read it");
		const merged = await dumpGraph(database);
		await importRecords(database, [...SOURCES, ...HALF, ...proposed]);
		expect(await dumpGraph(database)).toEqual(merged);
		await split();
		expect(await query("MATCH (p:Programme {id: 'bridge'}) RETURN p.until AS until")).toEqual([{ until: "2019" }]);
	});
});

describe("the former id of a claim", () => {
	test("names the claim, for a rank, after a merge, a split, and where the judgement came first", async () => {
		await importBoth();
		const former = await idOf("2019");
		await merge();
		expect((await rankClaim(decider, former.slice(0, 12), "PREFERRED", "x")).id).toBe(await idOf("2019"));
		const merged = await idOf("2019");
		await split();
		expect((await rankClaim(decider, merged, "NORMAL", "x")).id).toBe(former);
		await emptyGraph(database);
		await recordJudgements(database, MODEL, (await decider.judgements.read()).lines.slice(0, 2));
		await importBoth();
		expect((await rankClaim(decider, former, "PREFERRED", "x")).id).toBe(merged);
	});

	test("that is now divided among several says which", async () => {
		const same = (record: object) => ("until" in record ? { ...record, until: "2018" } : record);
		await importRecords(database, [...SOURCES, ...HALF, ...OTHER_HALF.map(same)]);
		await importRecords(database, [{ type: "Programme", id: "first", name: "The first", source: "a" }]);
		await decide("first", "SAME", "green");
		await decide("first", "SAME", "bridge");
		const merged = await idOf("2018");
		await decide("first", "UNSURE", "green");
		await decide("first", "UNSURE", "bridge");
		await expect(rankClaim(decider, merged, "PREFERRED", "x")).rejects.toMatchObject({
			code: "CLAIM_NOT_FOUND",
			message: expect.stringContaining("divided among several"),
		});
	});
});

describe("a judgement", () => {
	test("that contradicts another is refused with the chain, and nothing is written", async () => {
		await importBoth();
		await importRecords(database, [{ type: "Programme", id: "third", name: "A third", source: "a" }]);
		await decide("green", "SAME", "bridge");
		await decide("bridge", "DIFFERENT", "third");
		const before = (await decider.judgements.read()).lines;
		await expect(decide("green", "SAME", "third")).rejects.toMatchObject({
			code: "JUDGEMENT_CONTRADICTED",
			message: expect.stringMatching(
				/green \(“Green Bridge”\) and bridge \(“The Green Bridge”\) are the same: tester on .*; bridge .* and third \(“A third”\) are not the same: tester/,
			),
		});
		await expect(decide("giz", "SAME", "green")).rejects.toMatchObject({
			code: "JUDGEMENT_TYPES_DIFFER",
			message: expect.stringContaining("giz is of the type Organisation, green is of the type Programme"),
		});
		expect((await decider.judgements.read()).lines).toEqual(before);
	});

	test("is a line with what the ids meant, and without contact data", async () => {
		await importBoth();
		await judge(decider, [{ left: "giz", right: "gtz", judgement: "SAME", because: "so says anna@example.org" }]);
		expect((await decider.judgements.read()).lines).toEqual([
			{
				left: "giz",
				right: "gtz",
				judgement: "SAME",
				by: "tester",
				at: expect.any(String),
				because: expect.not.stringContaining("@"),
				about: {
					left: { type: "Organisation", names: ["GIZ"] },
					right: { type: "Organisation", names: ["GTZ"] },
				},
			},
		]);
	});

	test("replaces an earlier one although the clock of who made it went ahead", async () => {
		await importBoth();
		const ahead = { ...decider, now: () => new Date("2099-01-01") };
		await judge(ahead, [{ left: "giz", right: "gtz", judgement: "SAME", because: "a test" }]);
		await decide("giz", "DIFFERENT", "gtz");
		expect(await query("MATCH (o:Organisation) RETURN o.id AS id ORDER BY id")).toEqual([{ id: "giz" }, { id: "gtz" }]);
	});

	test("on ids of which one turns out to be of another type waits, and says why", async () => {
		await importRecords(database, [...SOURCES, ...HALF]);
		await judgeEach(decider, [{ left: "giz", right: "gtz", judgement: "SAME", because: "a test" }]);
		await importRecords(database, [...SOURCES, { type: "Topic", id: "gtz", name: "GTZ", source: "b" }]);
		expect(await query("MATCH (j:Judgement) RETURN j.waits AS waits")).toEqual([
			{ waits: "giz is of the type Organisation, and gtz of the type Topic" },
		]);
		expect(await query("MATCH (t:Topic) RETURN t.id AS id")).toEqual([{ id: "gtz" }]);
	});
});
