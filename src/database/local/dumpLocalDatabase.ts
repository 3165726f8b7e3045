/** The local Neo4j as one file of its own format, with everything that is in it. Neo4j must not run meanwhile. */

import type { Config } from "../../config/config.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import type { OpenOptions } from "../Database.ts";
import { findRequirements } from "./findRequirements.ts";
import { type LocalPaths, localPaths } from "./home/LocalPaths.ts";
import { findRunningServer } from "./home/RunFile.ts";
import { withLock } from "./home/withLock.ts";
import { fetchJars } from "./jars/fetchJars.ts";
import type { Java } from "./server/java/findJava.ts";
import { runAdminTool } from "./server/runAdminTool.ts";
import { layOutHome } from "./server/startServer.ts";
import { stopServer } from "./server/stopServer.ts";

/** Name of the file in the folder that is named. */
export const DUMP_NAME = "neo4j.dump";

/** Throws DATABASE_TOOL_FAILED and what keeps a local Neo4j from starting. */
export async function dumpLocalDatabase(config: Config, folder: string, options: OpenOptions): Promise<void> {
	await withStoppedServer(config, options, async (paths, java) => {
		await useTool(paths, java, ["database", "dump", `--to-path=${folder}`, "neo4j"]);
	});
}

/** Puts the dump in that folder in the place of what the home holds. Throws as dumpLocalDatabase does. */
export async function loadLocalDatabase(config: Config, folder: string, options: OpenOptions): Promise<void> {
	await withStoppedServer(config, options, async (paths, java) => {
		await layOutHome(paths, java);
		await useTool(paths, java, ["database", "load", `--from-path=${folder}`, "--overwrite-destination=true", "neo4j"]);
	});
}

/**
 * Whoever uses it keeps its lease and waits for the lock, so that a server that was cut off starts the database again
 * when the work is done.
 */
async function withStoppedServer(
	config: Config,
	options: OpenOptions,
	work: (paths: LocalPaths, java: Java) => Promise<void>,
): Promise<void> {
	const paths = localPaths(config);
	await withLock(paths.lock, options, async () => {
		const requirements = await findRequirements(config, paths);
		if (requirements.kind === "lacking") throw requirements.problems[0] ?? lacking(requirements.reason);
		if (!requirements.areJarsFetched) await fetchJars(paths, requirements.java, options);
		const run = findRunningServer(paths);
		if (run !== undefined) {
			options.onProgress?.("Stopping the local Neo4j; who uses it has to wait …");
			await stopServer(paths, run, options);
		}
		await work(paths, requirements.java);
	});
}

function lacking(reasons: string): CoopgraphError {
	return new CoopgraphError("DATABASE_NONE", { reasons });
}

async function useTool(paths: LocalPaths, java: Java, words: readonly string[]): Promise<void> {
	const reason = await runAdminTool(paths, java, words);
	if (reason === undefined) return;
	throw new CoopgraphError("DATABASE_TOOL_FAILED", { command: words.slice(0, 2).join(" "), home: paths.home, reason });
}
