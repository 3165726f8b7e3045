import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { restoreSource, type WithdrawalResult, withdrawSource } from "../../ledger/decisions/withdrawSource.ts";
import { readModel } from "../../model/read/readModel.ts";
import { foldAsked } from "../../model/values/text.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { count } from "../output/count.ts";
import { readConfig, withDatabase } from "../session.ts";

interface Options {
	readonly because?: string;
	readonly undo?: boolean;
	readonly json?: boolean;
}

export const withdrawCommand: CommandDefinition = {
	name: "withdraw",
	example: 'coopgraph withdraw ost-ausschuss-2015-06-09 --because "the publisher corrected it"',
	configure: (command) =>
		command
			.argument("<source>", "id of the source", foldAsked)
			.option("--because <reason>", "the reason, in a sentence; stored with the source")
			.option("--undo", "undo the withdrawal")
			.option("--json", "print the result as JSON")
			.action(withdraw),
};

async function withdraw(source: string, options: Options): Promise<void> {
	const reason = options.because?.trim() ?? "";
	if (!options.undo && reason === "") {
		throw new CoopgraphError("OPTION_INVALID", {
			name: "--because",
			found: "nothing",
			expected: "a reason in a sentence",
		});
	}
	const model = readModel();
	const result = await withDatabase(readConfig(), model, ({ decider }) =>
		options.undo
			? restoreSource(decider, source, reason || "withdrawn by mistake")
			: withdrawSource(decider, source, reason),
	);
	process.stdout.write(options.json ? `${JSON.stringify(result, null, 2)}\n` : `${describe(result)}\n`);
}

function describe({ source, outcome, claims, onlyThere }: WithdrawalResult): string {
	const which =
		onlyThere === 0 ? " that other open sources make, too" : `, ${onlyThere} of which no other open source makes`;
	const said = `${count(claims, "claim")}${which}`;
	if (outcome === "unchanged") return `Nothing changed: ${source} was in that state already (${said}).`;
	if (outcome === "restored") return `${source} counts again: ${said}.`;
	const gone = onlyThere === 1 ? "that one is" : "those are";
	const effect = onlyThere === 0 ? "nothing leaves the graph" : `${gone} out of the graph, and withdrawn in the ledger`;
	return `${source} is withdrawn: ${said}; ${effect}.`;
}
