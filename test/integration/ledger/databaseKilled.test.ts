import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadConfig } from "../../../src/config/config.ts";
import type { Database } from "../../../src/database/Database.ts";
import { findLocalDatabase } from "../../../src/database/local/findLocalDatabase.ts";
import { stopLocalDatabase } from "../../../src/database/local/stopLocalDatabase.ts";
import { openDatabase } from "../../../src/database/openDatabase.ts";
import { dumpGraph, emptyGraph, hashLines, importPaths, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { generateRecords } from "../../support/manyRecords.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const PROGRAM = fileURLToPath(new URL("../../../bin/coopgraph.js", import.meta.url));

let database: TestDatabase;
let folder: TemporaryFolder;
let settings: Record<string, string | undefined>;

beforeAll(async () => {
	database = await openPreparedDatabase();
	folder = await createTemporaryFolder();
	settings = {
		...process.env,
		NEO4J_URI: undefined,
		COOPGRAPH_HOME: folder.path,
		COOPGRAPH_DATABASE: "local",
		COOPGRAPH_DATABASE_HEAP: "512m",
	};
});

afterAll(async () => {
	await stopLocalDatabase(loadConfig(settings, "/"));
	await folder[Symbol.asyncDispose]();
	await emptyGraph(database);
	await database[Symbol.asyncDispose]();
});

function startImport(file: string) {
	return execa(process.execPath, [PROGRAM, "import", file], { env: settings, extendEnv: false, reject: false });
}

/** Kills the import's own Neo4j without warning, once a good part of the claims is in it. */
async function killDatabaseUnderImport(observer: Database): Promise<void> {
	for (let claims = 0; claims < 2_000; await delay(50)) {
		const [row] = await queryRows(observer, "RETURN COUNT { (:Claim) } AS claims");
		claims = Number(row?.claims);
	}
	const { server } = await findLocalDatabase(loadConfig(settings, "/"));
	if (server.kind === "stopped") throw new Error("the database had ended before it could be killed");
	process.kill(server.run.pid, "SIGKILL");
}

test("an import whose database is killed says so, and the same import again completes it, nothing twice", {
	timeout: 240_000,
}, async () => {
	const file = await folder.write("many.jsonl", [...generateRecords(5_000)]);
	await importPaths(database, [file]);
	const uninterrupted = await dumpGraph(database);

	const interrupted = startImport(file);
	// As long as somebody uses it, it goes on when an import is done.
	await using observer = await openDatabase(loadConfig(settings, "/"));
	await killDatabaseUnderImport(observer);
	const { exitCode, stderr } = await interrupted;
	expect(exitCode).toBe(2);
	expect(stderr).toContain("(DATABASE_UNREACHABLE)");
	expect((await startImport(file)).exitCode).toBe(0);

	const completed = await dumpGraph(observer);
	expect(completed.length).toBe(uninterrupted.length);
	expect(hashLines(completed)).toBe(hashLines(uninterrupted));
});
