import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { BACKUP_VERSION, type BackupManifest, MANIFEST_NAME } from "../../src/backup/BackupManifest.ts";
import type { Part } from "../../src/export/ExportFormat.ts";
import { type ExportedPart, measurePart } from "../../src/export/manifest.ts";
import { zipParts } from "../../src/export/write/zipParts.ts";
import { FORMAT } from "../../src/model/format.ts";

/** A backup as an earlier or later program would have written it: these files, and a manifest with what is special. */
export async function writeOtherBackup(
	path: string,
	files: Readonly<Record<string, string>>,
	special: Partial<BackupManifest> = {},
): Promise<string> {
	const parts = async function* (): AsyncGenerator<Part> {
		const written: ExportedPart[] = [];
		for (const [name, text] of Object.entries(files))
			yield measurePart(toPart(name, text), (part) => written.push(part));
		const manifest: BackupManifest = {
			...{ type: "coopgraph-backup", version: BACKUP_VERSION, kind: "records", format: FORMAT },
			...{ createdAt: "2020-01-01T00:00:00.000Z", counts: {}, content: {}, importing: [], changedMeanwhile: false },
			...{ parts: written, ...special },
		};
		yield toPart(MANIFEST_NAME, JSON.stringify(manifest));
	};
	await pipeline(zipParts(parts(), new Date()), createWriteStream(path));
	return path;
}

function toPart(name: string, text: string): Part {
	return { name, mediaType: "text/plain", content: only(text) };
}

async function* only(text: string): AsyncGenerator<string> {
	yield text;
}
