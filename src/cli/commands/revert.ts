import { type Reversal, revertRun } from "../../ledger/importRuns/revertRun.ts";
import { readModel } from "../../model/read/readModel.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { requireReason } from "../options/reasonOption.ts";
import { count } from "../output/count.ts";
import { readConfig, withDatabase } from "../session.ts";

interface Options {
	readonly because: string;
	readonly json?: boolean;
}

export const revertCommand: CommandDefinition = {
	name: "revert",
	example: 'coopgraph revert 2026-11-24-7 --because "the wrong file"',
	configure: (command) =>
		command
			.argument("<run>", "id of the run, as shown by `coopgraph runs`")
			.option("--because <reason>", "the reason, in a sentence; stored with the run", "no reason given")
			.option("--json", "print the result as JSON")
			.action(revert),
};

async function revert(id: string, options: Options): Promise<void> {
	const because = requireReason(options.because);
	const model = readModel();
	const result = await withDatabase(readConfig(), model, ({ database }) => revertRun(database, model, id, { because }));
	process.stdout.write(`${options.json ? JSON.stringify(result, null, 2) : describeReversal(result)}\n`);
}

export function describeReversal({ run, outcome, evidence, sources, kept }: Reversal): string {
	if (outcome === "unchanged") return `Nothing changed: import run ${run} was reverted already.`;
	const say = (counted: Reversal["kept"]) =>
		`${count(counted.evidence, "piece")} of evidence and ${count(counted.sources, "source")}`;
	const rest = kept.evidence + kept.sources > 0 ? ` Kept, as other runs say it, too: ${say(kept)}.` : "";
	return `Import run ${run} is reverted. Taken back: ${say({ evidence, sources })}.${rest}`;
}
