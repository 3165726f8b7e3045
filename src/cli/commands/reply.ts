import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { type Replying, replyToClaim } from "../../ledger/decisions/replyToClaim.ts";
import { readModel } from "../../model/read/readModel.ts";
import { isWebAddress } from "../../model/values/webAddress.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { requireReason } from "../options/reasonOption.ts";
import { readConfig, withDatabase } from "../session.ts";

interface Options {
	readonly text?: string;
	readonly by?: string;
	readonly url?: string;
	readonly because?: string;
	readonly undo?: boolean;
	readonly json?: boolean;
}

export const replyCommand: CommandDefinition = {
	name: "reply",
	example:
		'coopgraph reply 3f9a1c2b --by "Anna Example" --text "I was not there." --because "her letter of 2026-03-01"',
	configure: (command) =>
		command
			.argument("<claim>", "id of the claim, or its first characters")
			.option("--by <name>", "who answers")
			.option("--text <words>", "the reply in their own words")
			.option("--url <address>", "address where it was published (http or https)")
			.option("--because <reason>", "the reason, in a sentence; stored with the decision")
			.option("--undo", "remove their reply")
			.option("--json", "print the result as JSON")
			.action(reply),
};

async function reply(claim: string, options: Options): Promise<void> {
	const because = requireReason(options.because);
	const author = requireWords("--by", options.by, "the name of the person or body that answers");
	const text = options.undo ? null : requireWords("--text", options.text, "the reply in their own words");
	const url = options.url === undefined ? undefined : requireAddress(options.url);
	const result = await withDatabase(readConfig(), readModel(), ({ decider }) =>
		replyToClaim(decider, claim, { author, text, url, because }),
	);
	process.stdout.write(options.json ? `${JSON.stringify(result, null, 2)}\n` : `${describe(result)}\n`);
}

function requireWords(name: string, given: string | undefined, expected: string): string {
	const words = given?.trim() ?? "";
	if (words !== "") return words;
	throw new CoopgraphError("OPTION_INVALID", { name, found: "nothing", expected });
}

/** It becomes a link. */
function requireAddress(text: string): string {
	if (isWebAddress(text)) return text;
	const expected = "an address such as https://example.org/reply, without a user name or a password";
	throw new CoopgraphError("OPTION_INVALID", { name: "--url", found: text, expected });
}

function describe({ says, author, text }: Replying): string {
	return text === null
		? `The reply of ${author} to “${says}” is taken back.`
		: `${author} replies to “${says}”: ${text}`;
}
