import { randomBytes } from "node:crypto";
import { access, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CoopgraphError } from "../../../errors/CoopgraphError.ts";
import type { LocalPaths } from "../home/LocalPaths.ts";
import type { Java } from "./java/findJava.ts";
import { runAdminTool } from "./runAdminTool.ts";
import { startFailure } from "./startFailure.ts";

/** The password of the local Neo4j. Throws DATABASE_PASSWORD_LOST. */
export async function readPassword(paths: LocalPaths): Promise<string> {
	try {
		return (await readFile(paths.passwordFile, "utf8")).trim();
	} catch (cause) {
		throw new CoopgraphError("DATABASE_PASSWORD_LOST", { home: paths.home, file: paths.passwordFile }, { cause });
	}
}

/** Gives an empty data folder a random password; one that has been started has its password already. */
export async function ensurePassword(paths: LocalPaths, java: Java): Promise<void> {
	if (await exists(join(paths.data, "databases"))) return;
	// Of an earlier first start that was interrupted.
	await rm(join(paths.data, "dbms", "auth.ini"), { force: true });
	// Hexadecimal: nothing that a command line could take for an option.
	await writeFile(paths.passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
	await setInitialPassword(paths, java);
}

/**
 * The admin tool reads arguments from a file where one begins with `@`, so that the password never stands on a command
 * line, which every user of the machine can list.
 */
async function setInitialPassword(paths: LocalPaths, java: Java): Promise<void> {
	const reason = await runAdminTool(paths, java, ["dbms", "set-initial-password", `@${paths.passwordFile}`]);
	if (reason !== undefined) throw startFailure(paths, `its password could not be set (${reason})`);
}

function exists(path: string): Promise<boolean> {
	return access(path).then(
		() => true,
		() => false,
	);
}
