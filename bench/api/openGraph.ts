import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { loadConfig, type Neo4jAddress } from "../../src/config/config.ts";
import type { Database } from "../../src/database/Database.ts";
import { localPaths } from "../../src/database/local/home/LocalPaths.ts";
import { readPassword } from "../../src/database/local/server/databasePassword.ts";
import { openDatabase } from "../../src/database/openDatabase.ts";
import { importFiles } from "../../src/ledger/import/importFiles.ts";
import { prepareGraph } from "../../src/ledger/migrations/prepareGraph.ts";
import { readStatus } from "../../src/ledger/status/readStatus.ts";
import { MODEL } from "../../test/support/model.ts";

export interface BenchGraph extends AsyncDisposable {
	readonly address: Neo4jAddress;
}

/**
 * A local Neo4j in this folder that holds these records. They are imported as any others are, so that claims, evidence
 * and the graph have their true shape; where the folder holds one already, that one is used.
 */
export async function openGraph(
	home: string,
	records: Iterable<object>,
	tell: (line: string) => void,
): Promise<BenchGraph> {
	const environment = { ...process.env, NEO4J_URI: "", COOPGRAPH_HOME: home, COOPGRAPH_DATABASE: "local" };
	const config = loadConfig(environment, process.cwd());
	const database = await openDatabase(config, { onProgress: tell });
	try {
		await prepareGraph(database, MODEL);
		const { counts: stored } = await readStatus(database, MODEL);
		if (stored.sources === 0) await importGraph(database, home, records, tell);
		const password = await readPassword(localPaths(config));
		const address = { uri: database.uri, username: "neo4j", password, database: database.database };
		return { address, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
	} catch (error) {
		await database[Symbol.asyncDispose]();
		throw error;
	}
}

async function importGraph(
	database: Database,
	home: string,
	records: Iterable<object>,
	tell: (line: string) => void,
): Promise<void> {
	const began = performance.now();
	const path = join(home, "generated.jsonl");
	const lines = Readable.from(records).map((record: object) => `${JSON.stringify(record)}\n`);
	await pipeline(lines, createWriteStream(path));
	const files = [{ name: "generated.jsonl", path, folder: home }];
	tell("Importing the generated graph …");
	const { report } = await importFiles(database, files, {
		model: MODEL,
		textFiles: new Map(),
		strict: false,
		now: new Date("2024-01-01T00:00:00Z"),
		by: "bench",
	});
	if (report.lines.rejected > 0) throw new Error(`${report.lines.rejected} generated lines were rejected.`);
	tell(`Imported in ${Math.round((performance.now() - began) / 1_000)} s.`);
}
