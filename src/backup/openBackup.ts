import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import yauzl from "yauzl";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { type BackupManifest, MANIFEST_NAME, readManifest } from "./BackupManifest.ts";
import { decrypt, isEncrypted } from "./encryption.ts";

/** A backup that was read to its end: every file is what the manifest says. */
export interface OpenBackup extends AsyncDisposable {
	readonly manifest: BackupManifest;
	/** Holds its files under their names; goes with the object. */
	readonly folder: string;
}

/**
 * Decrypts, unpacks and checks a backup before anything is done with it. Throws FILE_UNREADABLE, BACKUP_KEY_MISSING,
 * BACKUP_KEY_WRONG, BACKUP_UNREADABLE, FORMAT_NEWER.
 */
export async function openBackup(file: string, key: string | undefined): Promise<OpenBackup> {
	const encrypted = await isEncrypted(file);
	if (encrypted && key === undefined) throw new CoopgraphError("BACKUP_KEY_MISSING", { file });
	const folder = await mkdtemp(join(tmpdir(), "coopgraph-restore-"));
	const remove = () => rm(folder, { recursive: true, force: true });
	try {
		const zip = encrypted ? await decryptInto(folder, file, key ?? "") : file;
		const hashes = await unpack(zip, folder).catch((cause: Error) => {
			throw unreadable(file, `it is cut off or damaged (${cause.message})`, cause);
		});
		const text = await readFile(join(folder, MANIFEST_NAME), "utf8").catch((cause: Error) => {
			throw unreadable(file, `it has no ${MANIFEST_NAME}`, cause);
		});
		const manifest = readManifest(text, file);
		for (const { name, sha256 } of manifest.parts) {
			if (hashes.get(name) !== sha256) throw unreadable(file, `${name} in it is not what was backed up`);
		}
		return { manifest, folder, [Symbol.asyncDispose]: remove };
	} catch (error) {
		await remove();
		throw error;
	}
}

function unreadable(file: string, reason: string, cause?: unknown): CoopgraphError {
	return new CoopgraphError("BACKUP_UNREADABLE", { file, reason }, { cause });
}

async function decryptInto(folder: string, file: string, key: string): Promise<string> {
	const path = join(folder, "decrypted.zip");
	const content = await decrypt(createReadStream(file), { file, key });
	await pipeline(content, createWriteStream(path, { mode: 0o600 })).catch((cause: Error) => {
		throw unreadable(file, "it is cut off or damaged", cause);
	});
	return path;
}

/** Returns the SHA-256 of each file. The library refuses names that lead out of the folder. */
async function unpack(path: string, folder: string): Promise<ReadonlyMap<string, string>> {
	const hashes = new Map<string, string>();
	const zip = await yauzl.openPromise(path);
	for await (const entry of zip.eachEntry()) {
		const target = join(folder, entry.fileName);
		const hash = createHash("sha256");
		await mkdir(dirname(target), { recursive: true });
		await pipeline(
			await zip.openReadStreamPromise(entry),
			async function* (content: AsyncIterable<Uint8Array>) {
				for await (const piece of content) {
					hash.update(piece);
					yield piece;
				}
			},
			createWriteStream(target, { mode: 0o600 }),
		);
		hashes.set(entry.fileName, hash.digest("hex"));
	}
	return hashes;
}
