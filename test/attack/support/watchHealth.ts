import { setTimeout as delay } from "node:timers/promises";

export interface Watch {
	/** Ends it: the longest that an answer took, in milliseconds. */
	end(): Promise<number>;
}

/** Asks again and again, all the while, whether the server is alive. One that does not answer takes forever. */
export function watchHealth(url: string): Watch {
	let [isOver, slowest] = [false, 0];
	const watching = (async () => {
		while (!isOver) {
			const began = performance.now();
			const isLive = await fetch(`${url}/health/live`).then(
				({ ok }) => ok,
				() => false,
			);
			slowest = Math.max(slowest, isLive ? performance.now() - began : Number.POSITIVE_INFINITY);
			await delay(50);
		}
	})();
	return {
		async end() {
			isOver = true;
			await watching;
			return Math.round(slowest);
		},
	};
}
