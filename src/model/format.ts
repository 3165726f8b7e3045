/**
 * The version of the format in which records, ledgers and the database are written. It is raised with every step in
 * ledger/migrations; what is of an older version is read or upgraded, what is of a newer one is refused as a whole.
 */
import { CoopgraphError } from "../errors/CoopgraphError.ts";

export const FORMAT = 7;

/** What bears no version was written before there were any. */
export const FIRST_FORMAT = 1;

/** A line of a file of records or of a ledger that says of which version the lines after it are. */
export interface FormatLine {
	readonly type: "Format";
	readonly version: number;
}

export const FORMAT_LINE = `${JSON.stringify({ type: "Format", version: FORMAT } satisfies FormatLine)}\n`;

/** Whether a line of JSON speaks of the format. Throws FORMAT_NEWER; `place` says where it stands. */
export function isFormatLine(line: unknown, place: string): line is FormatLine {
	if (typeof line !== "object" || line === null || !("type" in line) || line.type !== "Format") return false;
	const version = "version" in line ? line.version : undefined;
	refuseNewer(version, place);
	return typeof version === "number";
}

/** Throws FORMAT_NEWER for any version that this program does not know, whatever it looks like. */
export function refuseNewer(version: unknown, place: string): void {
	if (Number.isInteger(version) && Number(version) >= FIRST_FORMAT && Number(version) <= FORMAT) return;
	throw new CoopgraphError("FORMAT_NEWER", {
		place,
		found: JSON.stringify(version) ?? "not said",
		known: String(FORMAT),
	});
}

/** What has to stand before a line that is added to this file, so that its version is told: nothing where it is. */
export function missingFormatLine(text: string): string {
	const last = [...text.matchAll(/^\s*\{\s*"type"\s*:\s*"Format"\s*,\s*"version"\s*:\s*(\d+)\s*\}\s*$/gm)].at(-1);
	return Number(last?.[1] ?? FIRST_FORMAT) === FORMAT ? "" : FORMAT_LINE;
}
