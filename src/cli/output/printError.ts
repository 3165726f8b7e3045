import { styleText } from "node:util";
import type { CoopgraphError } from "../../errors/CoopgraphError.ts";

/** Says on standard error what went wrong and what to do, or as JSON on standard output. Returns the exit code. */
export function printError(error: CoopgraphError, json: boolean): number {
	const { code, message, remedy, entry } = error;
	if (json) process.stdout.write(`${JSON.stringify({ error: { code, message, remedy } }, null, 2)}\n`);
	else process.stderr.write(`${paint("red", message)} (${code})\n${remedy}\n`);
	return entry.exitCode;
}

/** Colour on a terminal, plain text elsewhere. */
export function paint(colour: "red" | "yellow" | "green" | "dim" | "bold", text: string): string {
	return process.stderr.isTTY && !process.env.NO_COLOR ? styleText(colour, text) : text;
}
