/**
 * `npx tsx scripts/measureIdentity.ts [--misses] [--type Person] [--part "held back"]`: how well the records of
 * test/fixtures/identity/*.txt are told apart, by type, with intervals of 95 %. Every two records of a type that are brought
 * together count, as in `coopgraph identity propose`. `--misses` lists what went wrong, never of what is held back.
 */
import { parseArgs } from "node:util";
import { table } from "table";
import { readIdentityRecords } from "../test/support/identityRecords.ts";
import { MODEL } from "../test/support/model.ts";
import { judgeRecords, type RecordPair } from "./judgeRecords.ts";
import { wilsonInterval } from "./wilsonInterval.ts";

const { values } = parseArgs({
	options: { misses: { type: "boolean" }, type: { type: "string" }, part: { type: "string" } },
});

for (const part of ["known", "held back"]) {
	if (values.part !== undefined && values.part !== part) continue;
	const records = readIdentityRecords().filter(({ isHeldBack }) => isHeldBack === (part === "held back"));
	const pairs = judgeRecords(MODEL, records).filter(({ type }) => values.type === undefined || type === values.type);
	const types = [...new Set(pairs.map(({ type }) => type))];
	const rows = types.map((type) =>
		toRow(
			type,
			pairs.filter((pair) => pair.type === type),
		),
	);
	const placeless = pairs.filter(({ type }) => !MODEL.entities.get(type)?.isPlace);
	console.log(`${part}: ${records.length} records`);
	console.log(
		table([
			["type", "the same", "alike", "SAME", "wrong", "precision", "recall", "proposed"],
			...rows,
			toRow("without places", placeless),
			toRow("all", pairs),
		]),
	);
	if (values.misses && part === "known") for (const pair of pairs.filter(isMissed)) console.log(describe(pair));
}

function toRow(type: string, pairs: readonly RecordPair[]): string[] {
	const same = pairs.filter(({ isSame }) => isSame);
	const judged = pairs.filter(({ proposal }) => proposal === "SAME");
	const right = judged.filter(({ isSame }) => isSame).length;
	const proposed = same.filter(({ proposal }) => proposal !== "NONE").length;
	return [
		type,
		String(same.length),
		String(pairs.filter(({ isSame, isAlike }) => isAlike && !isSame).length),
		String(judged.length),
		String(judged.length - right),
		toShare(right, judged.length),
		toShare(right, same.length),
		toShare(proposed, same.length),
	];
}

function toShare(hits: number, trials: number): string {
	if (trials === 0) return "–";
	const [low, high] = wilsonInterval(hits, trials);
	return `${(hits / trials).toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

function isMissed({ isSame, proposal }: RecordPair): boolean {
	return isSame ? proposal !== "SAME" : proposal === "SAME";
}

function describe({ isSame, proposal, score, type, names, reasons }: RecordPair): string {
	return `${isSame ? "missed" : "WRONG "} ${score.toFixed(3)} ${proposal} ${type}: ${names.join(" | ")}\n    ${reasons.join(". ")}`;
}
