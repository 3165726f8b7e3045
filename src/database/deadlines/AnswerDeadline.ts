import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { countDown } from "./loopClock.ts";

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

/** What the server's own time limit may be overrun by, on the way and back. */
const GRACE_MS = 2_500;

/** `late` is the error of work that has begun and does not end: DATABASE_UNREACHABLE unless it gives one. */
export function createAnswerDeadline(
	uri: string,
	answerWithinMs: number,
	late: () => CoopgraphError | undefined = () => undefined,
): AnswerDeadline {
	let missedBy: CoopgraphError | undefined;
	let reject: (error: CoopgraphError) => void = () => {};
	const missed = new Promise<never>((_, rejectPromise) => {
		reject = rejectPromise;
	});
	const miss = (error: CoopgraphError) => {
		missedBy = error;
		reject(error);
	};
	const unreachable = () => new CoopgraphError("DATABASE_UNREACHABLE", { uri });
	let cancel = countDown(answerWithinMs, () => miss(unreachable()));
	return {
		missed,
		begin(timeoutMs) {
			if (missedBy !== undefined) throw missedBy;
			cancel();
			if (timeoutMs === undefined) return;
			cancel = countDown(timeoutMs + GRACE_MS, () => miss(late() ?? unreachable()));
		},
		clear: () => cancel(),
	};
}
