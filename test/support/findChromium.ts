import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";

/** Path of a Chromium or Chrome: as COOPGRAPH_TEST_CHROMIUM says, else on PATH, else where macOS keeps it. */
export async function findChromium(environment = process.env): Promise<string | undefined> {
	const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
	const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	const named = environment.COOPGRAPH_TEST_CHROMIUM;
	for (const path of named ? [named] : [...onPath, ...APPLICATIONS]) {
		if (await isExecutable(path)) return path;
	}
	return undefined;
}

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome.exe"];
const APPLICATIONS = [
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

async function isExecutable(path: string): Promise<boolean> {
	try {
		await access(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
