/** Backups of records: written, lost, restored, and every way in which one may not be restored. */
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { FORMAT } from "../../../src/model/format.ts";
import { writeOtherBackup } from "../../support/backups.ts";
import { type CommandOutcome, runInProcess } from "../../support/commandLine.ts";
import {
	dumpGraph,
	emptyGraph,
	importPaths,
	openPreparedDatabase,
	queryRows,
	SEED_FILES,
} from "../../support/graph.ts";
import { statePath } from "../../support/loadState.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const KEY = "correct horse battery staple";
const TEXT = "Am 9. Juni 2015 tagte in Beispielstadt der Club.";

let database: TestDatabase;
let folder: TemporaryFolder;
let ledgers: { readonly decisions: string; readonly judgements: string };

beforeAll(async () => {
	database = await openPreparedDatabase();
});

beforeEach(async () => {
	await emptyGraph(database);
	folder = await createTemporaryFolder();
	ledgers = {
		decisions: join(folder.path, "ledger/decisions.jsonl"),
		judgements: join(folder.path, "ledger/judgements.jsonl"),
	};
});

afterAll(() => database[Symbol.asyncDispose]());

const run = (...words: string[]): Promise<CommandOutcome> =>
	runInProcess(words, {
		address: database.address,
		...ledgers,
		cwd: folder.path,
		settings: { COOPGRAPH_USER: "anna" },
	});

/** The seed, a source with its full text, and a decision. */
async function fill(): Promise<void> {
	await importPaths(database, SEED_FILES);
	const source = {
		type: "Source",
		id: "bericht",
		title: "Bericht",
		publisher: "Verein",
		published: "2015-06-09",
		language: "de",
	};
	const records = await folder.write("records.jsonl", [source]);
	const text = await folder.write("text.txt", TEXT);
	await importPaths(database, [records], { textFiles: new Map([["bericht", text]]) });
	expect(await run("identity", "decide", "giz", "oecd", "different", "--because", "two bodies")).toMatchObject({
		exitCode: 0,
	});
}

const readText = async () =>
	(await queryRows(database, "MATCH (s:Source {id: 'bericht'}) RETURN s.fullText AS text"))[0]?.text;

/** The code of the error in the answer as JSON. */
const codeOf = ({ stdout }: CommandOutcome) => (JSON.parse(stdout) as { error?: { code: string } }).error?.code;

describe("a backup of records", { timeout: 240_000 }, () => {
	test("restores the graph, texts and ledgers after all of them were lost, and status knows of it", async () => {
		await fill();
		expect((await run("status")).stdout).toContain("Last backup: none.");
		const before = await dumpGraph(database, { times: true });
		const decisions = await readFile(ledgers.judgements, "utf8");
		const { exitCode, stdout } = await run("backup", "backups/", "--json");
		expect(exitCode, stdout).toBe(2);
		await mkdir(join(folder.path, "backups"));
		const written = JSON.parse((await run("backup", "backups/", "--json")).stdout) as { file: string; counts: object };
		expect(written.file).toMatch(/backups\/coopgraph-\d{8}T\d{6}Z-records\.zip$/);
		expect((await stat(written.file)).mode & 0o077).toBe(0);
		expect((await run("status")).stdout).toMatch(/Last backup: \d{4}-\d\d-\d\dT\d\d:\d\d \(records\)/);

		await emptyGraph(database);
		await writeFile(ledgers.judgements, "");
		expect(await run("restore", written.file)).toMatchObject({ exitCode: 2 });
		const restored = await run("restore", written.file, "--replace", "--json");
		expect(restored.exitCode, restored.stdout + restored.stderr).toBe(0);
		expect(JSON.parse(restored.stdout)).toMatchObject({
			counts: written.counts,
			rejected: 0,
			ledgers: [ledgers.judgements],
		});
		expect(await dumpGraph(database, { times: true })).toEqual(before);
		expect(await readText()).toBe(TEXT);
		expect(await readFile(ledgers.judgements, "utf8")).toBe(decisions);
		expect(readdirSync(dirname(ledgers.judgements)).filter((name) => name.includes("before-restore"))).toHaveLength(1);
		const [judged] = await queryRows(database, "MATCH (j:Judgement) RETURN count(j) AS count");
		expect(Number(judged?.count)).toBeGreaterThan(0);
		expect((await run("status")).stdout).toContain("Last backup: ");
	});

	test("never takes the place of a file, nor of a graph, unless it is told to", async () => {
		await fill();
		expect(await run("backup", "a.zip")).toMatchObject({ exitCode: 0 });
		expect(codeOf(await run("backup", "a.zip", "--json"))).toBe("BACKUP_EXISTS");
		const before = await dumpGraph(database, { times: true });
		expect(codeOf(await run("restore", "a.zip", "--json"))).toBe("RESTORE_NOT_EMPTY");
		await emptyGraph(database);
		await writeFile(ledgers.judgements, '{"type":"Format","version":3}\n');
		expect(codeOf(await run("restore", "a.zip", "--json"))).toBe("RESTORE_LEDGER_DIFFERS");
		expect(await queryRows(database, "MATCH (n:Entity) RETURN n LIMIT 1")).toEqual([]);
		expect(await run("restore", "a.zip", "--replace")).toMatchObject({ exitCode: 0 });
		expect(await dumpGraph(database, { times: true })).toEqual(before);
	});

	test("is encrypted with a key, and opened with no other", async () => {
		await importPaths(database, SEED_FILES.slice(0, 1));
		await folder.write("key", `${KEY}\n`);
		await folder.write("other", "wrong horse battery staple\n");
		await folder.write("short", "short\n");
		expect(codeOf(await run("backup", "a.zip", "--key-file", "short", "--json"))).toBe("OPTION_INVALID");
		expect(await run("backup", "a.zip.age", "--key-file", "key")).toMatchObject({ exitCode: 0 });
		const bytes = await readFile(join(folder.path, "a.zip.age"), "latin1");
		expect(bytes.startsWith("age-encryption.org/v1\n")).toBe(true);
		for (const plain of ["records.jsonl", "backup.json", "giz"]) expect(bytes).not.toContain(plain);
		await emptyGraph(database);
		expect(codeOf(await run("restore", "a.zip.age", "--json"))).toBe("BACKUP_KEY_MISSING");
		expect(codeOf(await run("restore", "a.zip.age", "--key-file", "other", "--json"))).toBe("BACKUP_KEY_WRONG");
		expect(await run("restore", "a.zip.age", "--key-file", "key")).toMatchObject({ exitCode: 0 });
	});

	test.each(["a.zip", "a.zip.age"])(
		"that was cut off or changed is refused before anything is done: %s",
		async (name) => {
			await importPaths(database, SEED_FILES.slice(0, 1));
			await folder.write("key", KEY);
			const key = name.endsWith(".age") ? ["--key-file", "key"] : [];
			expect(await run("backup", name, ...key)).toMatchObject({ exitCode: 0 });
			const before = await dumpGraph(database, { times: true });
			const path = join(folder.path, name);
			const whole = await readFile(path);
			const changed = Buffer.from(whole);
			changed[Math.floor(whole.length / 2)] = (changed[Math.floor(whole.length / 2)] ?? 0) ^ 1;
			await writeFile(path, changed);
			expect(codeOf(await run("restore", name, ...key, "--replace", "--json"))).toBe("BACKUP_UNREADABLE");
			await writeFile(path, whole);
			await truncate(path, whole.length - 100);
			expect(codeOf(await run("restore", name, ...key, "--replace", "--json"))).toBe("BACKUP_UNREADABLE");
			expect(await dumpGraph(database, { times: true })).toEqual(before);
		},
	);

	test("of a later program is refused, with what to do", async () => {
		const path = join(folder.path, "later.zip");
		const files = { "records.jsonl": "" };
		await writeOtherBackup(path, files, { version: 2 });
		const later = await run("restore", path, "--json");
		expect(codeOf(later)).toBe("FORMAT_NEWER");
		expect(later.stdout).toContain("Update this program");
		await writeOtherBackup(path, files, { format: FORMAT + 1 });
		expect(codeOf(await run("restore", path, "--json"))).toBe("FORMAT_NEWER");
	});

	test("of a folder of anything else is none", async () => {
		await writeOtherBackup(join(folder.path, "a.zip"), { "records.jsonl": "" }, { type: "other" as never });
		await folder.write("b.zip", "no ZIP");
		for (const name of ["a.zip", "b.zip"])
			expect(codeOf(await run("restore", name, "--json"))).toBe("BACKUP_UNREADABLE");
	});

	test("of the first format is upgraded when it is restored", async () => {
		const read = (path: string) => readFileSync(statePath(1, path), "utf8");
		const records = ["protokoll", "bericht", "meldung"].map((name) => read(`records/${name}.jsonl`)).join("");
		const files = {
			"texts.jsonl": `${JSON.stringify({ id: "protokoll-2015", text: read("records/protokoll.txt") })}\n`,
			"records.jsonl": records.replaceAll(/, "textFile": "[^"]*"/g, ""),
			"decisions.jsonl": read("ledger/decisions.jsonl"),
			"judgements.jsonl": read("ledger/judgements.jsonl"),
		};
		const path = await writeOtherBackup(join(folder.path, "first.zip"), files, { format: 1 });
		const restored = await run("restore", path, "--json");
		expect(restored.exitCode, restored.stdout).toBe(0);
		expect(JSON.parse(restored.stdout)).toMatchObject({ rejected: 0 });
		const upgraded = await dumpGraph(database);
		const [ledger] = await queryRows(database, "MATCH (l:Ledger) RETURN l.format AS format");
		expect(ledger?.format).toBe(FORMAT);
		// Marks that nobody sees were taken out of texts with format 2.
		expect(records).toContain("\u00ad");
		expect(upgraded.filter((line) => line.includes("\u00ad") && !line.includes("fullText"))).toEqual([]);
		expect(upgraded.some((line) => line.includes("fullText"))).toBe(true);
		const [ranked] = await queryRows(database, "MATCH (c:Claim {rank: 'PREFERRED'}) RETURN count(c) AS count");
		expect(Number(ranked?.count)).toBeGreaterThan(0);
	});
});
