import { type DecisionState, listDecisions } from "../../ledger/decisions/waitingDecisions.ts";
import { type Decision, getContent } from "../../ledger/store/lines/Decision.ts";
import { FORMAT_LINE } from "../../model/format.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { readModel } from "../../model/read/readModel.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { readConfig, withDatabase } from "../session.ts";

interface Options {
	readonly waiting?: boolean;
	readonly export?: boolean;
	readonly json?: boolean;
}

export const decisionsCommand: CommandDefinition = {
	name: "decisions",
	example: "coopgraph decisions --waiting",
	configure: (command) =>
		command
			.option("--waiting", "only those that currently apply to nothing")
			.option("--export", "print them as lines of the ledger, for version control")
			.option("--json", "print JSON")
			.action(showDecisions),
};

async function showDecisions(options: Options): Promise<void> {
	const model = readModel();
	const all = await withDatabase(readConfig(), model, ({ database }) => listDecisions(database));
	const wanted = options.waiting ? all.filter(({ waits }) => waits !== null) : all;
	process.stdout.write(`${write(model, wanted, options)}\n`);
}

function write(model: GraphModel, decisions: readonly DecisionState[], options: Options): string {
	if (options.export) return `${FORMAT_LINE}${decisions.map(({ line }) => line).join("\n")}`;
	if (options.json) return JSON.stringify(decisions, null, 2);
	if (decisions.length === 0) return options.waiting ? "No decision waits." : "No decisions.";
	return decisions.map((decision) => describe(model, decision)).join("\n");
}

function describe(model: GraphModel, { line, waits, ...made }: DecisionState): string {
	const { decision, verdict, about, by, at, because } = made;
	const statement = describeStatement(model, JSON.parse(line) as Decision);
	const state = waits === null ? "" : `\n  waits: ${waits}`;
	return `${at.slice(0, 10)} ${decision} ${verdict}: ${[about, ...statement].join(", ")}: ${because} (${by})${state}`;
}

/** `date "2017-04-14"`, `ATTENDS → giz, role "HOST"`; nothing of a decision on a whole source. */
function describeStatement({ relations }: GraphModel, decision: Decision): string[] {
	const content = getContent(decision);
	if (content === undefined) return [];
	const { predicate, target, qualifiers } = content;
	const write = (key: string, value: unknown) => `${key} ${JSON.stringify(value)}`;
	const stated = relations.has(predicate) ? `${predicate} → ${String(target)}` : write(predicate, target);
	return [stated, ...Object.entries(qualifiers).map(([key, value]) => write(key, value))];
}
