import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../config/config.ts";
import type { OpenOptions } from "../database/Database.ts";
import { loadLocalDatabase } from "../database/local/dumpLocalDatabase.ts";
import { openDatabase } from "../database/openDatabase.ts";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { prepareGraph } from "../ledger/migrations/prepareGraph.ts";
import { readStatus } from "../ledger/status/readStatus.ts";
import { FORMAT } from "../model/format.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { digestContent } from "./digestContent.ts";
import type { OpenBackup } from "./openBackup.ts";
import { restoreRecords } from "./restoreRecords.ts";

export interface VerifyOptions extends OpenOptions {
	readonly config: Config;
	readonly model: GraphModel;
	readonly file: string;
	readonly now: Date;
}

/**
 * Restores a backup into a local Neo4j that is there for this alone, and compares what it then holds with what was backed
 * up: counts, and the lossless export byte for byte. One of an older format is only restored, as an upgrade changes it.
 * Throws BACKUP_DIFFERS.
 */
export async function verifyBackup({ manifest, folder }: OpenBackup, options: VerifyOptions): Promise<void> {
	const { model, file, now } = options;
	const home = await mkdtemp(join(tmpdir(), "coopgraph-verify-"));
	const config: Config = { ...options.config, home, isHomeNamed: true, neo4j: undefined, databaseWay: "local" };
	try {
		if (manifest.kind === "dump") await loadLocalDatabase(config, folder, options);
		await using database = await openDatabase(config, options);
		await prepareGraph(database, model);
		if (manifest.kind === "records") {
			const by = options.config.user;
			const { report } = await restoreRecords(database, folder, { model, now, by });
			const { rejected } = report.lines;
			if (rejected > 0) throw differs(file, `${rejected} of its lines would be refused today`);
		}
		if (manifest.format !== FORMAT) return;
		const { counts } = await readStatus(database, model);
		const content = await digestContent({ connection: database, model, now });
		const differing = [...findDifferences(manifest.counts, counts), ...findDifferences(manifest.content, content)];
		if (differing.length > 0) throw differs(file, differing.join(", "));
	} finally {
		await rm(home, { recursive: true, force: true });
	}
}

function differs(file: string, reason: string): CoopgraphError {
	return new CoopgraphError("BACKUP_DIFFERS", { file, reason });
}

type Facts = Readonly<Record<string, unknown>>;

function findDifferences(expected: Facts, found: Facts): string[] {
	return Object.keys(expected)
		.filter((name) => expected[name] !== found[name])
		.map((name) => `${name}: ${String(found[name])} instead of ${String(expected[name])}`);
}
