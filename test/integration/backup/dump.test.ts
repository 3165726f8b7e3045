/** A dump of the local Neo4j: its data folder is lost, and comes back with runs and all. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadConfig } from "../../../src/config/config.ts";
import { openDatabase } from "../../../src/database/openDatabase.ts";
import { FORMAT } from "../../../src/model/format.ts";
import { runCommand } from "../../support/commandLine.ts";
import { dumpGraph, importRecords, queryRows } from "../../support/graph.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";

let folder: TemporaryFolder;
let settings: Record<string, string>;

beforeAll(async () => {
	folder = await createTemporaryFolder();
	const { PATH = "", HOME = "", JAVA_HOME = "", XDG_CACHE_HOME = "", COOPGRAPH_CACHE = "" } = process.env;
	const local = { NEO4J_URI: "", COOPGRAPH_DATABASE: "local", COOPGRAPH_DATABASE_HEAP: "512m" };
	settings = {
		PATH,
		HOME,
		JAVA_HOME,
		XDG_CACHE_HOME,
		COOPGRAPH_CACHE,
		...local,
		COOPGRAPH_HOME: join(folder.path, "home"),
	};
});

afterAll(() => folder?.[Symbol.asyncDispose]());

const run = (...words: string[]) =>
	runCommand(words, {
		settings,
		cwd: folder.path,
		decisions: join(folder.path, "ledger/decisions.jsonl"),
		judgements: join(folder.path, "ledger/judgements.jsonl"),
	});

const SOURCE = {
	type: "Source",
	id: "report-1",
	title: "A report",
	publisher: "An institute",
	published: "2016-03-01",
	language: "en",
};
const oecd = (name: string) => ({ type: "Organisation", id: "oecd", name, source: "report-1", quote: name });

test("a dump restores a lost data folder, while others use the database", { timeout: 600_000 }, async () => {
	const config = loadConfig(settings, folder.path);
	let before: string[];
	{
		await using database = await openDatabase(config);
		await run("status");
		await importRecords(database, [SOURCE, oecd("OECD")]);
		await importRecords(database, [SOURCE, oecd("OECD"), oecd("the OECD")]);
		before = await dumpGraph(database, { times: true });
		await mkdir(join(folder.path, "ledger"), { recursive: true });
		await writeFile(join(folder.path, "ledger/decisions.jsonl"), `{"type":"Format","version":${FORMAT}}\n`);
		// It uses the database all the while, and has it again afterwards.
		const made = await run("backup", "a.zip", "--dump", "--verify");
		expect(made.exitCode, made.stderr).toBe(0);
		expect(made.stderr).toContain("Stopping the local Neo4j");
		expect(made.stdout).toContain("Verified");
		expect(await dumpGraph(database, { times: true })).toEqual(before);
	}
	await rm(join(folder.path, "home/neo4j/data"), { recursive: true });
	await rm(join(folder.path, "ledger"), { recursive: true });
	const restored = await run("restore", "a.zip", "--json");
	expect(restored.exitCode, restored.stdout + restored.stderr).toBe(0);
	expect(JSON.parse(restored.stdout)).toMatchObject({ ledgers: [join(folder.path, "ledger/decisions.jsonl")] });
	await using database = await openDatabase(config);
	expect(await dumpGraph(database, { times: true })).toEqual(before);
	expect(await queryRows(database, "MATCH (r:ImportRun) RETURN count(r) AS runs")).toEqual([{ runs: 2 }]);
	const refused = await run("restore", "a.zip", "--json");
	expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: "RESTORE_NOT_EMPTY" } });
});
