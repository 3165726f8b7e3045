/** A database of an older format, records and ledgers of a newer one. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { write } from "../../../src/database/sessions.ts";
import type { Decision } from "../../../src/ledger/decisions/Decision.ts";
import { LedgerFile } from "../../../src/ledger/LedgerFile.ts";
import type { Migration } from "../../../src/ledger/migrations/Migration.ts";
import { upgradeGraph } from "../../../src/ledger/migrations/upgradeGraph.ts";
import { prepareGraph } from "../../../src/ledger/prepareGraph.ts";
import { FORMAT } from "../../../src/model/format.ts";
import { runCommand } from "../../support/commandLine.ts";
import { emptyGraph, importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { loadState } from "../../support/loadState.ts";
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

describe("the steps of an upgrade", () => {
	const seen = { onStep: () => {}, onDone: () => {}, onEnd: () => {} };

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

test("the state of version 1 is upgraded, and loses no source, run or decision", async () => {
	await run("MATCH (l:Ledger) DELETE l");
	await loadState(database, 1);
	await prepareGraph(database, MODEL);
	expect(await readLedger()).toMatchObject({ runs: 6 });
	const [counted] = await queryRows(
		database,
		"RETURN COUNT { (:Source) } AS sources, COUNT { (:ImportRun) } AS runs, COUNT { (:Decision) } AS decisions",
	);
	expect(counted).toEqual({ sources: 3, runs: 6, decisions: 9 });
});
