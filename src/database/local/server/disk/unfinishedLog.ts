/**
 * A Neo4j whose disk got full in the middle of a transaction gives up: from then on it writes nothing, and at its next
 * start it refuses its own log, as it cannot tell the half transaction at its end from damage. Nobody was told that this
 * transaction is in, so it may be cut off, once. The next start may be long after, hence a file says so.
 */
import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { CoopgraphError } from "../../../../errors/CoopgraphError.ts";
import { closeConnection } from "../../../sessions.ts";
import type { LocalPaths } from "../../home/LocalPaths.ts";
import type { RunFile } from "../../home/RunFile.ts";
import { readPassword } from "../databasePassword.ts";
import { tryToConnect } from "../tryToConnect.ts";

/** Before a server is stopped. An empty file needs no room on the disk. */
export async function noteUnfinishedLog(paths: LocalPaths, run: RunFile): Promise<void> {
	if (await hasGivenUpWriting(paths, run)) await writeFile(paths.unfinishedLog, "").catch(() => {});
}

/** For neo4j.conf: cut off what is unreadable at the end of the log. */
export function settingsForUnfinishedLog({ unfinishedLog }: LocalPaths): Readonly<Record<string, string>> {
	return existsSync(unfinishedLog) ? { "internal.dbms.tx_log.fail_on_corrupted_log_files": "false" } : {};
}

/** Once a server has started. */
export async function forgetUnfinishedLog({ unfinishedLog }: LocalPaths): Promise<void> {
	await rm(unfinishedLog, { force: true });
}

async function hasGivenUpWriting(paths: LocalPaths, run: RunFile): Promise<boolean> {
	try {
		const connected = await tryToConnect(paths, run, await readPassword(paths));
		if (connected) await closeConnection(connected.connection);
		return false;
	} catch (error) {
		return error instanceof CoopgraphError && error.code === "DATABASE_UNWRITABLE";
	}
}
