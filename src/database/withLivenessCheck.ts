import type { Connection } from "./Database.ts";
import { ANSWER_WITHIN_MS, read } from "./sessions.ts";

/**
 * Together as long as `read` waits: nobody waits longer for a database that does not answer. A second less, and the
 * pauses in which a small or busy machine collects the garbage of a Java process would pass for outages.
 */
const ASK_AFTER_MS = 500;
const LIMITS = { answerWithinMs: ANSWER_WITHIN_MS - ASK_AFTER_MS, timeoutMs: ANSWER_WITHIN_MS - ASK_AFTER_MS };

/**
 * Work that somebody waits for. A database that plans a large query is as silent as one that hangs; whether it lives,
 * another transaction tells, begun again and again until the work is done: one for all who wait at that time. Throws
 * DATABASE_UNREACHABLE when the database does not answer.
 */
export function withLivenessCheck<Result>(connection: Connection, work: () => Promise<Result>): Promise<Result> {
	return watchOf(connection).during(work);
}

const watches = new WeakMap<Connection, Watch>();

function watchOf(connection: Connection): Watch {
	const watch = watches.get(connection) ?? new Watch(connection);
	watches.set(connection, watch);
	return watch;
}

type GiveUp = (error: unknown) => void;

class Watch {
	readonly #connection: Connection;
	readonly #waiting = new Set<GiveUp>();
	#timer: NodeJS.Timeout | undefined;
	#isAsking = false;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** By a timer of its own: an AbortController would cost every request an error with its stack. */
	async during<Result>(work: () => Promise<Result>): Promise<Result> {
		let giveUp: GiveUp = () => {};
		const silence = new Promise<never>((_resolve, reject) => {
			giveUp = reject;
		});
		this.#waiting.add(giveUp);
		this.#askLater();
		try {
			return await Promise.race([work(), silence]);
		} finally {
			this.#waiting.delete(giveUp);
			if (this.#waiting.size === 0) this.#rest();
		}
	}

	#askLater(): void {
		if (this.#isAsking || this.#timer !== undefined || this.#waiting.size === 0) return;
		this.#timer = setTimeout(() => void this.#ask(), ASK_AFTER_MS);
	}

	#rest(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	async #ask(): Promise<void> {
		this.#timer = undefined;
		this.#isAsking = true;
		try {
			// Without a query, which a database that has just started would take seconds to plan.
			await read(this.#connection, async () => {}, LIMITS);
		} catch (error) {
			for (const giveUp of this.#waiting) giveUp(error);
		} finally {
			this.#isAsking = false;
			this.#askLater();
		}
	}
}
