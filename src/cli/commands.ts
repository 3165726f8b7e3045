import type { Command } from "commander";
import { askCommand } from "./ask.ts";
import { databaseCommand } from "./database.ts";
import { importCommand } from "./import.ts";
import { schemaCommand } from "./schema.ts";
import { serveCommand } from "./serve.ts";
import { statusCommand } from "./status.ts";
import { validateCommand } from "./validate.ts";
import { withdrawCommand } from "./withdraw.ts";

/** One command of the command line, in a file of its own. */
export interface CommandDefinition {
	readonly name: string;
	readonly summary: string;
	readonly example: string;
	/** Adds arguments, options and the action; the action sets the exit code if it is not 0. */
	readonly configure: (command: Command, setExitCode: (code: number) => void) => void;
}

export const COMMANDS: readonly CommandDefinition[] = [
	serveCommand,
	validateCommand,
	importCommand,
	withdrawCommand,
	askCommand,
	schemaCommand,
	statusCommand,
	databaseCommand,
];
