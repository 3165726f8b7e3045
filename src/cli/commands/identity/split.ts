import { splitIds } from "../../../ledger/judgements/splitIds.ts";
import { readModel } from "../../../model/read/readModel.ts";
import { foldAsked } from "../../../model/values/text.ts";
import type { FurtherCommand } from "../../CommandDefinition.ts";
import { requireReason } from "../../options/reasonOption.ts";
import { readConfig, withDatabase } from "../../session.ts";

interface Options {
	readonly because?: string;
	readonly unsure?: boolean;
	readonly json?: boolean;
}

export const splitCommand: FurtherCommand = {
	name: "split",
	summary: "Take an id out of all that it was united with, or part it from one other; nothing of it is lost.",
	example: 'coopgraph identity split giz gtz --because "two bodies until 2011"',
	configure: (command) =>
		command
			.argument("<id>", "the id to take out", foldAsked)
			.argument("[other]", "only the judgement that unites it with this id", foldAsked)
			.option("--because <reason>", "why, in a sentence; kept with the judgements")
			.option("--unsure", "leave open whether they are the same, in place of saying that they are not")
			.option("--json", "the judgements as JSON")
			.action(split),
};

async function split(id: string, other: string | undefined, options: Options): Promise<void> {
	const because = requireReason(options.because);
	const verdict = options.unsure ? "UNSURE" : "DIFFERENT";
	const judgements = await withDatabase(readConfig(), readModel(), ({ decider }) =>
		splitIds(decider, id, other, { because, verdict }),
	);
	const pairs = judgements.map(({ left, right }) => `${left} and ${right}`).join(", ");
	const text = options.json ? JSON.stringify(judgements, null, 2) : `No longer united: ${pairs}.`;
	process.stdout.write(`${text}\n`);
}
