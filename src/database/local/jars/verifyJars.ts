import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** In the form of `sha256sum`, so that a person can check a folder by hand, too. */
const PINNED = new URL("jars.sha256", import.meta.url);

/**
 * Holds fetched jars against the checksums of this repository: what a registry or a proxy serves under a known name is
 * run by us. Resolves to what is wrong, or undefined.
 */
export async function verifyJars(folder: string, checksums: string | URL = PINNED): Promise<string | undefined> {
	const pinned = readChecksums(await readFile(checksums, "utf8"));
	const names = (await readdir(folder)).filter((name) => name.endsWith(".jar")).sort();
	const missing = [...pinned.keys()].find((name) => !names.includes(name));
	if (missing !== undefined) return `${missing} was not fetched`;
	for (const name of names) {
		const expected = pinned.get(name);
		if (expected === undefined) return `${name} is not listed in src/database/local/jars/jars.sha256`;
		const found = await hashFile(join(folder, name));
		if (found !== expected) return `${name} has the SHA-256 checksum ${found}, expected ${expected}`;
	}
	return undefined;
}

/** Checksums by the names of the files. */
function readChecksums(text: string): ReadonlyMap<string, string> {
	const lines = text.split("\n").filter((line) => line !== "");
	return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

async function hashFile(path: string): Promise<string> {
	const hash = createHash("sha256");
	await pipeline(createReadStream(path), hash);
	return hash.digest("hex");
}
