/**
 * `npx tsx scripts/calibrateIdentity.ts [PAIRS.jsonl] [--misses]`: how well pairs are told apart, on two thirds of the labelled ones and
 * on the third that is held back, and the constants for src/identity/compare/calibration.ts that two thirds suggest.
 */
import { parseArgs } from "node:util";
import { LEAST_SAME } from "../src/identity/compare/calibration.ts";
import { compareProfiles } from "../src/identity/compare/compareProfiles.ts";
import { type LabelledPair, readPairs } from "../test/support/labelledPairs.ts";
import { MODEL } from "../test/support/model.ts";
import { fitCurve, measure, type Scored } from "./identityMeasures.ts";

const { positionals, values } = parseArgs({ allowPositionals: true, options: { misses: { type: "boolean" } } });
const scored = readPairs(positionals[0]).map(score);
const known = positionals.length > 0 ? scored : scored.filter(({ pair }) => !pair.isHeldBack);

function score(pair: LabelledPair): Scored {
	const comparison = compareProfiles(MODEL, pair.a, pair.b);
	return { pair, comparison, sum: comparison.features.reduce((total, { weight }) => total + weight, 0) };
}

function report(title: string, part: readonly Scored[]): void {
	const { precision, recall, proposed, right, same } = measure(part);
	console.log(`${title}: ${part.length} pairs, ${same} the same; ${proposed} proposed as the same, ${right} of them rightly`);
	console.log(`  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`);
	const wronglyDifferent = part.filter(({ pair, comparison }) => pair.same && comparison.proposal === "DIFFERENT").length;
	console.log(`  proposed as different, but the same: ${wronglyDifferent}`);
}

report(positionals[0] ?? "Two thirds", known);
if (positionals.length === 0) report("Held back", scored.filter(({ pair }) => pair.isHeldBack));
const curve = fitCurve(known);
console.log(`Curve: slope ${curve.slope.toFixed(2)}, offset ${curve.offset.toFixed(2)}; least score for SAME: ${LEAST_SAME}`);

if (values.misses) {
	for (const { pair, comparison } of known) {
		const isMissed = pair.same ? comparison.proposal !== "SAME" : comparison.proposal === "SAME";
		if (!isMissed) continue;
		const names = [pair.a, pair.b].map(({ names: [first] }) => first?.value).join(" | ");
		console.log(`${pair.same ? "missed" : "WRONG "} ${comparison.score} ${comparison.proposal} ${pair.a.type}: ${names}\n    ${comparison.explanation}`);
	}
}
