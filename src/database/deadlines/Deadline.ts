import { CoopgraphError } from "../../errors/CoopgraphError.ts";

/** One time limit for all that a request asks the database, one after the other or beside each other. */
export class Deadline {
	readonly limitMs: number;
	#endsAt: number | undefined;

	constructor(limitMs: number) {
		this.limitMs = limitMs;
	}

	/** It begins with the first call. Throws DATABASE_TIMEOUT when nothing is left. */
	remainingMs(): number {
		this.#endsAt ??= performance.now() + this.limitMs;
		const remaining = Math.floor(this.#endsAt - performance.now());
		if (remaining >= 1) return remaining;
		throw this.error();
	}

	error(cause?: unknown): CoopgraphError {
		return new CoopgraphError("DATABASE_TIMEOUT", { limit: `${this.limitMs / 1_000} s` }, { cause });
	}
}
