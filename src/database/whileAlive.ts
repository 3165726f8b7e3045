import { setTimeout as delay } from "node:timers/promises";
import type { Connection } from "./Database.ts";
import { read } from "./sessions.ts";

/** Together less than two seconds: nobody waits longer for a database that does not answer. */
const ASK_AFTER_MS = 600;
const ANSWER_WITHIN_MS = 1_200;

/**
 * Work that somebody waits for. A database that plans a large query is as silent as one that hangs; whether it lives,
 * another question tells, asked again and again until the work is done. Throws DATABASE_UNREACHABLE when it is silent.
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
	const limits = { timeoutMs: ANSWER_WITHIN_MS, answerWithinMs: ANSWER_WITHIN_MS };
	for (;;) {
		await delay(ASK_AFTER_MS, undefined, { signal });
		await read(connection, (transaction) => transaction.run("RETURN 1"), limits);
	}
}
