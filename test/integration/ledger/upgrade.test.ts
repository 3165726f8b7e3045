/** A database of an older format, records and ledgers of a newer one. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { write } from "../../../src/database/sessions.ts";
import { recordDecisions } from "../../../src/ledger/apply/recordDecisions.ts";
import { recordJudgements } from "../../../src/ledger/apply/recordJudgements.ts";
import { rankClaim } from "../../../src/ledger/decisions/rankClaim.ts";
import { listDecisions } from "../../../src/ledger/decisions/waitingDecisions.ts";
import { LedgerFile } from "../../../src/ledger/files/LedgerFile.ts";
import { revertRun } from "../../../src/ledger/importRuns/revertRun.ts";
import type { Migration } from "../../../src/ledger/migrations/Migration.ts";
import { MIGRATIONS } from "../../../src/ledger/migrations/migrations.ts";
import { prepareGraph } from "../../../src/ledger/migrations/prepareGraph.ts";
import { restateEvidence } from "../../../src/ledger/migrations/restateEvidence.ts";
import { upgradeGraph } from "../../../src/ledger/migrations/upgradeGraph.ts";
import type { Decision } from "../../../src/ledger/store/lines/Decision.ts";
import { FORMAT } from "../../../src/model/format.ts";
import { runCommand } from "../../support/commandLine.ts";
import { createDecider } from "../../support/decider.ts";
import {
	dumpGraph,
	emptyGraph,
	importPaths,
	importRecords,
	openPreparedDatabase,
	queryRows,
} from "../../support/graph.ts";
import { loadState, statePath } from "../../support/loadState.ts";
import { MODEL } from "../../support/model.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

beforeEach(() => emptyGraph(database));

afterAll(() => database[Symbol.asyncDispose]());

const run = (query: string) => write(database, (transaction) => transaction.run(query));
const readLedger = async () => (await queryRows(database, "MATCH (l:Ledger) RETURN properties(l) AS l"))[0]?.l;

const NEWER = { type: "Format", version: FORMAT + 1 };
const SOURCE = { type: "Source", id: "s", title: "Report" };

describe("of a version that this program does not know", () => {
	test("a database is refused, and left as it is", async () => {
		try {
			await run(`MATCH (l:Ledger) SET l.format = ${FORMAT + 1}`);
			const before = await readLedger();
			await expect(prepareGraph(database, MODEL)).rejects.toMatchObject({ code: "FORMAT_NEWER" });
			expect(await readLedger()).toEqual(before);
			const { exitCode, stderr } = await runCommand(["status"], { address: database.address });
			expect(exitCode).toBe(2);
			expect(stderr).toMatch(/format version \d+; this program knows versions up to \d+\.[\s\S]*Update/);
		} finally {
			await run(`MATCH (l:Ledger) SET l.format = ${FORMAT}`);
		}
	});

	test.each([
		["at their beginning", [NEWER, SOURCE]],
		["after others", [SOURCE, NEWER]],
	])("records are refused before anything of them goes in: %s", async (_case, records) => {
		await expect(importRecords(database, records)).rejects.toMatchObject({
			code: "FORMAT_NEWER",
			message: expect.stringContaining(`records.jsonl:${records.indexOf(NEWER) + 1} `),
		});
		expect(await queryRows(database, "MATCH (n:ImportRun|Source) RETURN n")).toEqual([]);
	});

	test("a ledger is refused", async () => {
		await using folder = await createTemporaryFolder();
		const path = await folder.write("decisions.jsonl", [NEWER]);
		await expect(new LedgerFile<Decision>(path, () => undefined).read()).rejects.toMatchObject({
			code: "FORMAT_NEWER",
		});
	});
});

test("a line that says today's version is no record, and none is missing where there is none", async () => {
	const { report } = await importRecords(database, [{ type: "Format", version: FORMAT }, SOURCE]);
	expect(report.lines).toEqual({ read: 1, accepted: 1, rejected: 0 });
});

const seen = { onStep: () => {}, onDone: () => {}, onEnd: () => {} };

describe("the steps of an upgrade", () => {
	/** Raises `n.steps` of each of some nodes, three at a time. */
	function step(to: number, failsAt = Number.POSITIVE_INFINITY): Migration {
		return {
			to,
			description: "counts",
			measure: async (transaction) =>
				Number((await transaction.run("MATCH (n:Topic) RETURN count(n) AS c")).records[0]?.get("c")),
			migrateSome: async (transaction, _model, after) => {
				const { records } = await transaction.run(
					`MATCH (n:Topic) WHERE n.id > $after WITH n ORDER BY n.id LIMIT 3
					 SET n.steps = coalesce(n.steps, '') + $to RETURN n.id AS id`,
					{ after, to: String(to) },
				);
				const last = records.at(-1)?.get("id") as string | undefined;
				if (Number(last) >= failsAt) throw new Error("cut off");
				return { count: records.length, after: last };
			},
		};
	}

	const steps = async () =>
		(await queryRows(database, "MATCH (n:Topic) RETURN n.steps AS s ORDER BY n.id")).map(({ s }) => s);

	beforeEach(async () => {
		await run("UNWIND range(1, 8) AS id CREATE (:Topic {id: toString(id)})");
		await run("MATCH (l:Ledger) REMOVE l.format");
	});

	afterAll(() => run(`MATCH (l:Ledger) SET l.format = ${FORMAT}`));

	test("are done one after the other, each piece once, and not again", async () => {
		const told: unknown[] = [];
		const observer = {
			onStep: ({ to }: Migration, total: number) => told.push(["step", to, total]),
			onDone: (count: number) => told.push(count),
			onEnd: () => told.push("end"),
		};
		await upgradeGraph(database, MODEL, observer, [step(2), step(3)]);
		expect(await steps()).toEqual(Array(8).fill("23"));
		expect(told).toEqual([["step", 2, 8], 3, 3, 2, 0, ["step", 3, 8], 3, 3, 2, 0, "end"]);
		await run(`MATCH (l:Ledger) SET l.format = ${FORMAT}`);
		await upgradeGraph(database, MODEL, seen, [step(FORMAT)]);
		expect(await steps()).toEqual(Array(8).fill("23"));
	});

	test("go on where they were cut off", async () => {
		await expect(upgradeGraph(database, MODEL, seen, [step(2), step(3, 5)])).rejects.toThrow("cut off");
		expect(await steps()).toEqual(["23", "23", "23", "2", "2", "2", "2", "2"]);
		// As a program would that knows version 3.
		await run("MATCH (l:Ledger) SET l.format = null, l.upgradedTo = '3'");
		await upgradeGraph(database, MODEL, seen, [step(3)]);
		expect(await steps()).toEqual(Array(8).fill("23"));
	});

	test("are shared by two that begin at one time", async () => {
		await Promise.all([0, 1].map(() => upgradeGraph(database, MODEL, seen, [step(2), step(3)])));
		expect(await steps()).toEqual(Array(8).fill("23"));
	});
});

describe("the state of version 1", { timeout: 180_000 }, () => {
	const decider = () =>
		createDecider(database, statePath(1, "ledger/decisions.jsonl"), statePath(1, "ledger/judgements.jsonl"));
	const load = async (format = 1) => {
		await run("MATCH (l:Ledger) DELETE l");
		await loadState(database, format);
	};

	/** The same as a fresh import would have made it. */
	async function makeAfresh(): Promise<string[]> {
		await emptyGraph(database);
		const records = (...names: string[]) => names.map((name) => statePath(1, `records/${name}.jsonl`));
		await importPaths(database, records("protokoll", "bericht"));
		await importPaths(database, records("meldung"));
		const { ledger, judgements } = decider();
		await recordDecisions(database, MODEL, (await ledger.read()).lines);
		await recordJudgements(database, MODEL, (await judgements.read()).lines);
		await importPaths(database, [statePath(1, "ledger/corrections.jsonl")]);
		await importPaths(database, records("protokoll-neu"), { complete: ["protokoll-2015"] });
		await importPaths(database, records("protokoll"));
		return dumpGraph(database);
	}

	let upgraded: string[];

	test("is, upgraded, the graph that a fresh import makes, with runs and decisions", async () => {
		await load();
		await prepareGraph(database, MODEL);
		upgraded = await dumpGraph(database);
		expect(await readLedger()).toMatchObject({ format: FORMAT, runs: 6 });
		const [counted] = await queryRows(
			database,
			"RETURN COUNT { (:Source) } AS sources, COUNT { (:ImportRun) } AS runs, COUNT { (:Decision) } AS decisions",
		);
		expect(counted).toEqual({ sources: 3, runs: 6, decisions: 9 });
		expect(upgraded).toEqual(await makeAfresh());
		expect(upgraded.filter((line) => line.includes("\u00ad") && !line.includes("fullText"))).toEqual([]);
	});

	test("is the same, cut off after every transaction of the upgrade, which goes on each time", async () => {
		await load();
		const steps = [restateEvidence(2, 3), ...MIGRATIONS.slice(1, -1), restateEvidence(FORMAT, 3)];
		let cuts = 0;
		const cut = () => {
			cuts += 1;
			throw new Error("cut off");
		};
		for (let isDone = false; !isDone; ) {
			isDone = await upgradeGraph(database, MODEL, { ...seen, onDone: cut }, steps).then(
				() => true,
				(error: Error) => error.message !== "cut off",
			);
		}
		expect(cuts).toBeGreaterThan(20);
		await prepareGraph(database, MODEL);
		expect(await dumpGraph(database)).toEqual(upgraded);
	});

	test.each([3, 5])("is the same, upgraded first to format %i and then to that of today", async (format) => {
		await load(format);
		expect(await readLedger()).toMatchObject({ format });
		await prepareGraph(database, MODEL);
		expect(await dumpGraph(database)).toEqual(upgraded);
	});

	test("keeps every decision and judgement in force, and every id of a claim resolves", async () => {
		await load();
		const before = await queryRows(database, "MATCH (c:Claim)<-[:BEARS_ON]-() RETURN collect(DISTINCT c.id) AS ids");
		await prepareGraph(database, MODEL);
		const waiting = (await listDecisions(database)).filter(({ waits }) => waits !== null);
		// Its source was withdrawn before.
		expect(waiting.map(({ verdict, because }) => [verdict, because])).toEqual([["DEPRECATED", "ein Druckfehler"]]);
		const ranked = await queryRows(
			database,
			"MATCH (c:Claim) WHERE c.rank <> 'NORMAL' RETURN c.property + ' ' + c.value AS says, c.rank AS rank ORDER BY says",
		);
		expect(ranked).toEqual([
			{ says: "goal Wasserversorgung", rank: "PREFERRED" },
			{ says: "name Club der Zusammenarbeit", rank: "PREFERRED" },
			{ says: "until 2017", rank: "DEPRECATED" },
			{ says: "until 2018", rank: "PREFERRED" },
		]);
		const united = await queryRows(database, "MATCH (r:Referent {canonicalId: 'club'}) RETURN r.id AS id ORDER BY id");
		expect(united.map(({ id }) => id)).toEqual(["cdz", "club", "klub"]);
		const [lost] = await queryRows(
			database,
			`UNWIND $ids AS id WITH id WHERE NOT EXISTS { (:Claim {id: id}) }
			 AND NOT EXISTS { (:FormerClaim {id: id})<-[:BORE_ON]-(:Evidence)-[:BEARS_ON]->(:Claim) }
			 RETURN count(id) AS count`,
			{ ids: before[0]?.ids },
		);
		expect(lost).toEqual({ count: 0 });
		const decided = await rankClaim(createDecider(database), "1aab464296ae", "PREFERRED", "under its former id").catch(
			(error: Error) => error.message,
		);
		expect(decided).toMatchObject({ says: "Club der Zusammenarbeit: name Club der Zusammenarbeit" });
	});

	test("unites what differed by nothing that is seen: extractors, confidence, time of reading", async () => {
		await load();
		await prepareGraph(database, MODEL);
		const evidence = await queryRows(
			database,
			`MATCH (e:Evidence {subjectId: 'club', predicate: 'name'})-[:STATED_IN]->(:Source {id: 'protokoll-2015'})
			 RETURN e.quote AS quote, e.extractors AS extractors, e.confidence AS confidence, e.retrievedAt AS retrievedAt`,
		);
		expect(evidence).toEqual([
			{
				quote: "Club der Zusammenarbeit",
				extractors: ["llm:example", "rules@1"],
				confidence: 0.9,
				retrievedAt: "2020-01-02T00:00:00.000Z",
			},
		]);
	});

	test("can be reverted, withdrawn and imported again as before", async () => {
		await load();
		await prepareGraph(database, MODEL);
		for (const id of ["2026-11-28-6", "2026-11-28-5"]) await revertRun(database, MODEL, id, { because: "a try" });
		const before = await dumpGraph(database);
		const { counts } = await importPaths(database, [statePath(1, "records/bericht.jsonl")]);
		expect(counts.claims.new + counts.evidence.new + counts.evidence.changed).toBe(0);
		expect(await dumpGraph(database)).toEqual(before);
	});

	test("is upgraded by the command, which says each step in a line", async () => {
		await load();
		const { exitCode, stderr } = await runCommand(["status"], { address: database.address });
		expect(exitCode).toBe(0);
		expect(stderr.trim().split("\n")).toEqual(
			MIGRATIONS.map(({ to }) => expect.stringMatching(new RegExp(`^Upgrading to format ${to}: .* \\(\\d+\\)\\.$`))),
		);
		expect(await readLedger()).toMatchObject({ format: FORMAT });
	});
});

describe("what version 1 lost of its records", { timeout: 120_000 }, () => {
	const STATE = "1-times";
	const records = [statePath(STATE, "records/ablauf.jsonl")];
	const REVIEWED: Decision = {
		...{ decision: "REVIEW", verdict: "ACCEPTED", about: "gast" },
		...{ at: "2026-11-29T02:02:00.000Z", by: "editor", because: "so gesagt" },
		evidence: {
			...{ subject: "gast", predicate: "date", target: "2015-06-09T18:15:00.000Z", qualifiers: {} },
			...{ source: "ablauf-2015", quote: "nach Mitternacht", stance: "SUPPORTS", modality: "ASSERTED" },
		},
	};
	const decide = async () => {
		const { lines } = await createDecider(database, statePath(STATE, "ledger/decisions.jsonl")).ledger.read();
		await recordDecisions(database, MODEL, [...lines, REVIEWED]);
	};
	async function makeAfresh(): Promise<string[]> {
		await emptyGraph(database);
		await importPaths(database, records);
		await decide();
		return dumpGraph(database);
	}

	test("comes back with the same file, which confirms every statement, and adds none", async () => {
		await run("MATCH (l:Ledger) DELETE l");
		await loadState(database, STATE);
		await prepareGraph(database, MODEL);
		await decide();
		const { counts } = await importPaths(database, records);
		expect(counts.claims).toEqual({ new: 0, changed: 0, confirmed: 16 });
		expect(counts.evidence).toMatchObject({ new: 0, confirmed: 16 });
		const again = await dumpGraph(database);
		const { counts: third } = await importPaths(database, records);
		expect([third.claims.new, third.evidence.new, third.evidence.changed]).toEqual([0, 0, 0]);
		expect(await dumpGraph(database)).toEqual(again);
		expect(again).toEqual(await makeAfresh());
	});

	test("is found by decisions that were made on it, before its records and after", async () => {
		const after = await makeAfresh();
		expect((await listDecisions(database)).map(({ waits }) => waits)).toEqual([null, null, null]);
		await emptyGraph(database);
		await decide();
		await importPaths(database, records);
		expect(await dumpGraph(database)).toEqual(after);
		expect((await listDecisions(database)).map(({ waits }) => waits)).toEqual([null, null, null]);
	});

	test("is two where the records of today state both", async () => {
		await importPaths(database, records);
		const before = await dumpGraph(database);
		await importPaths(database, records);
		expect(await dumpGraph(database)).toEqual(before);
		const [dates] = await queryRows(
			database,
			"MATCH (c:Claim {subjectId: 'sitzung', property: 'date'}) RETURN collect(c.value) AS dates",
		);
		expect(dates?.dates).toHaveLength(2);
	});
});
