import type { Connection } from "../database/Database.ts";
import { read, write } from "../database/sessions.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { type CheckedBatch, type CheckOptions, checkFiles, type RecordFile } from "../records/checkFiles.ts";
import { type ApplyContext, PretendedWrites } from "./ApplyContext.ts";
import { applyBatch } from "./applyBatch.ts";
import { CheckReport } from "./CheckReport.ts";
import { graphLookup } from "./graphLookup.ts";
import { addAllCounts, emptyCounts, type ImportCounts } from "./ImportCounts.ts";
import { projectPending } from "./projectPending.ts";

export interface ImportOptions {
	readonly model: GraphModel;
	/** Source id → path of its text. */
	readonly textFiles: ReadonlyMap<string, string>;
	/** Says what an import would do, and writes nothing. */
	readonly dryRun: boolean;
	/** Imports nothing if one line is wrong. */
	readonly strict: boolean;
	/** The time of this run. */
	readonly now: Date;
	readonly onBytes?: (count: number) => void;
	readonly onProjected?: (slots: number) => void;
	/** Called with every checked batch, before it is applied. */
	readonly onBatch?: (batch: CheckedBatch) => void | Promise<void>;
}

export interface ImportResult {
	/** False where --strict refused the files, or nothing was to be written. */
	readonly applied: boolean;
	readonly counts: ImportCounts;
	readonly report: CheckReport;
}

/**
 * Imports the good lines of the files and reports the others. The files are read in passes; memory stays flat (a dry run
 * remembers the ids of what would be new).
 */
export async function importFiles(
	connection: Connection,
	files: readonly RecordFile[],
	options: ImportOptions,
): Promise<ImportResult> {
	const check: CheckOptions = { ...options, graph: graphLookup(async () => connection, { isAtHand: true }) };
	if (options.strict) {
		const report = await checkOnly(files, check, options.onBatch);
		if (report.lines.rejected > 0) return { applied: false, counts: emptyCounts(), report };
	}
	const report = new CheckReport();
	const counts = emptyCounts();
	const pretended = options.dryRun ? new PretendedWrites() : undefined;
	const context = { model: options.model, now: options.now.toISOString(), pretended };
	for await (const batch of checkFiles(files, check)) {
		report.add(batch);
		await options.onBatch?.(batch);
		addAllCounts(counts, await applyChecked(connection, batch, context));
	}
	if (!options.dryRun) await projectPending(connection, options.model, options.onProjected);
	return { applied: !options.dryRun, counts, report };
}

/** Checks the files as an import would, without writing anything. */
export async function checkOnly(
	files: readonly RecordFile[],
	check: CheckOptions,
	onBatch?: ImportOptions["onBatch"],
): Promise<CheckReport> {
	const report = new CheckReport();
	for await (const batch of checkFiles(files, check)) {
		report.add(batch);
		await onBatch?.(batch);
	}
	return report;
}

function applyChecked(
	connection: Connection,
	{ accepted }: CheckedBatch,
	context: ApplyContext,
): Promise<ImportCounts> {
	const run = context.pretended ? read : write;
	return run(connection, (transaction) => applyBatch(transaction, accepted, context));
}
