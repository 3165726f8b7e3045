import { setTimeout as delay } from "node:timers/promises";
import type { OpenOptions } from "../../Database.ts";
import type { LocalPaths } from "../home/LocalPaths.ts";
import { isRunning, type RunFile } from "../home/RunFile.ts";
import { readPassword } from "./databasePassword.ts";
import { startFailure } from "./startFailure.ts";
import { type ServerConnection, tryToConnect } from "./tryToConnect.ts";

const POLL_MS = 100;
/** After a crash Neo4j first recovers its store, which takes its time with a large one. */
const READY_WITHIN_MS = 180_000;

/**
 * Connects as soon as the server answers on Bolt with our password; it may still be starting. `undefined`: its process
 * ended before that. Throws DATABASE_START_FAILED when it lives and does not answer, cannot open its store, or refuses the
 * password.
 */
export async function connectToServer(
	paths: LocalPaths,
	run: RunFile,
	{ signal }: OpenOptions,
): Promise<ServerConnection | undefined> {
	const giveUpAt = performance.now() + READY_WITHIN_MS;
	const password = await readPassword(paths);
	while (isRunning(run)) {
		signal?.throwIfAborted();
		const connected = await tryToConnect(paths, run, password);
		if (connected !== undefined) return connected;
		if (performance.now() > giveUpAt) {
			throw startFailure(paths, `process ${run.pid} did not answer within ${READY_WITHIN_MS / 1000} s`);
		}
		await delay(POLL_MS);
	}
	return undefined;
}
