import { createInterface } from "node:readline/promises";
import { Option } from "commander";
import type { Erased } from "../../ledger/erasures/describeErasure.ts";
import { type Erasing, erase, planErasure } from "../../ledger/erasures/erase.ts";
import { readModel } from "../../model/read/readModel.ts";
import { foldAsked } from "../../model/values/text.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { requireReason } from "../options/reasonOption.ts";
import { describeErasing } from "../output/describeErasing.ts";
import { readConfig, withDatabase } from "../session.ts";

interface Options {
	readonly because?: string;
	readonly kind?: string;
	readonly plan?: boolean;
	readonly yes?: boolean;
	readonly json?: boolean;
}

export const eraseCommand: CommandDefinition = {
	name: "erase",
	example: 'coopgraph erase anna-example --because "court order of 2026-03-01" --plan',
	configure: (command) =>
		command
			.argument("<id>", "id of the entity or source", foldAsked)
			.option("--because <reason>", "the reason, in a sentence that does not name it; stored permanently")
			.addOption(new Option("--kind <kind>", "which one is meant, if both have this id").choices(["entity", "source"]))
			.option("--plan", "show what would be erased; write nothing")
			.option("--yes", "do not ask for confirmation")
			.option("--json", "print the result as JSON")
			.action(runErase),
};

async function runErase(id: string, options: Options): Promise<void> {
	const because = requireReason(options.because);
	const kind = options.kind?.toUpperCase() as Erased | undefined;
	const model = readModel();
	const result = await withDatabase(readConfig(), model, async ({ decider }) => {
		const planned = options.plan || asksFirst(options) ? await planErasure(decider, id, { because, kind }) : undefined;
		if (options.plan) return planned;
		if (planned && !(await confirm(planned))) return undefined;
		return erase(decider, id, { because, kind });
	});
	if (result === undefined) process.stdout.write("Nothing was erased.\n");
	else if (options.json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
	else process.stdout.write(`${describeErasing(result, options.plan === true)}\n`);
}

/** There is somebody to ask. */
function asksFirst({ yes, json }: Options): boolean {
	return yes !== true && json !== true && process.stdin.isTTY === true;
}

async function confirm(planned: Erasing): Promise<boolean> {
	process.stderr.write(`${describeErasing(planned, true)}\n`);
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	try {
		const answer = await terminal.question("This cannot be undone. Type “erase” to go on: ");
		return answer.trim() === "erase";
	} finally {
		terminal.close();
	}
}
