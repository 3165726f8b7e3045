/** How well labelled pairs are told apart, how many pairs a second are compared, and how proposing grows with the names. */
import { table } from "table";
import { measure, scorePairs } from "../scripts/identityMeasures.ts";
import { readPairs } from "../test/support/labelledPairs.ts";
import { MODEL } from "../test/support/model.ts";
import { type Bench, type BenchOptions, type BenchResult, readNumber } from "./Bench.ts";
import { measureScale } from "./identityScale.ts";

export const identityBench: Bench = {
	summary: "Precision and recall of proposals on labelled pairs; time, memory and recall over many names.",
	options: {
		rounds: "how often all labelled pairs are compared, 20 unless given",
		sizes: "numbers of generated names, 10000,100000 unless given; 1000000 takes minutes",
	},
	run,
};

async function run(options: BenchOptions, tell: (line: string) => void): Promise<BenchResult> {
	const { sizes = "10000,100000" } = options;
	const labelled = measureLabelled(readNumber(options, "rounds", 20));
	const scale = measureScale(readSizes(sizes), tell);
	const rows = scale.map((one) => Object.values(one).map(String));
	const text = `${labelled.text}\n${table([Object.keys(scale[0] ?? {}), ...rows])}`;
	return { figures: { ...labelled.figures, scale }, text };
}

function readSizes(text: string): number[] {
	const sizes = text.split(",").map(Number);
	if (sizes.every((size) => Number.isInteger(size) && size > 1)) return sizes;
	throw new Error(`--sizes is ${text}; it must be whole numbers above 1, such as 10000,100000.`);
}

function measureLabelled(rounds: number): BenchResult & { readonly figures: object } {
	const pairs = readPairs();
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
