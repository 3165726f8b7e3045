import { once } from "node:events";
import neo4j, { type Driver } from "neo4j-driver";
import type { Neo4jAddress } from "../config/config.ts";
import type { Connection, OpenOptions } from "./Database.ts";
import { closeConnection } from "./sessions.ts";
import { verifyServer } from "./verifyServer.ts";

/**
 * A driver for this address, verified once: reachable, password right, database there, version recent enough. Throws
 * the DATABASE_… error that says which of these fails.
 */
export async function openConnection(
	address: Neo4jAddress,
	{ signal }: OpenOptions = {},
): Promise<{ readonly connection: Connection; readonly version: string }> {
	const connection: Connection = {
		driver: createDriver(address),
		uri: withoutCredentials(address.uri),
		database: address.database,
	};
	try {
		return { connection, version: await unlessAborted(signal, verifyServer(connection)) };
	} catch (error) {
		await closeConnection(connection);
		throw error;
	}
}

/** A server that never answers is not waited for any longer than the signal says. */
async function unlessAborted<Result>(signal: AbortSignal | undefined, work: Promise<Result>): Promise<Result> {
	if (signal === undefined) return work;
	const done = new AbortController();
	const aborted = once(signal, "abort", { signal: done.signal }).then((): never => {
		throw signal.reason;
	});
	try {
		return await Promise.race([work, aborted]);
	} finally {
		done.abort();
	}
}

/** Verified by nobody yet. */
export function createDriver({ uri, username, password }: Neo4jAddress): Driver {
	return neo4j.driver(uri, neo4j.auth.basic(username, password), {
		disableLosslessIntegers: true,
		telemetryDisabled: true,
		// Nobody reads the server's hints on queries; without them it does not send any.
		notificationFilter: { minimumSeverityLevel: "OFF" },
		maxConnectionPoolSize: 100,
		connectionTimeout: 2_000,
		connectionAcquisitionTimeout: 5_000,
		// A connection that lay idle for a minute may have been cut by a firewall: it is asked before it is used.
		connectionLivenessCheckTimeout: 60_000,
		// The driver retries once, after a second, so that a dead database is reported soon; `write` retries longer
		// where the database lives and two writers are in each other's way.
		maxTransactionRetryTime: 0,
	});
}

/** The driver ignores `user:password@` in an address; people write it all the same, and it must not be shown. */
function withoutCredentials(uri: string): string {
	return uri.replace(/\/\/[^/]*@/, "//");
}
