import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { importFiles } from "../../src/ledger/importFiles.ts";
import { prepareGraph } from "../../src/ledger/prepareGraph.ts";
import { MODEL } from "./model.ts";
import { openEmptyDatabase } from "./openEmptyDatabase.ts";
import type { TestDatabase } from "./testDatabase.ts";

/** The database of this run with the seed in it, and nothing else. */
export async function openSeededDatabase(): Promise<TestDatabase> {
	const database = await openEmptyDatabase();
	await prepareGraph(database, MODEL);
	const folder = fileURLToPath(new URL("../../seed", import.meta.url));
	const names = (await readdir(folder)).filter((name) => name.endsWith(".jsonl") && name !== "judgements.jsonl").sort();
	const files = names.map((name) => ({ name, path: `${folder}/${name}`, folder }));
	const options = { model: MODEL, textFiles: new Map(), dryRun: false, strict: true, now: new Date("2026-01-01") };
	const { applied } = await importFiles(database, files, options);
	if (!applied) throw new Error("The seed was refused: run `coopgraph validate seed/*.jsonl`.");
	return database;
}
