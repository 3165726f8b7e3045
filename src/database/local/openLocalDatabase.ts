/**
 * The local Neo4j: a process of its own, shared by every program that uses the same home. Who opens it takes a lease;
 * who closes last stops it. If a program is killed, the next one to open finds its Neo4j by the run file and uses it; if
 * Neo4j itself was killed, the next one starts it again.
 */
import { chmod, mkdir, readFile } from "node:fs/promises";
import { relative } from "node:path";
import type { Config } from "../../config/config.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import type { Connection, Database, OpenOptions } from "../Database.ts";
import type { ProviderOutcome } from "../Provider.ts";
import { connectToServer } from "./connectToServer.ts";
import { fetchJars } from "./fetchJars.ts";
import type { Java } from "./findJava.ts";
import { findRequirements } from "./findRequirements.ts";
import { lastTellingLine } from "./lastTellingLine.ts";
import { dropDeadLeases, dropLease, type Lease, listLeases, takeLease } from "./leases.ts";
import { type LocalPaths, localPaths } from "./LocalPaths.ts";
import { NEO4J_VERSION } from "./neo4jVersion.ts";
import { findRunningServer } from "./RunFile.ts";
import { startFailure } from "./startFailure.ts";
import { type StartedServer, startServer } from "./startServer.ts";
import { stopServer } from "./stopServer.ts";
import { withLock } from "./withLock.ts";

export async function openLocalDatabase(config: Config, options: OpenOptions): Promise<ProviderOutcome> {
	const context = { config, paths: localPaths(config), options };
	await makePrivateFolder(context.paths);
	return withLock(context.paths.lock, options, () => leaseServer(context));
}

interface Context {
	readonly config: Config;
	readonly paths: LocalPaths;
	readonly options: OpenOptions;
}

async function makePrivateFolder({ home }: LocalPaths): Promise<void> {
	try {
		await mkdir(home, { recursive: true, mode: 0o700 });
		await chmod(home, 0o700);
	} catch (error) {
		throw new CoopgraphError("FILE_UNREADABLE", { file: home, reason: String(error) }, { cause: error });
	}
}

/** The lease is taken first: whatever is started from here on has a known user. */
async function leaseServer(context: Context): Promise<ProviderOutcome> {
	const lease = await takeLease(context.paths.leases);
	try {
		const outcome = await joinOrStart(context);
		if (outcome.kind === "unavailable") {
			await dropLease(lease);
			return outcome;
		}
		return describeFound(context, outcome, lease);
	} catch (error) {
		await leave(context.paths, lease);
		throw error;
	}
}
