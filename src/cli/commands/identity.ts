import type { CommandDefinition } from "../CommandDefinition.ts";
import { decideCommand } from "./identity/decide.ts";
import { explainCommand } from "./identity/explain.ts";
import { exportCommand, listCommand, waitingCommand } from "./identity/list.ts";
import { proposeCommand } from "./identity/propose.ts";
import { splitCommand } from "./identity/split.ts";

const COMMANDS = [
	proposeCommand,
	decideCommand,
	splitCommand,
	explainCommand,
	listCommand,
	exportCommand,
	waitingCommand,
];

export const identityCommand: CommandDefinition = {
	name: "identity",
	example: "coopgraph identity explain oecd weltbank",
	configure: (command, setExitCode) => {
		for (const { name, summary, example, configure } of COMMANDS) {
			const further = command.command(name).summary(summary).description(summary);
			further.addHelpText("after", `\nExample:\n  ${example}\n`);
			configure(further, setExitCode);
		}
	},
};
