/** `backup.json`, the last file of a backup: what it holds, and how to tell that it is whole. */
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import type { ExportedPart } from "../export/manifest.ts";
import type { BackupKind } from "../ledger/status/backups.ts";
import { refuseNewer } from "../model/format.ts";

/** Of the files in a backup and of this manifest; raised when a program of today could not read what comes. */
export const BACKUP_VERSION = 1;

export const MANIFEST_NAME = "backup.json";

export interface BackupManifest {
	readonly type: "coopgraph-backup";
	readonly version: number;
	readonly kind: BackupKind;
	/** As in model/format. */
	readonly format: number;
	/** ISO 8601, in UTC. */
	readonly createdAt: string;
	readonly counts: Readonly<Record<string, number>>;
	/** Import runs that were running: parts of them may be missing. */
	readonly importing: readonly string[];
	/** An import or a decision came in between. */
	readonly changedMeanwhile: boolean;
	/** SHA-256 of the lossless export, file by file: what a restored graph must export again. */
	readonly content: Readonly<Record<string, string>>;
	readonly parts: readonly ExportedPart[];
}

/** Throws BACKUP_UNREADABLE, FORMAT_NEWER. */
export function readManifest(text: string, file: string): BackupManifest {
	const manifest = parse(text);
	if (!isManifest(manifest)) {
		throw new CoopgraphError("BACKUP_UNREADABLE", { file, reason: `its ${MANIFEST_NAME} is none of a backup` });
	}
	const { version, format } = manifest;
	if (version > BACKUP_VERSION) {
		throw new CoopgraphError("FORMAT_NEWER", {
			place: `The backup ${file}`,
			found: String(version),
			known: String(BACKUP_VERSION),
		});
	}
	refuseNewer(format, `What is in the backup ${file}`);
	return manifest;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isManifest(value: unknown): value is BackupManifest {
	if (typeof value !== "object" || value === null) return false;
	const { type, version, kind, parts, content } = value as Partial<Record<keyof BackupManifest, unknown>>;
	if (type !== "coopgraph-backup" || !Number.isInteger(version)) return false;
	// What a later version holds is its own matter.
	if (Number(version) > BACKUP_VERSION) return true;
	return (kind === "records" || kind === "dump") && Array.isArray(parts) && typeof content === "object";
}
