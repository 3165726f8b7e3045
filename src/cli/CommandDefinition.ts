import type { Command } from "commander";

/** One command of the command line, in a file of its own; its summary stands in the list of all. */
export interface CommandDefinition {
	readonly name: string;
	readonly example: string;
	/** Adds arguments, options and the action; the action sets the exit code if it is not 0. */
	readonly configure: (command: Command, setExitCode: (code: number) => void) => void;
}

/** One that belongs to another, as `identity explain` does. */
export interface FurtherCommand extends CommandDefinition {
	readonly summary: string;
}
