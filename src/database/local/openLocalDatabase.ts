/**
 * The local Neo4j: a process of its own, shared by every program that uses the same home. Who opens it takes a lease;
 * who closes last stops it. If a program is killed, the next one to open finds its Neo4j by the run file and uses it; if
 * Neo4j itself was killed, the next one starts it again.
 */
import { chmod, mkdir } from "node:fs/promises";
import type { Config } from "../../config/config.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { isDiskFull } from "../../errors/fileFailure.ts";
import type { OpenOptions } from "../Database.ts";
import type { ProviderOutcome } from "../Provider.ts";
import { closeConnection } from "../sessions.ts";
import { findRequirements, type Lacking } from "./findRequirements.ts";
import { noteHome } from "./home/knownHomes.ts";
import { type LocalPaths, localPaths } from "./home/LocalPaths.ts";
import { dropDeadLeases, dropLease, type Lease, listLeases, takeLease } from "./home/leases.ts";
import { findRunningServer, isRunning, type RunFile } from "./home/RunFile.ts";
import { withLock } from "./home/withLock.ts";
import { fetchJars } from "./jars/fetchJars.ts";
import { NEO4J_VERSION } from "./jars/neo4jVersion.ts";
import { connectToServer } from "./server/connectToServer.ts";
import { refuseFullDisk } from "./server/disk/refuseFullDisk.ts";
import { forgetUnfinishedLog } from "./server/disk/unfinishedLog.ts";
import type { Java } from "./server/java/findJava.ts";
import { findErrorLine, lastTellingLine } from "./server/lastTellingLine.ts";
import { startFailure } from "./server/startFailure.ts";
import { startServer } from "./server/startServer.ts";
import { stopServer } from "./server/stopServer.ts";
import type { ServerConnection } from "./server/tryToConnect.ts";

export async function openLocalDatabase(config: Config, options: OpenOptions): Promise<ProviderOutcome> {
	if (config.databaseWay === "docker") {
		return { kind: "unavailable", reason: "COOPGRAPH_DATABASE is docker", problems: [] };
	}
	const context = { config, paths: localPaths(config), options };
	await makePrivateFolder(context.paths);
	await noteHome(config);
	try {
		return await withLock(context.paths.lock, options, () => leaseServer(context));
	} catch (error) {
		if (!isDiskFull(error)) throw error;
		throw new CoopgraphError("DISK_FULL", { reason: (error as Error).message }, { cause: error });
	}
}

interface Context {
	readonly config: Config;
	readonly paths: LocalPaths;
	readonly options: OpenOptions;
}

async function makePrivateFolder(paths: LocalPaths): Promise<void> {
	try {
		await mkdir(paths.home, { recursive: true });
		await chmod(paths.home, 0o700);
	} catch (error) {
		throw startFailure(paths, `its folder cannot be made (${String(error)})`, error);
	}
}

/** The lease is taken first: whatever is started from here on has a known user. */
async function leaseServer(context: Context): Promise<ProviderOutcome> {
	const lease = await takeLease(context.paths.leases);
	try {
		const joined = await joinOrStart(context);
		if (joined.kind === "connected") return toOutcome(context, joined, lease);
		await dropLease(lease);
		return { ...joined, kind: "unavailable" };
	} catch (error) {
		await leave(context, lease);
		throw error;
	}
}

async function joinOrStart(context: Context): Promise<ServerConnection | Lacking> {
	const { config, paths, options } = context;
	const running = findRunningServer(paths);
	const joined = running && (await join(context, running));
	if (joined !== undefined) return joined;

	const requirements = await findRequirements(config, paths);
	if (requirements.kind === "lacking") return requirements;
	if (!requirements.areJarsFetched) await fetchJars(paths, requirements.java, options);
	await refuseFullDisk(paths);
	return startAndConnect(context, requirements.java, STARTS);
}

/** Somebody may kill a server while it starts, and then it is started once more. */
const STARTS = 2;

async function startAndConnect(context: Context, java: Java, starts: number): Promise<ServerConnection> {
	const { config, paths, options } = context;
	options.onProgress?.(`Starting the local Neo4j ${NEO4J_VERSION} …`);
	const started = await startServer(config, paths, java);
	const connected = await connectToServer(paths, started.run, options);
	if (connected !== undefined) {
		await forgetUnfinishedLog(paths);
		return connected;
	}
	const output = started.readLogs();
	if (starts > 1 && findErrorLine(output) === undefined) return startAndConnect(context, java, starts - 1);
	throw startFailure(paths, lastTellingLine(output) ?? "its process ended without a word");
}

/** Undefined where it has ended. One that had to give up writing is stopped, as it works again only after a start. */
async function join({ paths, options }: Context, running: RunFile): Promise<ServerConnection | undefined> {
	try {
		return await connectToServer(paths, running, options);
	} catch (error) {
		if (!(error instanceof CoopgraphError) || error.code !== "DATABASE_UNWRITABLE") throw error;
		await stopServer(paths, running, options);
		return undefined;
	}
}

function toOutcome(context: Context, server: ServerConnection, lease: Lease): ProviderOutcome {
	const { config, paths, options } = context;
	const { connection, version, run } = server;
	let closed: Promise<void> | undefined;
	const close = async () => {
		await closeConnection(connection);
		// Closing goes through to its end, even after the signal that asked for it.
		const { onProgress = () => {} } = options;
		await withLock(paths.lock, { onProgress }, () => leave(context, lease, run));
	};
	return {
		kind: "found",
		description: `the local Neo4j ${version} in ${config.home} is used`,
		database: {
			...connection,
			provider: "local",
			isRunning: () => isRunning(run),
			ensureRoom: () => refuseFullDisk(paths),
			[Symbol.asyncDispose]: () => {
				closed ??= close();
				return closed;
			},
		},
	};
}

/** Gives the lease back and, where it was the last, stops the server. The caller holds the lock. */
async function leave({ paths, options }: Context, lease: Lease, joined?: RunFile): Promise<void> {
	await dropLease(lease);
	await dropDeadLeases(paths.leases);
	const users = await listLeases(paths.leases);
	if (users.length > 0) return;
	// The one that was joined is stopped even if its files have been deleted meanwhile.
	const servers = new Set([findRunningServer(paths), joined]);
	for (const run of servers) {
		if (run !== undefined && isRunning(run)) await stopServer(paths, run, options);
	}
}
