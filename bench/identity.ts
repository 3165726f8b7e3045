/** How well labelled pairs are told apart, and how many pairs a second are compared. */
import { table } from "table";
import { measure, scorePairs } from "../scripts/identityMeasures.ts";
import { readPairs } from "../test/support/labelledPairs.ts";
import { MODEL } from "../test/support/model.ts";
import { type Bench, type BenchOptions, type BenchResult, readNumber } from "./Bench.ts";

export const identityBench: Bench = {
	summary: "Precision and recall of proposals on labelled pairs, and comparisons a second.",
	options: { rounds: "how often all pairs are compared, 20 unless given" },
	run,
};

async function run(options: BenchOptions): Promise<BenchResult> {
	const pairs = readPairs();
	const rounds = readNumber(options, "rounds", 20);
	const scored = scorePairs(MODEL, pairs);
	const start = performance.now();
	for (let round = 0; round < rounds; round += 1) scorePairs(MODEL, pairs);
	const perSecond = Math.round((rounds * pairs.length * 1_000) / (performance.now() - start));
	const known = measure(scored.filter(({ pair }) => !pair.isHeldBack));
	const heldBack = measure(scored.filter(({ pair }) => pair.isHeldBack));
	const rows = Object.entries({ known, "held back": heldBack }).map(([part, one]) => [
		part,
		String(one.proposed),
		one.precision.toFixed(3),
		one.recall.toFixed(3),
	]);
	const text = `${table([["pairs", "proposed as the same", "precision", "recall"], ...rows])}${perSecond} comparisons a second\n`;
	return { figures: { known, heldBack, perSecond }, text };
}
