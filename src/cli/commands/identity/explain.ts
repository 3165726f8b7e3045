import { explainPair } from "../../../identity/clusters/explain.ts";
import { type Explanation, explainIds } from "../../../ledger/judgements/explainIds.ts";
import { readModel } from "../../../model/read/readModel.ts";
import { foldAsked } from "../../../model/values/text.ts";
import type { FurtherCommand } from "../../CommandDefinition.ts";
import { readConfig, withDatabase } from "../../session.ts";
import { describeId } from "./askPairs.ts";

interface Options {
	readonly json?: boolean;
}

export const explainCommand: FurtherCommand = {
	name: "explain",
	summary: "Explain what was decided about two ids, by whom and why.",
	example: "coopgraph identity explain oecd weltbank",
	configure: (command) =>
		command
			.argument("<left>", "an id as used in records", foldAsked)
			.argument("<right>", "the other id", foldAsked)
			.option("--json", "print JSON")
			.action(explain),
};

async function explain(left: string, right: string, options: Options): Promise<void> {
	const found = await withDatabase(readConfig(), readModel(), ({ database }) => explainIds(database, left, right));
	process.stdout.write(`${options.json ? JSON.stringify(toJson(found), null, 2) : describe(found)}\n`);
}

function toJson({ chain, ...others }: Explanation): object {
	return { ...others, chain: chain.map(({ judgement }) => judgement) };
}

function describe({ left, right, state, chain, waits }: Explanation): string {
	const names = [left, right].map(({ id, ...described }) => `  ${describeId(id, described)}`);
	const reasons = chain.map((pair) => `  ${explainPair(pair)}.`);
	const kept = waits === null ? [] : [`A judgement that they are the same waits: ${waits}.`];
	return [conclude({ left, right, state, chain }), ...names, ...reasons, ...kept].join("\n");
}

function conclude({ left, right, state, chain }: Omit<Explanation, "waits">): string {
	const both = `${left.id} and ${right.id}`;
	const over = chain.length > 1 ? `, over ${chain.length} judgements` : "";
	switch (state) {
		case "SAME":
			return left.id === right.id
				? `${left.id} is one id.`
				: `${both} are the same${over}; ${left.canonicalId} stands for them.`;
		case "DIFFERENT":
			return `${both} are not the same${over}.`;
		case "UNSURE":
			return `Whether ${both} are the same was looked at and left open.`;
		case "WAITING":
			return `${both} are said to be the same, which does not hold.`;
		case "UNDECIDED":
			return `Nobody has decided whether ${both} are the same.`;
	}
}
