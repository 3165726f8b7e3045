/**
 * The database under a server that stays up. Until one answers, and while one is lost, requests are told so at once; a
 * local Neo4j that is gone is started again, any other is waited for (the driver connects again by itself).
 */
import { setTimeout as delay } from "node:timers/promises";
import type { Config } from "../../config/config.ts";
import type { Database } from "../../database/Database.ts";
import { openDatabase } from "../../database/openDatabase.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import type { ServedConnection } from "./ServedConnection.ts";
import { waitUntilLost } from "./waitUntilLost.ts";

export interface KeepOptions {
	readonly config: Config;
	readonly connection: ServedConnection;
	/** Before the database is served, each time that it was opened. */
	readonly prepare: (database: Database) => Promise<void>;
	/** Once it is served. */
	readonly announce: (database: Database) => void;
	/** In the background as long as it is served: until the signal. */
	readonly whileServed?: (signal: AbortSignal) => Promise<void>;
	/** Why there is no database now; it is tried again. The same is not said twice. */
	readonly report: (error: CoopgraphError) => void;
	/** Lets running requests end, before the database is closed for good. */
	readonly drain: () => Promise<void>;
	/** What opening it does, step by step. */
	readonly onProgress?: (message: string) => void;
	readonly signal: AbortSignal;
}

const RETRY_AFTER_MS = 2_000;

/**
 * Until the signal. Before a database was served for the first time, throws what waiting cannot mend: no Java, a wrong
 * password, … Once one was, whatever happens to it is waited out.
 */
export async function keepDatabase(options: KeepOptions): Promise<void> {
	const { signal, announce } = options;
	let wasServed = false;
	let lastFailure: string | undefined;
	const noteAndAnnounce = (database: Database) => {
		wasServed = true;
		lastFailure = undefined;
		announce(database);
	};
	while (!signal.aborted) {
		try {
			await serveUntilLost({ ...options, announce: noteAndAnnounce });
		} catch (error) {
			if (signal.aborted) break;
			if (!(error instanceof CoopgraphError)) throw error;
			if (!wasServed && error.code !== "DATABASE_UNREACHABLE") throw error;
			if (error.message !== lastFailure) options.report(error);
			lastFailure = error.message;
			await delay(RETRY_AFTER_MS, undefined, { signal }).catch(() => {});
		}
	}
}

async function serveUntilLost({
	config,
	connection,
	prepare,
	announce,
	whileServed,
	drain,
	onProgress,
	signal,
}: KeepOptions): Promise<void> {
	await using database = await openDatabase(config, { ...(onProgress ? { onProgress } : {}), signal });
	const lost = new AbortController();
	let inBackground: Promise<void> | undefined;
	try {
		await prepare(database);
		connection.use(database);
		announce(database);
		inBackground = whileServed?.(AbortSignal.any([signal, lost.signal]));
		await waitUntilLost(database, signal);
		if (signal.aborted) await drain();
	} finally {
		lost.abort();
		await inBackground;
		connection.use(undefined);
	}
}
