import type { Connection } from "../../database/Database.ts";
import { write } from "../../database/sessions.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import type { BatchSizes, CheckedBatch, CheckOptions, RecordFile } from "../../records/check/CheckOptions.ts";
import { CheckReport } from "../../records/check/CheckReport.ts";
import { checkFiles } from "../../records/check/checkFiles.ts";
import { refuseNewerFiles } from "../../records/check/refuseNewerFiles.ts";
import type { GraphRecord } from "../../records/GraphRecord.ts";
import { readAhead } from "../../shared/readAhead.ts";
import type { ApplyContext } from "../apply/batch/ApplyContext.ts";
import { applyBatch } from "../apply/batch/applyBatch.ts";
import { takeUpWaiting } from "../apply/recordDecisions.ts";
import { showSignsOfLife } from "../importRuns/runningImports.ts";
import { projectWith, type Writer } from "../projection/projectPending.ts";
import { addAllCounts, emptyCounts, type ImportCounts } from "../store/ImportCounts.ts";
import { describeFiles, finishRun, type ImportedFile, startRun } from "../store/ImportRun.ts";
import { readErasureIndex } from "../store/lines/readErasures.ts";
import type { RefusedSlots } from "../store/RefusedSlots.ts";
import { runAndRollBack } from "../store/runAndRollBack.ts";
import { findReasonInContent } from "../store/setAside.ts";
import { findWithdrawnSources, type WithdrawnSource } from "./findWithdrawnSources.ts";
import { graphLookup } from "./graphLookup.ts";
import { type ImportPlan, PlanObserver } from "./planImport.ts";
import { type Closing, retractMissingEvidence } from "./retractMissingEvidence.ts";

export interface ImportOptions {
	readonly model: GraphModel;
	/** Source id → path of its text. */
	readonly textFiles: ReadonlyMap<string, string>;
	/** Finds out what the import would do, entity by entity, and takes all of it back. */
	readonly plan?: boolean;
	/** Imports nothing if one line is wrong. */
	readonly strict: boolean;
	/** Refuses lines of documents that have no quote. */
	readonly requireQuotes?: boolean;
	/** Sources of which these files say everything: what their extractors no longer say of them is closed. */
	readonly complete?: readonly string[];
	/** The time of this run. */
	readonly now: Date;
	/** Who imports. */
	readonly by?: string;
	readonly onBytes?: (count: number) => void;
	/** How much is handled together and kept in mind. */
	readonly sizes?: BatchSizes;
	readonly onProjected?: (slots: number) => void;
	/** Called with every checked batch, before it is applied. */
	readonly onBatch?: ((batch: CheckedBatch) => void | Promise<void>) | undefined;
}

export interface ImportResult {
	/** Id of the run; undefined where nothing was applied: `strict` refused the files, or it was a plan. */
	readonly run: string | undefined;
	readonly counts: ImportCounts;
	readonly report: CheckReport;
	readonly closings: readonly Closing[];
	/** Sources that these files speak of and a person withdrew: nothing of what only they say shows. */
	readonly withdrawn: readonly WithdrawnSource[];
	readonly plan: ImportPlan | undefined;
}

/**
 * Imports the good lines of the files and reports the others. The files are read in passes; memory stays flat. Throws
 * FILE_UNREADABLE, FORMAT_NEWER.
 */
export async function importFiles(
	connection: Connection,
	files: readonly RecordFile[],
	options: ImportOptions,
): Promise<ImportResult> {
	await refuseNewerFiles(files);
	const erasures = await readErasureIndex(connection);
	const look = (seesOwnWrites: boolean) => graphLookup(async () => connection, { isConnected: true, seesOwnWrites });
	if (options.strict) {
		const report = await checkOnly(files, { ...options, erasures, graph: look(false) }, options.onBatch);
		if (report.lines.rejected > 0) return refuse(report);
	}
	// What a plan writes is seen by nobody else, and so not by those who look.
	const check: CheckOptions = { ...options, erasures, graph: look(!options.plan) };
	const described = (await describeFiles(files)).map((file) => ({ ...file, name: erasures.mask(file.name) }));
	if (!options.plan) return applyFiles((work) => write(connection, work), { files, described, check, options });
	return await planFiles(connection, { files, described, check, options });
}

async function planFiles(connection: Connection, application: Application): Promise<ImportResult> {
	const planned = await runAndRollBack(connection, (transaction, refused) => {
		// The attempt before this one read all of the files, and told of them.
		const options = refused.isEmpty ? application.options : { ...application.options, onBatch: undefined };
		return applyFiles((work) => work(transaction), { ...application, options, refused });
	});
	return { ...planned, run: undefined };
}

interface Application {
	readonly files: readonly RecordFile[];
	readonly described: readonly ImportedFile[];
	readonly check: CheckOptions;
	readonly options: ImportOptions;
	/** For a plan. */
	readonly refused?: RefusedSlots;
}

async function applyFiles(
	writer: Writer,
	{ files, described, check, options, refused }: Application,
): Promise<ImportResult & { run: string }> {
	const { model, by = "unknown", complete = [] } = options;
	const now = options.now.toISOString();
	const run = await writer((transaction) => startRun(transaction, { now, by, files: described }));
	const context = { model, now, run, showsAtOnce: !options.plan };
	const report = new CheckReport();
	const counts = emptyCounts();
	// A plan is seen by nobody else, and one transaction takes one query at a time.
	await using _signs = options.plan ? undefined : showSignsOfLife(writer, run.id, () => report.lines.read);
	for await (const batch of readAhead(checkFiles(files, check))) {
		report.add(batch);
		await options.onBatch?.(batch);
		addAllCounts(counts, await applyOrMark(writer, batch.accepted, context));
	}
	await writer((transaction) => takeUpWaiting(transaction, model));
	const closings: Closing[] = [];
	for (const source of complete) {
		closings.push(await writer((transaction) => retractMissingEvidence(transaction, model, run, source)));
	}
	const observer = options.plan ? new PlanObserver(model) : undefined;
	await writer(async (transaction) => observer?.lookBefore(transaction));
	await projectWith(writer, model, { onProgress: options.onProjected, refused });
	const plan = await writer(async (transaction) => observer?.lookAfter(transaction));
	const withdrawn = await writer((transaction) => findWithdrawnSources(transaction, run));
	const closed = closings.reduce((sum, closing) => sum + closing.closed, 0);
	await writer((transaction) => finishRun(transaction, run, { counts, report, closed }));
	return { run: run.id, counts, report, closings, withdrawn, plan };
}

/** What the database does not take at once is marked, and projected slot by slot: see projectWith. */
async function applyOrMark(
	writer: Writer,
	records: readonly GraphRecord[],
	context: ApplyContext,
): Promise<ImportCounts> {
	try {
		return await writer((transaction) => applyBatch(transaction, records, context));
	} catch (error) {
		if (!context.showsAtOnce || findReasonInContent(error) === undefined) throw error;
		return writer((transaction) => applyBatch(transaction, records, { ...context, showsAtOnce: false }));
	}
}

function refuse(report: CheckReport): ImportResult {
	return { run: undefined, counts: emptyCounts(), report, closings: [], withdrawn: [], plan: undefined };
}

/** Checks the files as an import would, without writing anything. */
export async function checkOnly(
	files: readonly RecordFile[],
	check: CheckOptions,
	onBatch?: ImportOptions["onBatch"],
): Promise<CheckReport> {
	await refuseNewerFiles(files);
	const report = new CheckReport();
	for await (const batch of checkFiles(files, check)) {
		report.add(batch);
		await onBatch?.(batch);
	}
	return report;
}
