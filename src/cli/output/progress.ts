import { Presets, SingleBar } from "cli-progress";

/** A progress bar on a terminal; nothing at all elsewhere. */
export interface Progress extends Disposable {
	advance(amount: number): void;
	/** Says that a further part of the work begins, whose size is not known. */
	step(text: string): void;
}

export function startProgress(text: string, total: number, quiet: boolean): Progress {
	if (quiet || !process.stderr.isTTY) return { advance: () => {}, step: () => {}, [Symbol.dispose]: () => {} };
	const format = "{text} {bar} {percentage} % | {eta_formatted} left";
	const bar = new SingleBar(
		{ format, hideCursor: true, stream: process.stderr, clearOnComplete: true },
		Presets.shades_classic,
	);
	bar.start(Math.max(1, total), 0, { text });
	return {
		advance: (amount) => bar.increment(amount),
		step: (next) => bar.update({ text: next }),
		[Symbol.dispose]: () => bar.stop(),
	};
}
