/**
 * The ledger under many records: records and graph elements a second and memory, beside `LOAD CSV` of the same elements.
 * What is compared is not the same work: LOAD CSV writes what it is given, the import checks, states, assesses and
 * projects it. The ratio says what that costs, and the growth says whether a long life makes it dearer.
 */
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
import { loadConfig } from "../src/config/config.ts";
import type { Connection } from "../src/database/Database.ts";
import { type LocalPaths, localPaths } from "../src/database/local/home/LocalPaths.ts";
import { openDatabase } from "../src/database/openDatabase.ts";
import { read } from "../src/database/sessions.ts";
import { importFiles } from "../src/ledger/import/importFiles.ts";
import { prepareGraph } from "../src/ledger/migrations/prepareGraph.ts";
import { emptyGraph } from "../test/support/graph.ts";
import { generateRecords } from "../test/support/manyRecords.ts";
import { MODEL } from "../test/support/model.ts";

export interface LedgerFigures {
	readonly records: number;
	readonly elements: number;
	readonly elementsPerRecord: number;
	readonly importSeconds: number;
	readonly recordsPerSecond: number;
	readonly elementsPerSecond: number;
	/** Of the same file imported again, which says nothing new. */
	readonly recordsPerSecondAgain: number;
	/** Of this process, at its highest while importing, in megabytes. */
	readonly clientMemoryMb: number;
	readonly loadCsvElementsPerSecond: number;
	/** Elements a second of the import against those of LOAD CSV. */
	readonly ratio: number;
	/** Time a record against that of the smallest size. */
	readonly growth: number;
}

/** Measures each number of records in a database of its own, smallest first, after a warm-up. */
export async function benchLedger(
	sizes: readonly number[],
	onFigures: (figures: LedgerFigures) => void,
): Promise<LedgerFigures[]> {
	const home = await mkdtemp(join(tmpdir(), "coopgraph-bench-"));
	try {
		const config = loadConfig(
			{ ...process.env, NEO4J_URI: "", COOPGRAPH_HOME: home, COOPGRAPH_DATABASE: "local" },
			home,
		);
		await allowLoadCsv(localPaths(config));
		await using database = await openDatabase(config, { onProgress: () => {}, signal: new AbortController().signal });
		await prepareGraph(database, MODEL);
		await measureImport(database, home, 5_000);
		const all: LedgerFigures[] = [];
		for (const records of sizes) {
			const figures = await measure(database, { home, neo4jHome: localPaths(config).home }, records, all[0]);
			all.push(figures);
			onFigures(figures);
		}
		return all;
	} finally {
		await rm(home, { recursive: true, force: true });
	}
}

interface Folders {
	/** For files of records. */
	readonly home: string;
	readonly neo4jHome: string;
}

/** The product forbids its database to open files; LOAD CSV must. */
async function allowLoadCsv({ home, conf }: LocalPaths): Promise<void> {
	await mkdir(join(home, "import"), { recursive: true });
	await mkdir(conf, { recursive: true });
	await writeFile(
		join(conf, "own.conf"),
		`dbms.security.allow_csv_import_from_file_urls=true\nserver.directories.import=${join(home, "import")}\n`,
	);
}

async function measure(
	database: Connection,
	{ home, neo4jHome }: Folders,
	records: number,
	smallest: LedgerFigures | undefined,
): Promise<LedgerFigures> {
	await emptyGraph(database);
	const { seconds, memory } = await measureImport(database, home, records);
	const elements = await countElements(database);
	const again = await measureImport(database, home, records);
	// With what the second run recorded.
	const loaded = await countElements(database);
	const loadSeconds = await measureLoadCsv(database, neo4jHome);
	const perRecord = seconds / records;
	const elementsPerSecond = Math.round(elements / seconds);
	const loadCsvElementsPerSecond = Math.round(loaded / loadSeconds);
	return {
		records,
		elements,
		elementsPerRecord: round(elements / records),
		importSeconds: round(seconds),
		recordsPerSecond: Math.round(records / seconds),
		elementsPerSecond,
		recordsPerSecondAgain: Math.round(records / again.seconds),
		clientMemoryMb: Math.round(memory / 1_048_576),
		loadCsvElementsPerSecond,
		ratio: round(elementsPerSecond / loadCsvElementsPerSecond),
		growth: smallest ? round(perRecord / (smallest.importSeconds / smallest.records)) : 1,
	};
}

async function measureImport(
	database: Connection,
	home: string,
	records: number,
): Promise<{ seconds: number; memory: number }> {
	const path = join(home, "records.jsonl");
	const lines = Readable.from(generateRecords(records)).map((record: object) => `${JSON.stringify(record)}\n`);
	await pipeline(lines, createWriteStream(path));
	let memory = 0;
	const watch = setInterval(() => {
		memory = Math.max(memory, process.memoryUsage().rss);
	}, 100);
	const began = performance.now();
	try {
		const file = { name: "records.jsonl", path, folder: home };
		const options = { model: MODEL, textFiles: new Map<string, string>(), strict: false, now: new Date() };
		const { report } = await importFiles(database, [file], options);
		if (report.lines.rejected > 0) throw new Error(`${report.lines.rejected} generated lines were rejected`);
	} finally {
		clearInterval(watch);
	}
	return { seconds: (performance.now() - began) / 1_000, memory };
}

async function countElements(database: Connection): Promise<number> {
	return read(
		database,
		async (transaction) => {
			const counted = await transaction.run("RETURN COUNT { () } + COUNT { ()-->() } AS count");
			return Number(counted.records[0]?.get("count"));
		},
		{ timeoutMs: 600_000 },
	);
}

/** The nodes and relations that the import made, written to CSV files and loaded into the same database, emptied. */
async function measureLoadCsv(database: Connection, home: string): Promise<number> {
	const folder = join(home, "import");
	await exportRows(
		database,
		"MATCH (n) RETURN elementId(n) AS key, labels(n)[0] AS label, coalesce(n.id, '') AS id, coalesce(n.name, n.says, n.slot, '') AS text",
		join(folder, "nodes.csv"),
	);
	await exportRows(
		database,
		"MATCH (a)-[r]->(b) RETURN elementId(a) AS from, elementId(b) AS to, type(r) AS type, coalesce(r.id, '') AS id",
		join(folder, "relations.csv"),
	);
	await emptyGraph(database);
	await runAlone(database, "CREATE CONSTRAINT loaded_key IF NOT EXISTS FOR (n:Loaded) REQUIRE n.key IS UNIQUE");
	const began = performance.now();
	await runAlone(database, LOAD_NODES);
	await runAlone(database, LOAD_RELATIONS);
	const seconds = (performance.now() - began) / 1_000;
	await emptyGraph(database);
	return seconds;
}

const LOAD_NODES = `
	LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
	CALL (row) { CREATE (:Loaded {key: row.key, label: row.label, id: row.id, text: row.text}) } IN TRANSACTIONS OF 10000 ROWS`;

const LOAD_RELATIONS = `
	LOAD CSV WITH HEADERS FROM 'file:///relations.csv' AS row
	CALL (row) {
		MATCH (from:Loaded {key: row.from}) MATCH (to:Loaded {key: row.to})
		CREATE (from)-[:LOADED {type: row.type, id: row.id}]->(to)
	} IN TRANSACTIONS OF 10000 ROWS`;

async function exportRows(database: Connection, query: string, path: string): Promise<void> {
	await using session = database.driver.session();
	const rows = async function* () {
		for await (const record of session.run(query)) yield record.toObject();
	};
	await pipeline(Readable.from(rows()), stringify({ header: true }), createWriteStream(path));
}

async function runAlone(database: Connection, statement: string): Promise<void> {
	await using session = database.driver.session();
	await session.run(statement);
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
