import { CoopgraphError } from "../errors/CoopgraphError.ts";

/**
 * Guards against a server that accepts connections and never answers (stopped, swapped out, behind a cut line): the
 * driver itself would wait for it without end.
 */
export interface AnswerDeadline {
	/** Rejects when the work did not begin, or did not end, in time. Never resolves. */
	readonly missed: Promise<never>;
	/** The work begins now. Throws when that comes too late: the caller has been told that nothing was done. */
	begin(timeoutMs: number | undefined): void;
	clear(): void;
}

const STEP_MS = 100;

/** What the server's own time limit may be overrun by, on the way and back. */
const GRACE_MS = 2_500;

export function createAnswerDeadline(uri: string, answerWithinMs: number): AnswerDeadline {
	let missedBy: CoopgraphError | undefined;
	let reject: (error: CoopgraphError) => void = () => {};
	const missed = new Promise<never>((_, rejectPromise) => {
		reject = rejectPromise;
	});
	const miss = (error: CoopgraphError) => {
		missedBy = error;
		reject(error);
	};
	let cancel = countDown(answerWithinMs, () => miss(new CoopgraphError("DATABASE_UNREACHABLE", { uri })));
	return {
		missed,
		begin(timeoutMs) {
			if (missedBy !== undefined) throw missedBy;
			cancel();
			if (timeoutMs === undefined) return;
			cancel = countDown(timeoutMs + GRACE_MS, () => miss(new CoopgraphError("DATABASE_UNREACHABLE", { uri })));
		},
		clear: () => cancel(),
	};
}

/**
 * Counts short steps and not the clock: while this process is busy (building a schema takes seconds) no step is
 * counted, so that its own slowness is not taken for the database's.
 */
function countDown(durationMs: number, onEnd: () => void): () => void {
	let stepsLeft = Math.ceil(durationMs / STEP_MS);
	const timer = setInterval(() => {
		stepsLeft -= 1;
		if (stepsLeft > 0) return;
		clearInterval(timer);
		onEnd();
	}, STEP_MS);
	return () => clearInterval(timer);
}
