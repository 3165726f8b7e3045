import { Interrupted } from "./Interrupted.ts";

/** Gives the work a signal that Ctrl-C and SIGTERM abort. */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
	const interruption = new AbortController();
	const stop = (signal: NodeJS.Signals) => interruption.abort(new Interrupted(signal));
	process.on("SIGINT", stop).on("SIGTERM", stop);
	try {
		return await work(interruption.signal);
	} finally {
		process.off("SIGINT", stop).off("SIGTERM", stop);
	}
}

/** Rejects with Interrupted, some time after the signal. */
export function rejectAfter(signal: AbortSignal, graceMs: number): Promise<never> {
	return new Promise((_resolve, reject) => {
		signal.addEventListener("abort", () => setTimeout(() => reject(signal.reason as Error), graceMs).unref());
	});
}
