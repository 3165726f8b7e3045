import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Connection } from "../../src/database/Database.ts";
import { read, write } from "../../src/database/sessions.ts";
import { type ImportOptions, type ImportResult, importFiles } from "../../src/ledger/import/importFiles.ts";
import { prepareGraph } from "../../src/ledger/migrations/prepareGraph.ts";
import { canonicalJson, type Json } from "../../src/model/ids.ts";
import { borrowDatabase } from "./borrowDatabase.ts";
import { clearDatabase } from "./clearDatabase.ts";
import { MODEL } from "./model.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";
import { connectTo, type TestDatabase } from "./testDatabase.ts";

/** The record files of the product's own seed. */
export const SEED_FILES = listSeed(fileURLToPath(new URL("../../seed/", import.meta.url)));

function listSeed(folder: string): string[] {
	const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl") && name !== "judgements.jsonl");
	return names.sort().map((name) => `${folder}${name}`);
}

/**
 * A database of this run that no other file uses at the time, emptied and made fit for the model. What a file before made fit for the same model keeps its
 * constraints and indexes: they take seconds, and every plan for a query goes with them.
 */
export async function openPreparedDatabase(model = MODEL): Promise<TestDatabase> {
	const database = await connectTo(await borrowDatabase());
	const [ledger] = await queryRows(database, "MATCH (ledger:Ledger) RETURN ledger.modelHash AS hash");
	const isFit = String(ledger?.hash).includes(model.projectionHash);
	await (isFit ? emptyGraph(database) : clearDatabase(database));
	await prepareGraph(database, model);
	return database;
}

/** Takes every node out, some at a time, and leaves constraints and indexes, so that the next test begins with nothing. */
export async function emptyGraph(connection: Connection): Promise<void> {
	// Relations first: a run or a source can have so many that the database could not delete them all at once.
	await deleteSome(connection, "MATCH ()-[r]->() WITH r LIMIT 20000 DELETE r");
	await deleteSome(connection, "MATCH (n) WHERE NOT n:Ledger WITH n LIMIT 20000 DELETE n");
}

async function deleteSome(connection: Connection, statement: string): Promise<void> {
	for (let deleted = 1; deleted > 0; ) {
		deleted = await write(connection, async (transaction) => {
			const updates = (await transaction.run(statement)).summary.counters.updates();
			return updates.nodesDeleted + updates.relationshipsDeleted;
		});
	}
}

/** Imports files by their paths, as the command does. */
export async function importPaths(
	connection: Connection,
	paths: readonly string[],
	options: Partial<ImportOptions> = {},
): Promise<ImportResult> {
	const files = paths.map((path) => ({ name: basename(path), path, folder: dirname(path) }));
	const defaults = { model: MODEL, textFiles: new Map(), strict: false, now: new Date() };
	return importFiles(connection, files, { ...defaults, ...options });
}

/** Imports records from a file that is there for this call only. */
export async function importRecords(
	connection: Connection,
	records: readonly object[] | string | Uint8Array,
	options: Partial<ImportOptions> = {},
): Promise<ImportResult> {
	await using folder = await createTemporaryFolder();
	return await importPaths(connection, [await folder.write("records.jsonl", records)], options);
}

/**
 * Everything that is in the database, one line for each node and relation, sorted: two graphs are the same if their
 * lines are. Runs, decisions, judgements, erasures, notes of backups and former ids of claims are left out, and the times at which sources were read
 * unless they are asked for.
 */
export async function dumpGraph(connection: Connection, { times = false } = {}): Promise<string[]> {
	return read(connection, async (transaction) => {
		const nodes = await transaction.run(
			"MATCH (n) WHERE NOT n:Ledger AND NOT n:ImportRun AND NOT n:Decision AND NOT n:Judgement AND NOT n:FormerClaim AND NOT n:Erasure AND NOT n:Backup RETURN labels(n) AS labels, properties(n) AS properties",
		);
		const relations = await transaction.run(
			`MATCH (a)-[r]->(b)
			 WHERE NOT a:ImportRun AND NOT b:FormerClaim
			 RETURN labels(a) + a.id AS from, type(r) AS type, labels(b) + b.id AS to, properties(r) AS properties`,
		);
		const lines = [...nodes.records, ...relations.records].map((record) => toLine(record.toObject(), times));
		return lines.sort();
	});
}

function toLine(row: Record<string, unknown>, times: boolean): string {
	const { labels, properties, ...others } = row;
	const { retrievedAt, ...timeless } = properties as Record<string, unknown>;
	const kept = times ? { retrievedAt, ...timeless } : timeless;
	const sorted = labels === undefined ? {} : { labels: (labels as string[]).toSorted() };
	// Days, moments and points become text.
	return canonicalJson(JSON.parse(JSON.stringify({ ...sorted, ...others, ...kept })) as Json);
}

export function hashLines(lines: readonly string[]): string {
	return createHash("sha256").update(lines.join("\n")).digest("hex");
}

/** Rows of a query, as plain objects. */
export async function queryRows(
	connection: Connection,
	query: string,
	parameters: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
	return read(connection, async (transaction) => {
		const found = await transaction.run(query, parameters);
		return found.records.map((record) => record.toObject());
	});
}
