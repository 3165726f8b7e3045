import { askCommand } from "./ask.ts";
import type { CommandDefinition } from "./CommandDefinition.ts";
import { conflictsCommand } from "./conflicts.ts";
import { databaseCommand } from "./database.ts";
import { decisionsCommand } from "./decisions.ts";
import { exportCommand } from "./export.ts";
import { identityCommand } from "./identity.ts";
import { importCommand } from "./import.ts";
import { rankCommand } from "./rank.ts";
import { revertCommand } from "./revert.ts";
import { reviewCommand } from "./review.ts";
import { runsCommand } from "./runs.ts";
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
	runsCommand,
	revertCommand,
	conflictsCommand,
	rankCommand,
	reviewCommand,
	decisionsCommand,
	identityCommand,
	askCommand,
	exportCommand,
	schemaCommand,
	statusCommand,
	databaseCommand,
];
