/** A restore that replaces a ledger keeps what stood there beside it, under the same name with this and the time. */
import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const KEPT = ".before-restore-";

/** The name of the copy that a restore at this time keeps. */
export function nameCopy(path: string, now: Date): string {
	return `${path}${KEPT}${now.toISOString().replace(/[:.]/g, "-")}`;
}

/** The copies that restores kept of this file, the oldest first. */
export async function listCopies(path: string): Promise<readonly string[]> {
	const folder = dirname(path);
	// There is no copy where there is no folder; one that cannot be read is told by whoever reads the file itself.
	const names = await readdir(folder).catch(() => []);
	const copies = names.filter((name) => name.startsWith(`${basename(path)}${KEPT}`));
	return copies.sort().map((name) => join(folder, name));
}
