import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { syncCorrections } from "../../ledger/decisions/syncCorrections.ts";
import { type ImportResult, importFiles } from "../../ledger/import/importFiles.ts";
import { readModel } from "../../model/read/readModel.ts";
import { foldAsked } from "../../model/values/text.ts";
import { PHASES } from "../../records/check/readCandidates.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { ExitCode } from "../ExitCode.ts";
import { checkTexts } from "../options/checkTexts.ts";
import { addCsvOptions, type CsvOptions, checkCsvFiles, pickCsvOptions } from "../options/csvOptions.ts";
import { type InputFiles, openInputFiles, textOption } from "../options/inputFiles.ts";
import { addQuotesOption, type QuotesOption, requiresQuotes } from "../options/quotesOption.ts";
import {
	describeClosing,
	describeWithdrawn,
	printCounts,
	printLines,
	printNotWritten,
	printProblems,
} from "../output/importReport.ts";
import { printError } from "../output/printError.ts";
import { printPlan } from "../output/printPlan.ts";
import { startProgress } from "../output/progress.ts";
import { checkRejectedFile, RejectedLines } from "../output/RejectedLines.ts";
import { readConfig, withDatabase } from "../session.ts";

interface Options extends CsvOptions, QuotesOption {
	readonly text: Map<string, string>;
	readonly plan?: boolean;
	readonly dryRun?: boolean;
	readonly complete?: readonly string[];
	readonly strict?: boolean;
	readonly rejected?: string;
	readonly json?: boolean;
}

export const importCommand: CommandDefinition = {
	name: "import",
	example: "coopgraph import reports-2016.jsonl --rejected to-mend.jsonl",
	configure: (command, setExitCode) =>
		addQuotesOption(addCsvOptions(command))
			.argument("<files...>", "record files: .jsonl or .csv, also with .gz; - for standard input")
			.addOption(textOption())
			.option("--plan", "show what would be new, changed, in conflict or withdrawn, for each entity; write nothing")
			.option("--dry-run", "the same, in numbers only")
			.option(
				"--complete <source>",
				"these files are complete for this source: close what they no longer state; repeatable",
				collect,
			)
			.option("--strict", "import nothing if any line is invalid")
			.option("--rejected <file>", "write rejected lines to this file, to be fixed and imported again")
			.option("--json", "print the report as JSON")
			.action(async (names: string[], options: Options) => setExitCode(await runImport(names, options))),
};

async function runImport(names: readonly string[], options: Options): Promise<number> {
	const csv = pickCsvOptions(options);
	await using input = await openInputFiles(names, csv);
	const model = readModel();
	await checkCsvFiles(input.files, csv, model);
	await checkTexts(options.text, input.files, model);
	await checkRejectedFile(options.rejected, input.files);
	const config = readConfig();
	const { notWritten, ...result } = await withDatabase(config, model, async ({ database, decider }) => {
		await using rejected = new RejectedLines(options.rejected);
		const passes = PHASES.length * (options.strict ? 2 : 1);
		using progress = startProgress("Importing", input.bytes * passes, options.json === true);
		const imported = await importFiles(database, input.files, {
			model,
			textFiles: options.text,
			plan: options.plan === true || options.dryRun === true,
			strict: options.strict === true,
			requireQuotes: requiresQuotes(options, config),
			complete: options.complete ?? [],
			now: new Date(),
			by: config.user,
			onBytes: progress.advance,
			onBatch: (batch) => rejected.write(batch),
			onProjected: () => progress.step("Projecting"),
		});
		if (imported.run !== undefined) await syncCorrections(decider, config.corrections);
		return { ...imported, notWritten: rejected.notWritten };
	});
	const { rejected } = result.report.lines;
	const refusal =
		options.strict && rejected > 0 ? new CoopgraphError("RECORDS_REFUSED", { count: String(rejected) }) : undefined;
	if (options.rejected !== undefined) printNotWritten(notWritten, options.rejected);
	if (options.json) printJson(result, input, { refusal, notWritten });
	else printReport(result, options, refusal);
	return rejected > 0 ? ExitCode.SOME_REJECTED : ExitCode.DONE;
}

function collect(value: string, known: readonly string[] = []): string[] {
	return [...known, foldAsked(value)];
}

interface Outcome {
	readonly refusal: CoopgraphError | undefined;
	/** Rejected lines that are too long for the file of rejected lines. */
	readonly notWritten: number;
}

function printJson(result: ImportResult, { files }: InputFiles, { refusal, notWritten }: Outcome): void {
	const { run, counts, report, closings, withdrawn, plan } = result;
	const { lines, rejected, erased, unquoted, redacted, problems } = report;
	const error = refusal && { error: { code: refusal.code, message: refusal.message, remedy: refusal.remedy } };
	const applied = run !== undefined;
	const checked = {
		files: files.map(({ name }) => name),
		applied,
		run: run ?? null,
		lines,
		rejected,
		erased,
		rejectedNotWritten: notWritten,
		unquoted,
		redacted,
	};
	const summary = { ...checked, ...counts, closings, withdrawn, plan: plan ?? null, problems };
	process.stdout.write(`${JSON.stringify({ ...summary, ...error }, null, 2)}\n`);
}

function printReport(result: ImportResult, options: Options, refusal?: CoopgraphError): void {
	const { run, counts, report, closings, withdrawn, plan } = result;
	printProblems(report);
	printLines(report);
	if (refusal) {
		printError(refusal, false);
		return;
	}
	if (plan && options.plan) printPlan(plan);
	printCounts(counts, report);
	for (const closing of closings) process.stdout.write(`${describeClosing(closing)}\n`);
	for (const source of withdrawn) process.stdout.write(`${describeWithdrawn(source)}\n`);
	const end = run === undefined ? "Nothing was written: this is what would come of it." : `Import run ${run}.`;
	process.stdout.write(`${end}\n`);
}
