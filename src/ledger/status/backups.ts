/** Which backups were made of this graph: `(:Backup {id, kind, file, at})`. The file may be elsewhere by now. */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";

const BACKUP = v.object({
	id: v.string(),
	kind: v.picklist(["records", "dump"]),
	/** As it was named on the machine that made it. */
	file: v.string(),
	/** ISO 8601, in UTC: what was recorded before is in it. */
	at: v.string(),
});
export type KnownBackup = Readonly<v.InferOutput<typeof BACKUP>>;
export type BackupKind = KnownBackup["kind"];

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
	return decodeRows(found, { backup: BACKUP }).map(({ backup }) => backup);
}

export async function findLastBackup(transaction: ManagedTransaction): Promise<KnownBackup | undefined> {
	const [last] = await listBackups(transaction, 1);
	return last;
}
