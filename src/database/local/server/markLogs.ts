import { readFileSync, statSync } from "node:fs";

/** Remembers where these files end now; the function that comes back reads what has been written to them since. */
export function markLogs(files: readonly string[]): () => string {
	const marks = files.map((file) => ({ file, offset: sizeOf(file) }));
	return () => marks.map(({ file, offset }) => readFrom(file, offset)).join("\n");
}

function sizeOf(file: string): number {
	return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function readFrom(file: string, offset: number): string {
	const size = sizeOf(file);
	if (size === 0) return "";
	// A file that became shorter was begun anew.
	return readFileSync(file)
		.subarray(size < offset ? 0 : offset)
		.toString("utf8");
}
