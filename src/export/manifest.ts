import { createHash } from "node:crypto";
import type { ExportAbout, Part } from "./ExportFormat.ts";
import type { LICENCE } from "./licence.ts";

/** What stands beside the files of an export: when, of what, under which terms, and how to tell that they are whole. */
export interface Manifest extends ExportAbout {
	readonly format: string;
	readonly licence: typeof LICENCE;
	readonly ledger: LedgerMark;
	readonly parts: readonly ExportedPart[];
}

export interface ExportedPart {
	readonly name: string;
	readonly mediaType: string;
	readonly bytes: number;
	/** Hexadecimal, of its bytes. */
	readonly sha256: string;
}

/** What had been recorded when the export began. */
export interface LedgerMark {
	/** Number of the last import run. */
	readonly lastRun: number;
	readonly decisions: number;
	/** Import runs that were running when it began: parts of them may be missing; export again when they are done. */
	readonly importing: readonly string[];
	/** True: an import or a decision came in between, so that files may not fit together; export again. */
	readonly changedMeanwhile: boolean;
}

export const MANIFEST = { name: "manifest.json", mediaType: "application/json; charset=utf-8" } as const;

/** The same part, whose size and hash are told once it is written. */
export function measurePart<Piece extends string | Uint8Array>(
	part: Part<Piece>,
	tell: (measured: ExportedPart) => void,
): Part<Piece> {
	return { ...part, content: measure(part, tell) };
}

async function* measure<Piece extends string | Uint8Array>(
	{ name, mediaType, content }: Part<Piece>,
	tell: (measured: ExportedPart) => void,
): AsyncGenerator<Piece> {
	const hash = createHash("sha256");
	let bytes = 0;
	for await (const piece of content) {
		hash.update(piece);
		bytes += Buffer.byteLength(piece);
		yield piece;
	}
	tell({ name, mediaType, bytes, sha256: hash.digest("hex") });
}

export function writeManifest(manifest: Manifest): string {
	return `${JSON.stringify(manifest, null, "\t")}\n`;
}
