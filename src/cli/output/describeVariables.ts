import { writeText } from "../../questions/readVariables.ts";

/** With what a question was asked, where some of it is an example that nobody chose, and how to choose. */
export function describeVariables(
	variables: Readonly<Record<string, unknown>>,
	given: ReadonlyMap<string, string>,
): string | undefined {
	const names = Object.keys(variables);
	const examples = names.filter((name) => !given.has(name));
	if (examples.length === 0) return undefined;
	const said = names.map((name) => `${name} = ${writeText(variables[name])}${given.has(name) ? "" : " (an example)"}`);
	const options = examples.map((name) => `--var ${name}=…`);
	return `Asked with ${said.join(", ")}. To ask with another value: ${options.join(" ")}`;
}
