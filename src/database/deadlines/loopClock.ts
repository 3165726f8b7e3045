/**
 * Time as this process sees it: it counts short steps, and while its event loop is blocked (building a schema takes
 * seconds) no step is counted. So its own slowness is not taken for the silence of a database.
 */
const STEP_MS = 100;

/** Calls back after so much of that time. Returns what cancels it. */
export function countDown(durationMs: number, onEnd: () => void): () => void {
	let stepsLeft = Math.ceil(durationMs / STEP_MS);
	const timer = setInterval(() => {
		stepsLeft -= 1;
		if (stepsLeft > 0) return;
		clearInterval(timer);
		onEnd();
	}, STEP_MS);
	return () => clearInterval(timer);
}

export interface Stopwatch extends Disposable {
	/** Of that time, since it was started or set to zero. */
	readonly elapsedMs: number;
	setToZero(): void;
}

export function startStopwatch(): Stopwatch {
	let steps = 0;
	const timer = setInterval(() => {
		steps += 1;
	}, STEP_MS).unref();
	return {
		get elapsedMs() {
			return steps * STEP_MS;
		},
		setToZero: () => {
			steps = 0;
		},
		[Symbol.dispose]: () => clearInterval(timer),
	};
}
