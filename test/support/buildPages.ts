import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { TestProject } from "vitest/node";
import { findChromium } from "./findChromium.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Builds the pages for a run: what is tested is the source as it stands, not what the last installation built. */
export async function setup(project: TestProject): Promise<void> {
	if ((await findChromium()) === undefined) return;
	const build = async () => {
		await execa(process.execPath, ["scripts/buildPages.mjs"], { cwd: ROOT });
	};
	await build();
	project.onTestsRerun(build);
}
