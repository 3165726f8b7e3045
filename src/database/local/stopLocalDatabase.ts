import type { Config } from "../../config/config.ts";
import type { OpenOptions } from "../Database.ts";
import { localPaths } from "./home/LocalPaths.ts";
import { findRunningServer } from "./home/RunFile.ts";
import { withLock } from "./home/withLock.ts";
import { stopServer } from "./server/stopServer.ts";

export type StopOutcome = { readonly kind: "stopped"; readonly pid: number } | { readonly kind: "notRunning" };

/**
 * Ends the local Neo4j, whoever uses it. Their leases stay: should another program start it again, on the same port,
 * they find it again, and it is theirs too.
 */
export async function stopLocalDatabase(config: Config, options: OpenOptions = {}): Promise<StopOutcome> {
	const paths = localPaths(config);
	if (findRunningServer(paths) === undefined) return { kind: "notRunning" };
	return withLock(paths.lock, options, async () => {
		const run = findRunningServer(paths);
		if (run === undefined) return { kind: "notRunning" };
		await stopServer(paths, run, options);
		return { kind: "stopped", pid: run.pid };
	});
}
