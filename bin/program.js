/**
 * Runs a module of src/: from the bundle that `npm install` made of it, or, if a source has changed since, by translating the
 * sources on the way in. So nobody has to build anything, and nothing stale is run.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../", import.meta.url));
export const PROGRAM_FOLDER = `${ROOT}dist/program`;
/** What the bundle was made of: paths of files, and one hash of them all. */
export const MANIFEST = `${PROGRAM_FOLDER}/sources.json`;

/** What V8 made of it. */
export const COMPILED = `${ROOT}dist/compiled`;

/** The entry points of the bundle. */
export const ENTRIES = {
	main: "src/main.ts",
	measureWorker: "src/analysis/measures/measureWorker.ts",
	documentWorker: "src/documents/documentWorker.ts",
};

/** @param {keyof typeof ENTRIES} entry */
export async function runProgram(entry) {
	if (isCurrent()) {
		process.setSourceMapsEnabled(true);
		// From Node 22 on; where the folder cannot be written, nothing is kept.
		module.enableCompileCache?.(COMPILED);
		await import(`../dist/program/${entry}.js`);
	} else {
		const { register } = await import("tsx/esm/api");
		register();
		await import(`../${ENTRIES[entry]}`);
	}
}

export function isCurrent() {
	if (!existsSync(MANIFEST)) return false;
	const { sources, hash } = JSON.parse(readFileSync(MANIFEST, "utf8"));
	return hashSources(sources) === hash;
}

/** One hash of the files' contents; that of nothing for one that is gone. */
export function hashSources(paths) {
	const hash = createHash("sha1");
	for (const path of paths) hash.update(existsSync(ROOT + path) ? readFileSync(ROOT + path) : "");
	return hash.digest("hex");
}
