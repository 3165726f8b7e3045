import type { Command } from "commander";

/** One command of the command line, in a file of its own. */
export interface CommandDefinition {
	readonly name: string;
	readonly summary: string;
	readonly example: string;
	/** Adds arguments, options and the action; the action sets the exit code if it is not 0. */
	readonly configure: (command: Command, setExitCode: (code: number) => void) => void;
}
