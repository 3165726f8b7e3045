import type { Database } from "../database/Database.ts";
import { openDatabase } from "../database/openDatabase.ts";
import type { CheckReport } from "../ledger/CheckReport.ts";
import { graphLookup } from "../ledger/graphLookup.ts";
import { checkOnly } from "../ledger/importFiles.ts";
import { type CheckOptions, PHASES } from "../records/checkFiles.ts";
import type { CommandDefinition } from "./CommandDefinition.ts";
import { checkTexts } from "./checkTexts.ts";
import { addCsvOptions, type CsvOptions, checkCsvFiles, pickCsvOptions } from "./csvOptions.ts";
import { ExitCode } from "./ExitCode.ts";
import { printLines, printProblems } from "./importReport.ts";
import { type InputFiles, openInputFiles, textOption } from "./inputFiles.ts";
import { startProgress } from "./progress.ts";
import { readConfig, readModel } from "./session.ts";

interface Options extends CsvOptions {
	readonly text: Map<string, string>;
	readonly json?: boolean;
}

export const validateCommand: CommandDefinition = {
	name: "validate",
	summary: "Check record files without importing them.",
	example: "coopgraph validate seed/*.jsonl",
	configure: (command, setExitCode) =>
		addCsvOptions(command)
			.argument("<files...>", "record files (.jsonl, .csv, either with .gz; - for standard input)")
			.addOption(textOption())
			.option("--json", "the report as JSON")
			.action(async (names: string[], options: Options) => setExitCode(await validate(names, options))),
};

async function validate(names: readonly string[], options: Options): Promise<number> {
	const { text, json = false } = options;
	const csv = pickCsvOptions(options);
	await using input = await openInputFiles(names, csv);
	const model = readModel();
	await checkCsvFiles(input.files, csv, model);
	await checkTexts(text, input.files, model);
	const report = await checkWithProgress(input, { model, textFiles: text }, json);
	if (json) process.stdout.write(`${JSON.stringify({ ...report, problems: report.problems }, null, 2)}\n`);
	else {
		printProblems(report);
		printLines(report);
	}
	return report.lines.rejected > 0 ? ExitCode.SOME_REJECTED : ExitCode.DONE;
}

async function checkWithProgress(
	{ files, bytes }: InputFiles,
	options: Pick<CheckOptions, "model" | "textFiles">,
	quiet: boolean,
): Promise<CheckReport> {
	await using lazy = new LazyDatabase();
	using progress = startProgress("Checking", bytes * PHASES.length, quiet);
	const graph = graphLookup(() => lazy.open());
	return await checkOnly(files, { ...options, graph, onBytes: progress.advance });
}

/** A database that is opened only if the files leave an id open. */
class LazyDatabase implements AsyncDisposable {
	#opening: Promise<Database> | undefined;

	open(): Promise<Database> {
		this.#opening ??= openDatabase(readConfig());
		return this.#opening;
	}

	async [Symbol.asyncDispose](): Promise<void> {
		if (this.#opening) await (await this.#opening)[Symbol.asyncDispose]();
	}
}
