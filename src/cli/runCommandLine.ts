import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { projectPath } from "../config/projectPath.ts";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { isDiskFull } from "../errors/fileFailure.ts";
import { Crashed } from "../server/lifecycle/watchForCrash.ts";
import type { CommandDefinition } from "./CommandDefinition.ts";
import { COMMANDS, loadCommand } from "./commands.ts";
import { ExitCode } from "./ExitCode.ts";
import { Interrupted } from "./Interrupted.ts";
import { printError } from "./output/printError.ts";
import { isClosedPipe } from "./output/streams/ignoreBrokenPipe.ts";

/** Runs one command and returns its exit code: 0 done, 1 some records were rejected, 2 could not run, 70 crashed. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
	const json = words.includes("--json");
	let exitCode: number = ExitCode.DONE;
	const program = createProgram(await loadCommand(words), (code) => {
		exitCode = code;
	});
	try {
		await program.parseAsync(words.length === 0 ? ["--help"] : words, { from: "user" });
		return exitCode;
	} catch (error) {
		if (error instanceof CommanderError && error.exitCode === 0) return ExitCode.DONE;
		if (error instanceof Interrupted || error instanceof Crashed) return error.exitCode;
		if (isClosedPipe(error)) return ExitCode.DONE;
		return printError(toCoopgraphError(error, findCommand(program, words)), json);
	}
}

function createProgram(named: CommandDefinition | undefined, setExitCode: (code: number) => void): Command {
	const program = new Command("coopgraph")
		.description(
			"A knowledge graph of German–Central Asian cooperation: quoted records go in, a GraphQL API comes out.",
		)
		.exitOverride()
		.configureOutput({ writeErr: () => {} })
		.helpCommand(false)
		.showSuggestionAfterError(true)
		.version(readVersion(), "--version", "print the version");
	for (const [name, { summary }] of Object.entries(COMMANDS)) {
		const command = program.command(name).summary(summary).description(summary).exitOverride();
		command.configureOutput({ writeErr: () => {} });
		if (name !== named?.name) continue;
		command.addHelpText("after", `\nExample:\n  ${named.example}\n`);
		named.configure(command, setExitCode);
	}
	return program;
}

function readVersion(): string {
	return (JSON.parse(readFileSync(projectPath("package.json"), "utf8")) as { version: string }).version;
}

/** The command that was meant, as far as the words name one. */
function findCommand(program: Command, words: readonly string[]): Command {
	const [first, ...others] = words;
	const named = program.commands.find((command) => command.name() === first);
	return named ? findCommand(named, others) : program;
}

function pathOf(command: Command): string {
	return command.parent?.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

function toCoopgraphError(error: unknown, command: Command): CoopgraphError {
	if (error instanceof CoopgraphError) return error;
	const reason = error instanceof Error ? error.message : String(error);
	if (isDiskFull(error)) return new CoopgraphError("DISK_FULL", { reason }, { cause: error });
	if (error instanceof CommanderError) {
		const [found = reason, suggestion] = reason.replace(/^error: /, "").split("\n");
		const isUnfinished = error.code === "commander.help";
		const names = command.commands.map((further) => further.name()).join(" or ");
		const words = {
			found: isUnfinished ? `${pathOf(command)} needs a further word, ${names}` : found.replace(/\.$/, ""),
			suggestion: suggestion ? ` ${suggestion.replace(/[()]/g, "")}` : "",
			help: command.parent ? `${pathOf(command)} --help` : "--help",
		};
		return new CoopgraphError("COMMAND_INVALID", words, { cause: error });
	}
	return new CoopgraphError("UNEXPECTED", { reason }, { cause: error });
}
