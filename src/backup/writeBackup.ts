import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { describeWriteFailure } from "../errors/fileFailure.ts";
import type { Part } from "../export/ExportFormat.ts";
import { type ExportedPart, measurePart } from "../export/manifest.ts";
import { zipParts } from "../export/write/zipParts.ts";
import { FORMAT } from "../model/format.ts";
import { BACKUP_VERSION, type BackupManifest, MANIFEST_NAME } from "./BackupManifest.ts";
import { encrypt } from "./encryption.ts";

export type BackupPart = Part<string | Uint8Array>;

/** What the manifest tells and the parts do not: known when all of them are written. */
export type BackupFacts = Omit<BackupManifest, "type" | "version" | "format" | "parts" | "createdAt">;

export interface WriteOptions {
	readonly path: string;
	readonly key: string | undefined;
	readonly now: Date;
	/** `written` tells of every part. */
	readonly describe: (written: readonly ExportedPart[]) => BackupFacts;
	readonly onPart?: (name: string) => void;
}

/** The file appears under its name when it is whole and on the disk. Throws BACKUP_EXISTS, FILE_UNWRITABLE. */
export async function writeBackup(parts: AsyncIterable<BackupPart>, options: WriteOptions): Promise<BackupManifest> {
	const { path, key, now } = options;
	await refuseExisting(path);
	let manifest: BackupManifest | undefined;
	const told = withManifest(parts, options, (written) => {
		manifest = written;
	});
	const zipped = zipParts(told, now);
	const unfinished = `${path}.unfinished`;
	try {
		const content = key === undefined ? zipped : await encrypt(zipped, key);
		await pipeline(content, createWriteStream(unfinished, { mode: 0o600, flush: true }));
		await refuseExisting(path);
		await rename(unfinished, path);
	} catch (cause) {
		await rm(unfinished, { force: true }).catch(() => {});
		if (!isFileError(cause)) throw cause;
		throw new CoopgraphError("FILE_UNWRITABLE", { file: path, reason: describeWriteFailure(cause) }, { cause });
	}
	if (manifest === undefined) throw new Error("A backup was written without a manifest");
	return manifest;
}

/** Where a folder is named, a file in it: by time and kind. */
export async function chooseBackupPath(
	path: string,
	{ kind, now, isEncrypted }: { readonly kind: string; readonly now: Date; readonly isEncrypted: boolean },
): Promise<string> {
	const isFolder = path.endsWith("/") || (await stat(path).catch(() => undefined))?.isDirectory() === true;
	if (!isFolder) return path;
	const moment = now.toISOString().replace(/[-:]/g, "").replace(/\.\d+/, "");
	return join(path, `coopgraph-${moment}-${kind}.zip${isEncrypted ? ".age" : ""}`);
}

async function refuseExisting(path: string): Promise<void> {
	const isThere = await stat(path).then(
		() => true,
		() => false,
	);
	if (isThere) throw new CoopgraphError("BACKUP_EXISTS", { file: path });
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
	return error instanceof Error && !(error instanceof CoopgraphError) && "syscall" in error;
}

async function* withManifest(
	parts: AsyncIterable<BackupPart>,
	{ now, describe, onPart }: WriteOptions,
	onManifest: (manifest: BackupManifest) => void,
): AsyncGenerator<BackupPart> {
	const written: ExportedPart[] = [];
	for await (const part of parts) {
		onPart?.(part.name);
		yield measurePart(part, (measured) => written.push(measured));
	}
	const head = { type: "coopgraph-backup", version: BACKUP_VERSION, format: FORMAT } as const;
	const manifest = { ...head, createdAt: now.toISOString(), ...describe(written), parts: written };
	onManifest(manifest);
	yield { name: MANIFEST_NAME, mediaType: "application/json; charset=utf-8", content: only(manifest) };
}

async function* only(manifest: BackupManifest): AsyncGenerator<string> {
	yield `${JSON.stringify(manifest, null, "\t")}\n`;
}
