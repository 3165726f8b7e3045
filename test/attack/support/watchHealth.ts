import { setTimeout as delay } from "node:timers/promises";

export interface Watch {
	/** Ends it: the longest that an answer took, in milliseconds. */
	end(): Promise<number>;
}

const PAUSE_MS = 50;
/** A machine that lets this process wait, too, says nothing of the server. */
const OWN_DELAY_MS = 200;

/** Asks again and again, all the while, whether the server is alive. One that does not answer takes forever. */
export function watchHealth(url: string): Watch {
	let [isOver, slowest] = [false, 0];
	const watching = (async () => {
		while (!isOver) {
			const [began, lag] = [performance.now(), measureLag()];
			const isLive = await fetch(`${url}/health/live`).then(
				({ ok }) => ok,
				() => false,
			);
			const took = performance.now() - began - (await lag.end());
			slowest = Math.max(slowest, isLive ? took : Number.POSITIVE_INFINITY);
			await delay(PAUSE_MS);
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

/** How long this process was kept from its own timers meanwhile, small delays left aside. */
function measureLag(): { end(): Promise<number> } {
	let [isOver, lag] = [false, 0];
	const measuring = (async () => {
		while (!isOver) {
			const began = performance.now();
			await delay(PAUSE_MS);
			const late = performance.now() - began - PAUSE_MS;
			if (late > OWN_DELAY_MS) lag += late;
		}
	})();
	return {
		async end() {
			isOver = true;
			await measuring;
			return lag;
		},
	};
}
