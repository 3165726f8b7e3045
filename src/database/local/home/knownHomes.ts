/**
 * Which homes of local databases were used from this checkout: one small file each in the cache folder. So a command that
 * was started without the COOPGRAPH_HOME of a server that runs can tell that there is one.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "../../../config/config.ts";
import { localPaths } from "./LocalPaths.ts";
import { findRunningServer } from "./RunFile.ts";

const CHECKOUT = fileURLToPath(new URL("../../../../", import.meta.url));

/** That it could not be noted down is no reason to go without a database. */
export async function noteHome({ cache, home }: Config): Promise<void> {
	const folder = folderOf(cache);
	await mkdir(folder, { recursive: true })
		.then(() => writeFile(join(folder, nameOf(home)), home, { mode: 0o600 }))
		.catch(() => {});
}

/** Other homes than the one of this configuration in which a database of this checkout runs now. */
export async function findOtherHomes(config: Config): Promise<readonly string[]> {
	const folder = folderOf(config.cache);
	const names = await readdir(folder).catch(() => []);
	const homes = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8").catch(() => "")));
	return homes
		.filter((home) => home !== "" && home !== config.home)
		.filter((home) => findRunningServer(localPaths({ ...config, home })) !== undefined)
		.sort();
}

function folderOf(cache: string): string {
	return join(cache, "homes", nameOf(CHECKOUT));
}

function nameOf(path: string): string {
	return createHash("sha256").update(path).digest("hex").slice(0, 16);
}
