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
	summary: "Separate an id from all ids it was merged with, or from one of them; nothing is lost.",
	example: 'coopgraph identity split giz gtz --because "two bodies until 2011"',
	configure: (command) =>
		command
			.argument("<id>", "the id to separate", foldAsked)
			.argument("[other]", "separate it from this id only", foldAsked)
			.option("--because <reason>", "the reason, in a sentence; stored with the judgements")
			.option("--unsure", "leave open whether they are the same, instead of stating that they are not")
			.option("--json", "print the judgements as JSON")
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
