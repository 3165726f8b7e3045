import { access } from "node:fs/promises";
import { dirname } from "node:path";
import { importFiles } from "../import/importFiles.ts";
import type { Decider } from "./decide.ts";

/**
 * Imports what people corrected in reviews and the graph does not hold: in an empty database, or where the source of a
 * correction has only come now. Lines whose source is still missing wait for it. The file need not exist.
 */
export async function syncCorrections({ connection, model, by, now }: Decider, path: string): Promise<void> {
	if (!(await exists(path))) return;
	const files = [{ name: path, path, folder: dirname(path) }];
	const options = { model, textFiles: new Map(), strict: false, now: now(), by };
	const { counts } = await importFiles(connection, files, { ...options, plan: true });
	// A run that would change nothing would only fill the list of runs.
	if (counts.evidence.new > 0) await importFiles(connection, files, options);
}

async function exists(path: string): Promise<boolean> {
	return access(path).then(
		() => true,
		() => false,
	);
}
