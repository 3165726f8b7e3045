import { revertRun } from "../ledger/runs/revertRun.ts";
import type { CommandDefinition } from "./CommandDefinition.ts";
import { count } from "./count.ts";
import { requireReason } from "./reasonOption.ts";
import { readConfig, readModel, withDatabase } from "./session.ts";

interface Options {
	readonly because: string;
	readonly json?: boolean;
}

export const revertCommand: CommandDefinition = {
	name: "revert",
	summary: "Take back an import run: exactly what only it said.",
	example: 'coopgraph revert 2026-11-24-7 --because "the wrong file"',
	configure: (command) =>
		command
			.argument("<run>", "id of the run, as `coopgraph runs` lists it")
			.option("--because <reason>", "why, in a sentence; kept with the run", "no reason given")
			.option("--json", "the outcome as JSON")
			.action(revert),
};

async function revert(id: string, options: Options): Promise<void> {
	const because = requireReason(options.because);
	const model = readModel();
	const result = await withDatabase(readConfig(), model, ({ database }) => revertRun(database, model, id, { because }));
	const { outcome, evidence, sources } = result;
	const text =
		outcome === "unchanged"
			? `Nothing changed: import run ${id} was reverted already.`
			: `Import run ${id} is reverted: taken back: ${count(evidence, "piece")} of evidence and ${count(sources, "source")}, except what other runs said, too.`;
	process.stdout.write(`${options.json ? JSON.stringify(result, null, 2) : text}\n`);
}
