import { setTimeout as delay } from "node:timers/promises";
import type { Connection } from "./Database.ts";
import { read } from "./sessions.ts";

/** Together less than two seconds, with room for a busy machine: nobody waits longer for a database that does not answer. */
const ASK_AFTER_MS = 500;
const LIMITS = { answerWithinMs: 1_000, timeoutMs: 1_000 };

/**
 * Work that somebody waits for. A database that plans a large query is as silent as one that hangs; whether it lives,
 * another transaction tells, begun again and again until the work is done. Throws DATABASE_UNREACHABLE when one is not.
 */
export async function whileAlive<Result>(connection: Connection, work: () => Promise<Result>): Promise<Result> {
	const done = new AbortController();
	try {
		return await Promise.race([work(), awaitSilence(connection, done.signal)]);
	} finally {
		done.abort();
	}
}

async function awaitSilence(connection: Connection, signal: AbortSignal): Promise<never> {
	for (;;) {
		await delay(ASK_AFTER_MS, undefined, { signal });
		// Without a query, which a database that has just started would take seconds to plan.
		await read(connection, async () => {}, LIMITS);
	}
}
