import { askCommand } from "./ask.ts";
import type { CommandDefinition } from "./CommandDefinition.ts";
import { databaseCommand } from "./database.ts";
import { importCommand } from "./import.ts";
import { schemaCommand } from "./schema.ts";
import { serveCommand } from "./serve.ts";
import { statusCommand } from "./status.ts";
import { validateCommand } from "./validate.ts";
import { withdrawCommand } from "./withdraw.ts";

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
