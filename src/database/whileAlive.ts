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
	const watch = watchForSilence(connection);
	try {
		return await Promise.race([work(), watch.silence]);
	} finally {
		watch.end();
	}
}

interface Watch {
	/** Rejects when the database does not answer; never fulfilled. */
	readonly silence: Promise<never>;
	end(): void;
}

/** By a timer of its own: an AbortController would cost every request an error with its stack. */
function watchForSilence(connection: Connection): Watch {
	let timer: NodeJS.Timeout | undefined;
	let isOver = false;
	const silence = new Promise<never>((_resolve, reject) => {
		const askLater = () => {
			if (!isOver) timer = setTimeout(ask, ASK_AFTER_MS);
		};
		// Without a query, which a database that has just started would take seconds to plan.
		const ask = () => void read(connection, async () => {}, LIMITS).then(askLater, reject);
		askLater();
	});
	return {
		silence,
		end: () => {
			isOver = true;
			clearTimeout(timer);
		},
	};
}
