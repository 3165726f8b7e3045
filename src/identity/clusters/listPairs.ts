import { type Judgement, pairKey, type Verdict } from "./Judgement.ts";

/** Two ids with what is decided of them now. */
export interface Pair {
	readonly key: string;
	readonly left: string;
	readonly right: string;
	readonly verdict: Verdict;
	/** Milliseconds; since when it is decided so: saying it again changes nothing. */
	readonly since: number;
	/** The line that holds now. */
	readonly judgement: Judgement;
}

/** What holds of each pair of ids: the latest line. The order in which lines are given does not matter. */
export function listPairs(judgements: readonly Judgement[]): Pair[] {
	const pairs = new Map<string, Pair>();
	for (const judgement of judgements.toSorted(byTime)) {
		const { left, right, judgement: verdict } = judgement;
		const key = pairKey(left, right);
		const before = pairs.get(key);
		const begun = { left, right, since: Date.parse(judgement.at) };
		const kept = before?.verdict === verdict ? { left: before.left, right: before.right, since: before.since } : begun;
		pairs.set(key, { key, verdict, judgement, ...kept });
	}
	return [...pairs.values()].sort(byAge);
}

/** The oldest first; a fixed order of those of the same moment. */
function byAge(a: Pair, b: Pair): number {
	return a.since - b.since || compareText(a.key, b.key);
}

function byTime(a: Judgement, b: Judgement): number {
	return Date.parse(a.at) - Date.parse(b.at) || compareText(orderOf(a), orderOf(b));
}

/** Lines of one moment on one pair: two checkouts that were merged. Which counts is arbitrary, and the same everywhere. */
function orderOf({ left, right, judgement, by, because, canonical }: Judgement): string {
	return JSON.stringify([judgement, left, right, by, because, canonical ?? ""]);
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
