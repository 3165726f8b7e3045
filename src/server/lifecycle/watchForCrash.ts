import type { Logger } from "pino";

/** A fault of the program itself (sysexits.h: EX_SOFTWARE), so that whoever watches over it starts it again. */
const CRASHED = 70;

/** Nobody caught an error: what the process holds may be in any state, and only a new one is sure to be right. */
export class Crashed extends Error {
	override readonly name = "Crashed";
	readonly exitCode = CRASHED;
}

export interface CrashWatch extends Disposable {
	/** Aborted with Crashed. */
	readonly signal: AbortSignal;
}

/**
 * From now on an error that nobody caught is logged, and the signal asks for a clean end: running requests are
 * answered and the database is closed. If that takes longer than `withinMs`, or fails in its turn, the process ends at once.
 */
export function watchForCrash(logger: Logger, withinMs: number): CrashWatch {
	const crash = new AbortController();
	const end = (error: unknown) => {
		logger.fatal({ err: error }, "An error was not caught; the server ends, to be started again");
		if (crash.signal.aborted) process.exit(CRASHED);
		setTimeout(() => process.exit(CRASHED), withinMs).unref();
		crash.abort(new Crashed("an error was not caught", { cause: error }));
	};
	// Rejections that nobody handles come here, too.
	process.on("uncaughtException", end);
	return { signal: crash.signal, [Symbol.dispose]: () => process.off("uncaughtException", end) };
}
