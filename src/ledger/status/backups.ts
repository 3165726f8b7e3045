/** Which backups were made of this graph: `(:Backup {id, kind, file, at})`. The file may be elsewhere by now. */
import type { ManagedTransaction } from "neo4j-driver";

export type BackupKind = "records" | "dump";

export interface KnownBackup {
	readonly id: string;
	readonly kind: BackupKind;
	/** As it was named on the machine that made it. */
	readonly file: string;
	/** ISO 8601, in UTC: what was recorded before is in it. */
	readonly at: string;
}

export async function recordBackup(transaction: ManagedTransaction, backup: KnownBackup): Promise<void> {
	await transaction.run("MERGE (backup:Backup {id: $backup.id}) SET backup += $backup", { backup });
}

/** The latest first. */
export async function listBackups(transaction: ManagedTransaction, limit: number): Promise<KnownBackup[]> {
	const found = await transaction.run(
		`MATCH (backup:Backup)
		 RETURN backup {.id, .kind, .file, .at} AS backup
		 ORDER BY backup.at DESC LIMIT toInteger($limit)`,
		{ limit },
	);
	return found.records.map((record) => record.get("backup") as KnownBackup);
}

export async function findLastBackup(transaction: ManagedTransaction): Promise<KnownBackup | undefined> {
	const [last] = await listBackups(transaction, 1);
	return last;
}
