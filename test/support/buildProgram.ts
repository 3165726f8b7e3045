import { fileURLToPath } from "node:url";
import { execa } from "execa";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Bundles the program once for all tests that start it, unless the bundle is that of the sources as they stand. */
export async function setup(): Promise<void> {
	await execa(process.execPath, ["scripts/buildProgram.mjs", "--if-changed"], { cwd: ROOT });
}
