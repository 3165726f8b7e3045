import type { Config } from "../../config/config.ts";
import type { Database } from "../../database/Database.ts";
import { openDatabase } from "../../database/openDatabase.ts";
import { graphLookup } from "../../ledger/import/graphLookup.ts";
import { checkOnly } from "../../ledger/import/importFiles.ts";
import { readModel } from "../../model/read/readModel.ts";
import type { CheckOptions } from "../../records/check/CheckOptions.ts";
import type { CheckReport } from "../../records/check/CheckReport.ts";
import type { GraphLookup } from "../../records/check/RecordIndex.ts";
import { PHASES } from "../../records/check/readCandidates.ts";
import { ErasureIndex } from "../../records/erasures/ErasureIndex.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { chooseHome } from "../chooseHome.ts";
import { type DatabaseAtHand, openDatabaseAtHand } from "../databaseAtHand.ts";
import { ExitCode } from "../ExitCode.ts";
import { readErasureLines } from "../ledgers.ts";
import { checkTexts } from "../options/checkTexts.ts";
import { addCsvOptions, type CsvOptions, checkCsvFiles, pickCsvOptions } from "../options/csvOptions.ts";
import { type InputFiles, openInputFiles, textOption } from "../options/inputFiles.ts";
import { addQuotesOption, type QuotesOption, requiresQuotes } from "../options/quotesOption.ts";
import { printLines, printProblems } from "../output/importReport.ts";
import { startProgress } from "../output/progress.ts";
import { readConfig } from "../session.ts";

interface Options extends CsvOptions, QuotesOption {
	readonly text: Map<string, string>;
	readonly json?: boolean;
}

export const validateCommand: CommandDefinition = {
	name: "validate",
	example: "coopgraph validate seed/*.jsonl",
	configure: (command, setExitCode) =>
		addQuotesOption(addCsvOptions(command))
			.argument("<files...>", "record files: .jsonl or .csv, also with .gz; - for standard input")
			.addOption(textOption())
			.option("--json", "print the report as JSON")
			.action(async (names: string[], options: Options) => setExitCode(await validate(names, options))),
};

async function validate(names: readonly string[], options: Options): Promise<number> {
	const { text, json = false } = options;
	const csv = pickCsvOptions(options);
	await using input = await openInputFiles(names, csv);
	const model = readModel();
	const config = readConfig();
	await checkCsvFiles(input.files, csv, model);
	await checkTexts(text, input.files, model);
	await using graph = await LazyGraph.open(config);
	const erasures = new ErasureIndex(await readErasureLines(config));
	const check = { model, erasures, textFiles: text, requireQuotes: requiresQuotes(options, config) };
	const read = () => checkWithProgress(input, { ...check, graph: graph.lookup() }, json);
	const wasAtHand = graph.isOpen;
	let report = await read();
	// What the files settle by themselves was not held against a graph that was opened in between.
	if (graph.isOpen && !wasAtHand) report = await read();
	const comparedWith = graph.uri ?? null;
	if (comparedWith === null && report.lines.read > 0) process.stderr.write(`${describeMissing(graph)}\n`);
	if (json)
		process.stdout.write(`${JSON.stringify({ ...report, problems: report.problems, comparedWith }, null, 2)}\n`);
	else {
		printProblems(report);
		printLines(report);
	}
	return report.lines.rejected > 0 ? ExitCode.SOME_REJECTED : ExitCode.DONE;
}

async function checkWithProgress(
	{ files, bytes }: InputFiles,
	options: CheckOptions,
	quiet: boolean,
): Promise<CheckReport> {
	using progress = startProgress("Checking", bytes * PHASES.length, quiet);
	return await checkOnly(files, { ...options, onBytes: progress.advance });
}

/** An import would have a graph, and may find in it what these lines contradict. */
function describeMissing({ reason }: LazyGraph): string {
	return `Not compared with a graph, as ${reason}: whether one has these ids for other types is not known.`;
}

/**
 * The graph that an import would compare the lines with. One that is at hand is asked whatever an import asks; another
 * is started only if the files leave an id open.
 */
class LazyGraph implements AsyncDisposable {
	/** Why none was at hand. */
	readonly reason: string;
	readonly #config: Config;
	#database: Database | undefined;

	private constructor(config: Config, atHand: DatabaseAtHand) {
		this.#config = config;
		this.reason = atHand.kind === "none" ? atHand.reason : "";
		this.#database = atHand.kind === "open" ? atHand.database : undefined;
	}

	static async open(config: Config): Promise<LazyGraph> {
		return new LazyGraph(config, await openDatabaseAtHand(config));
	}

	lookup(): GraphLookup {
		return graphLookup(() => this.#open(), { isConnected: this.isOpen });
	}

	get isOpen(): boolean {
		return this.#database !== undefined;
	}

	get uri(): string | undefined {
		return this.#database?.uri;
	}

	async #open(): Promise<Database> {
		this.#database ??= await openDatabase(await chooseHome(this.#config));
		return this.#database;
	}

	async [Symbol.asyncDispose](): Promise<void> {
		await this.#database?.[Symbol.asyncDispose]();
	}
}
