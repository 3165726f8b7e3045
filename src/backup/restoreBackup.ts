import type { Config } from "../config/config.ts";
import type { Database, OpenOptions } from "../database/Database.ts";
import { loadLocalDatabase } from "../database/local/dumpLocalDatabase.ts";
import { openDatabase } from "../database/openDatabase.ts";
import { write } from "../database/sessions.ts";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { prepareGraph } from "../ledger/migrations/prepareGraph.ts";
import type { UpgradeObserver } from "../ledger/migrations/upgradeGraph.ts";
import { recordBackup } from "../ledger/status/backups.ts";
import { type LedgerStatus, readStatus } from "../ledger/status/readStatus.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import type { CheckReport } from "../records/check/CheckReport.ts";
import { clearGraph, countRecorded } from "./graphState.ts";
import { addErasures, restoreLedgerFiles } from "./ledgerFiles.ts";
import type { OpenBackup } from "./openBackup.ts";
import { restoreRecords } from "./restoreRecords.ts";

export interface RestoreJob extends OpenOptions {
	readonly config: Config;
	readonly model: GraphModel;
	readonly file: string;
	/** Whether what is there goes. */
	readonly replaces: boolean;
	readonly now: Date;
	readonly observer: UpgradeObserver;
	readonly onBytes: (count: number) => void;
	/** What the ledgers of this machine say and the database does not know: erasures that came after the backup, too. */
	readonly syncLedgers: (database: Database) => Promise<void>;
}

export interface Restored {
	readonly counts: LedgerStatus["counts"];
	/** Ledgers of decisions that were written. */
	readonly ledgers: readonly string[];
	/** Of a backup of records: lines that would be refused today are rejected. */
	readonly report: CheckReport | undefined;
}

/**
 * Puts a backup into the database in use and brings it to the format of today. Throws RESTORE_NOT_EMPTY and
 * RESTORE_LEDGER_DIFFERS before anything is changed, BACKUP_NEEDS_LOCAL, DATABASE_TOOL_FAILED.
 */
export async function restoreBackup(backup: OpenBackup, job: RestoreJob): Promise<Restored> {
	return backup.manifest.kind === "dump" ? restoreDump(backup, job) : restoreFromRecords(backup, job);
}

async function restoreFromRecords(backup: OpenBackup, job: RestoreJob): Promise<Restored> {
	const { config, model, now, onBytes } = job;
	await using database = await openDatabase(config, job);
	await refuseFull(database, job);
	const ledgers = await restoreLedgerFiles(config, backup.folder, job);
	await clearGraph(database);
	await prepareGraph(database, model, job.observer);
	const { report } = await restoreRecords(database, backup.folder, { model, now, by: config.user, onBytes });
	return await finish(database, backup, { job, ledgers, report });
}

async function restoreDump(backup: OpenBackup, job: RestoreJob): Promise<Restored> {
	const { config, model } = job;
	if (config.neo4j) throw new CoopgraphError("BACKUP_NEEDS_LOCAL", { uri: config.neo4j.uri });
	// One that is damaged might not open; whoever says that it goes does not care.
	if (!job.replaces) {
		await using database = await openDatabase(config, job);
		refuseOther(database);
		await refuseFull(database, job);
	}
	const ledgers = await restoreLedgerFiles(config, backup.folder, job);
	await loadLocalDatabase(config, backup.folder, job);
	await using database = await openDatabase(config, job);
	refuseOther(database);
	await prepareGraph(database, model, job.observer);
	return await finish(database, backup, { job, ledgers, report: undefined });
}

function refuseOther({ provider, uri }: Database): void {
	if (provider !== "local") throw new CoopgraphError("BACKUP_NEEDS_LOCAL", { uri });
}

async function refuseFull(database: Database, { replaces }: RestoreJob): Promise<void> {
	const count = replaces ? 0 : await countRecorded(database);
	if (count > 0) throw new CoopgraphError("RESTORE_NOT_EMPTY", { uri: database.uri, count: String(count) });
}

/** The backup that it came from is its last one. */
async function finish(
	database: Database,
	{ folder, manifest: { kind, createdAt } }: OpenBackup,
	{ job, ledgers, report }: { readonly job: RestoreJob } & Pick<Restored, "ledgers" | "report">,
): Promise<Restored> {
	const backup = { id: `${createdAt}-${kind}`, kind, file: job.file, at: createdAt };
	await write(database, (transaction) => recordBackup(transaction, backup));
	await addErasures(job.config, folder);
	await job.syncLedgers(database);
	const { counts } = await readStatus(database, job.model);
	return { counts, ledgers, report };
}
