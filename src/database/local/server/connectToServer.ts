import { setTimeout as delay } from "node:timers/promises";
import { CoopgraphError } from "../../../errors/CoopgraphError.ts";
import type { Connection, OpenOptions } from "../../Database.ts";
import { openConnection } from "../../openConnection.ts";
import type { LocalPaths } from "../home/LocalPaths.ts";
import { isRunning, type RunFile } from "../home/RunFile.ts";
import { acceptsConnections } from "./acceptsConnections.ts";
import { readPassword } from "./databasePassword.ts";
import { startFailure } from "./startFailure.ts";

export interface ServerConnection {
	readonly kind: "connected";
	readonly connection: Connection;
	readonly version: string;
	readonly run: RunFile;
}

const POLL_MS = 100;
/** After a crash Neo4j first recovers its store, which takes its time with a large one. */
const READY_WITHIN_MS = 180_000;

/**
 * Connects as soon as the server answers on Bolt with our password; it may still be starting. `undefined`: its process
 * ended before that. Throws DATABASE_START_FAILED when it lives and does not answer, or refuses the password.
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

async function tryToConnect(paths: LocalPaths, run: RunFile, password: string): Promise<ServerConnection | undefined> {
	if (!(await acceptsConnections(run.port))) return undefined;
	try {
		const uri = `bolt://127.0.0.1:${run.port}`;
		const opened = await openConnection({ uri, username: "neo4j", password, database: "neo4j" });
		return { kind: "connected", ...opened, run };
	} catch (error) {
		if (!(error instanceof CoopgraphError)) throw error;
		if (error.code === "DATABASE_UNREACHABLE") return undefined;
		if (error.code !== "DATABASE_PASSWORD_WRONG") throw error;
		throw startFailure(paths, `process ${run.pid} refuses the password in ${paths.passwordFile}`, error);
	}
}
