/**
 * `npx tsx scripts/calibrateIdentity.ts [PAIRS.jsonl] [--misses]`: how well labelled pairs are told apart, and the
 * constants for src/identity/compare/calibration.ts that they suggest. Without a file: two thirds of our own pairs
 * and families of records, and the third that is held back. `--misses` lists what went wrong, never of what is held back.
 */
import { parseArgs } from "node:util";
import { LEAST_SAME } from "../src/identity/compare/calibration.ts";
import { listFamilyPairs, readIdentityRecords } from "../test/support/identityRecords.ts";
import { readPairs } from "../test/support/labelledPairs.ts";
import { MODEL } from "../test/support/model.ts";
import { fitCurve, measure, type Scored, scorePairs } from "./identityMeasures.ts";

const { positionals, values } = parseArgs({ allowPositionals: true, options: { misses: { type: "boolean" } } });
const [file] = positionals;
const pairs = file === undefined ? [...readPairs(), ...listFamilyPairs(readIdentityRecords())] : readPairs(file);
const scored = scorePairs(MODEL, pairs);
const known = file === undefined ? scored.filter(({ pair }) => !pair.isHeldBack) : scored;

report(file ?? "Two thirds", known);
if (file === undefined) {
	const heldBack = scored.filter(({ pair }) => pair.isHeldBack);
	report("Held back", heldBack);
}
const { slope, offset } = fitCurve(known);
console.log(
	`Curve: slope ${slope.toFixed(2)}, offset ${offset.toFixed(2)}; least scores for SAME: ${JSON.stringify(LEAST_SAME)}`,
);
if (values.misses) for (const one of known.filter(isMissed)) console.log(describeMiss(one));

function report(title: string, part: readonly Scored[]): void {
	const { precision, recall, proposed, right, same } = measure(part);
	const wronglyDifferent = part.filter(({ pair, comparison }) => pair.same && comparison.proposal === "DIFFERENT");
	console.log(`${title}: ${part.length} pairs, ${same} the same; ${proposed} proposed as that, ${right} rightly`);
	console.log(`  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`);
	console.log(`  proposed as different, but the same: ${wronglyDifferent.length}`);
}

function isMissed({ pair, comparison }: Scored): boolean {
	return pair.same ? comparison.proposal !== "SAME" : comparison.proposal === "SAME";
}

function describeMiss({ pair, comparison: { score, proposal, explanation } }: Scored): string {
	const names = [pair.a, pair.b].map(({ names: [first] }) => first?.value).join(" | ");
	return `${pair.same ? "missed" : "wrong "} ${score} ${proposal} ${pair.a.type}: ${names}\n    ${explanation}`;
}
