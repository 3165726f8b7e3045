import { access } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";

const VERSION = "4.32.5";
const FOLDER = join(homedir(), ".cache", "coopgraph", `schemathesis-${VERSION}`);
const PROGRAM = join(FOLDER, process.platform === "win32" ? "Scripts/st.exe" : "bin/st");

/**
 * Path of Schemathesis, which is installed into a Python environment of its own when it is first looked for. Undefined,
 * with a word why, where there is no Python; in CI that is no reason to pass over what only Schemathesis can tell.
 */
export async function findSchemathesis(): Promise<string | undefined> {
	try {
		await access(PROGRAM).catch(install);
		return PROGRAM;
	} catch (error) {
		const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
		const message = `Schemathesis, which needs Python 3.10 or newer, could not be installed, so the API is not tried with generated requests: ${reason}`;
		if (process.env.CI === "true") throw new Error(message);
		console.warn(message);
		return undefined;
	}
}

async function install(): Promise<void> {
	await execa("python3", ["-m", "venv", "--clear", FOLDER], { stdin: "ignore" });
	const python = join(PROGRAM, "..", process.platform === "win32" ? "python.exe" : "python");
	const words = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", `schemathesis==${VERSION}`];
	await execa(python, words, { stdin: "ignore" });
}
