import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { rankClaim } from "../../ledger/decisions/rankClaim.ts";
import { readModel } from "../../model/read/readModel.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { requireReason } from "../options/reasonOption.ts";
import { readConfig, withDatabase } from "../session.ts";

interface Options {
	readonly because?: string;
	readonly json?: boolean;
}

export const rankCommand: CommandDefinition = {
	name: "rank",
	example: 'coopgraph rank 3f9a1c2b preferred --because "the programme\'s own report"',
	configure: (command) =>
		command
			.argument("<claim>", "id of the claim, or its first characters")
			.argument("<rank>", "preferred, deprecated, or normal to undo a decision")
			.option("--because <reason>", "the reason, in a sentence; stored with the decision")
			.option("--json", "print the result as JSON")
			.action(rank),
};

async function rank(claim: string, wanted: string, options: Options): Promise<void> {
	const because = requireReason(options.because);
	const model = readModel();
	const ranks = model.enums.get("Rank") ?? [];
	if (!ranks.includes(wanted.toUpperCase())) {
		const expected = ranks.join(", ").toLowerCase();
		throw new CoopgraphError("OPTION_INVALID", { name: "<rank>", found: wanted, expected: `one of ${expected}` });
	}
	const result = await withDatabase(readConfig(), model, ({ decider }) =>
		rankClaim(decider, claim, wanted.toUpperCase(), because),
	);
	const text = options.json
		? JSON.stringify(result, null, 2)
		: `${result.says} is now ${wanted.toLowerCase()}: ${because}`;
	process.stdout.write(`${text}\n`);
}
