/** As long as an answer may keep everybody else waiting, in milliseconds. */
const TURN_MS = 20;

/**
 * Between the parts of long work that is done in one go: resolves at once within a turn, and after others had theirs
 * when it is over. One for all work of the same kind, as many answers in one request wait for one thread.
 */
export function yieldToOthers(): () => Promise<void> {
	let began = Number.NEGATIVE_INFINITY;
	let next: Promise<void> | undefined;
	const nextTurn = () =>
		new Promise<void>((resolve) => {
			setImmediate(() => {
				began = performance.now();
				next = undefined;
				resolve();
			});
		});
	return async () => {
		while (performance.now() - began > TURN_MS) {
			next ??= nextTurn();
			await next;
		}
	};
}
