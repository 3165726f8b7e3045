import { type DecisionState, listDecisions } from "../ledger/decisions/waitingDecisions.ts";
import type { CommandDefinition } from "./CommandDefinition.ts";
import { readConfig, readModel, withDatabase } from "./session.ts";

interface Options {
	readonly waiting?: boolean;
	readonly export?: boolean;
	readonly json?: boolean;
}

export const decisionsCommand: CommandDefinition = {
	name: "decisions",
	summary: "List people's decisions, and say of those that apply to nothing now why they wait.",
	example: "coopgraph decisions --waiting",
	configure: (command) =>
		command
			.option("--waiting", "only those that apply to nothing now")
			.option("--export", "as lines of the ledger, for version control")
			.option("--json", "as JSON")
			.action(showDecisions),
};

async function showDecisions(options: Options): Promise<void> {
	const all = await withDatabase(readConfig(), readModel(), ({ database }) => listDecisions(database));
	const wanted = options.waiting ? all.filter(({ waits }) => waits !== null) : all;
	process.stdout.write(`${write(wanted, options)}\n`);
}

function write(decisions: readonly DecisionState[], options: Options): string {
	if (options.export) return decisions.map(({ line }) => line).join("\n");
	if (options.json) return JSON.stringify(decisions, null, 2);
	if (decisions.length === 0) return options.waiting ? "No decision waits." : "No decisions.";
	return decisions.map(describe).join("\n");
}

function describe({ decision, verdict, about, by, at, because, waits }: DecisionState): string {
	const state = waits === null ? "" : `\n  waits: ${waits}`;
	return `${at.slice(0, 10)} ${decision} ${verdict}: ${about}. ${because} (${by})${state}`;
}
