const SHORTEST_MS = 3_000;
const LONGEST_MS = 15_000;
const GROWTH = 1.5;

/** How long to wait before asking for the so-manieth time: a server that stays away is asked less and less often. */
export function delayOf(again: number): number {
	return Math.min(LONGEST_MS, SHORTEST_MS * GROWTH ** (again - 1));
}

/** Calls once, after so long and when somebody looks at the page. Returns what calls it off. */
export function whenSeen(ms: number, call: () => void): () => void {
	const callIfSeen = () => {
		if (document.visibilityState !== "visible") return;
		stop();
		call();
	};
	const timer = setTimeout(() => {
		document.addEventListener("visibilitychange", callIfSeen);
		callIfSeen();
	}, ms);
	const stop = () => {
		clearTimeout(timer);
		document.removeEventListener("visibilitychange", callIfSeen);
	};
	return stop;
}
