import { access } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";

export interface PythonPackage {
	/** As PyPI calls it. */
	readonly name: string;
	readonly version: string;
	/** A program that it brings. */
	readonly program: string;
	/** What cannot be told without it, for the message. */
	readonly otherwise: string;
}

export interface PythonEnvironment {
	/** Path of the program. */
	readonly program: string;
	/** Path of the Python that knows the package. */
	readonly python: string;
}

/**
 * A Python package, which is installed into an environment of its own when it is first looked for. Undefined, with a word
 * why, where there is no Python; in CI that is no reason to pass over what only the package can tell.
 */
export async function findPythonPackage(wanted: PythonPackage): Promise<PythonEnvironment | undefined> {
	const { name, version, otherwise } = wanted;
	const folder = join(homedir(), ".cache", "coopgraph", `${name}-${version}`);
	const [programs, ending] = process.platform === "win32" ? ["Scripts", ".exe"] : ["bin", ""];
	const [program, python] = [wanted.program, "python"].map((file) => join(folder, programs, `${file}${ending}`));
	const found = { program: program ?? "", python: python ?? "" };
	try {
		await access(found.program).catch(() => install(folder, found.python, `${name}==${version}`));
		return found;
	} catch (error) {
		const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
		const message = `${name}, which needs Python 3.11 or newer, could not be installed, so ${otherwise}: ${reason}`;
		if (process.env.CI === "true") throw new Error(message);
		console.warn(message);
		return undefined;
	}
}

async function install(folder: string, python: string, wanted: string): Promise<void> {
	await execa("python3", ["-m", "venv", "--clear", folder], { stdin: "ignore" });
	const words = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", wanted];
	await execa(python, words, { stdin: "ignore" });
}
