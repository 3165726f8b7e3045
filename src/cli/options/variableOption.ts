import { Option } from "commander";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";

/** `--var NAME=VALUE`, repeatable: values for the variables of a saved question. */
export function variableOption(): Option {
	return new Option("--var <name=value>", "value of a variable of the question; repeatable")
		.argParser(collectVariable)
		.default(new Map(), "its example");
}

/** The value may hold further signs of equality. */
function collectVariable(option: string, collected: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	const [, name, value] = /^([^=]+)=(.*)$/s.exec(option) ?? [];
	if (name === undefined || value === undefined) {
		throw new CoopgraphError("OPTION_INVALID", { name: "--var", found: option, expected: "NAME=VALUE" });
	}
	return new Map([...collected, [name, value]]);
}
