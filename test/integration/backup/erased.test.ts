/** A backup that was made before an erasure still holds the words; a restore does not bring them back. */
import { readdirSync, readFileSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type CommandOutcome, runCommand } from "../../support/commandLine.ts";
import { emptyGraph, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const FROM = { source: "report", quote: "Zyxna Qwertova sprach" };
const RECORDS = [
	{ type: "Source", id: "report", title: "Report", textFile: "text.txt" },
	{ type: "Person", id: "zyxna", name: "Zyxna Qwertova", jobTitle: "Qwertologist", ...FROM },
	{ type: "Organisation", id: "office", name: "Office", source: "report" },
	{ type: "Meeting", id: "talk", name: "Talk", ...FROM },
	{ type: "ATTENDS", from: "zyxna", to: "talk", role: "CHAIR", ...FROM },
	{ type: "ATTENDS", from: "office", to: "talk", role: "HOST", source: "report" },
];
const ERASED = /zyxna|qwert/i;

let database: TestDatabase;
let folder: TemporaryFolder;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

beforeEach(async () => {
	await emptyGraph(database);
	folder = await createTemporaryFolder();
	await folder.write("text.txt", "Am Montag sagte man: Zyxna Qwertova sprach. Alle hörten zu.");
	await folder.write("records.jsonl", RECORDS);
	await succeed("import", "records.jsonl");
	await succeed("identity", "decide", "zyxna", "office", "different", "--because", "Zyxna Qwertova is a person");
	await succeed("backup", "before.zip");
	await succeed("erase", "zyxna", "--because", "a court ordered it");
});

afterAll(() => database[Symbol.asyncDispose]());

const inLedger = (name: string) => join(folder.path, "ledger", name);

const run = (...words: string[]): Promise<CommandOutcome> =>
	runCommand(words, {
		...{ address: database.address, cwd: folder.path },
		...{ decisions: inLedger("decisions.jsonl"), judgements: inLedger("judgements.jsonl") },
	});

async function succeed(...words: string[]): Promise<CommandOutcome> {
	const outcome = await run(...words);
	expect(outcome.exitCode, outcome.stdout + outcome.stderr).toBe(0);
	return outcome;
}

async function storedText(): Promise<string> {
	const nodes = await queryRows(database, "MATCH (n) RETURN properties(n) AS held");
	const relations = await queryRows(database, "MATCH ()-[r]->() RETURN properties(r) AS held");
	return JSON.stringify([...nodes, ...relations]);
}

/** Of the ledgers in use, those of before the restore included. */
function ledgerText(): string {
	const names = readdirSync(join(folder.path, "ledger"));
	return names.map((name) => readFileSync(inLedger(name), "utf8")).join("\n");
}

describe("a backup that was made before an erasure", { timeout: 240_000 }, () => {
	test("is restored without what was erased, though the graph forgot the erasure", async () => {
		await emptyGraph(database);
		await succeed("restore", "before.zip", "--replace");
		expect(await storedText()).toContain("Office");
		expect(await storedText()).not.toMatch(ERASED);
		expect(ledgerText()).not.toMatch(ERASED);
		// Nor does the same file bring it back, nor what an import made of it.
		expect((await run("import", "records.jsonl")).stdout).toContain("erased");
		expect(await storedText()).not.toMatch(ERASED);
	});

	test("is restored without it on another machine, to which the ledgers came along", async () => {
		await cp(inLedger("erasures.jsonl"), join(folder.path, "erasures.jsonl"));
		await rm(join(folder.path, "ledger"), { recursive: true });
		await emptyGraph(database);
		await cp(join(folder.path, "erasures.jsonl"), inLedger("erasures.jsonl"));
		await succeed("restore", "before.zip");
		expect(await storedText()).toContain("Office");
		expect(await storedText()).not.toMatch(ERASED);
		expect(ledgerText()).not.toMatch(ERASED);
	});

	test("is followed by one that holds the erasure, so that a machine without any ledger keeps to it", async () => {
		await succeed("backup", "after.zip");
		await rm(join(folder.path, "ledger"), { recursive: true });
		await emptyGraph(database);
		await succeed("restore", "after.zip");
		await run("import", "records.jsonl");
		expect(await storedText()).not.toMatch(ERASED);
	});

	test("cannot be brought back by reverting the import that it came from", async () => {
		const runs = JSON.parse((await succeed("runs", "--json")).stdout) as readonly { readonly id: string }[];
		await succeed("revert", String(runs[0]?.id), "--because", "the wrong file");
		await run("import", "records.jsonl");
		expect(await storedText()).not.toMatch(ERASED);
	});
});
