/** Every application of records is a run: when, which files, what came of it. What it said can be taken back. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRow, decodeRows, type Row } from "../../database/rows.ts";
import { FORMAT } from "../../model/format.ts";
import type { RecordFile } from "../../records/check/CheckOptions.ts";
import type { CheckReport } from "../../records/check/CheckReport.ts";
import type { Problem } from "../../records/problems.ts";
import type { ImportCounts } from "./ImportCounts.ts";

export interface ImportedFile {
	readonly name: string;
	readonly bytes: number;
	/** Hexadecimal, of its bytes. */
	readonly sha256: string;
}

const STARTED_RUN = {
	id: v.string(),
	/** Runs are numbered in the order in which they began. */
	number: v.number(),
};
/** A run that has begun: what the writing of records needs to know of it. */
export type StartedRun = Readonly<Row<typeof STARTED_RUN>>;

/** Problems that are kept with a run; beyond that they are only counted. */
const MOST_PROBLEMS = 1_000;

export async function describeFiles(files: readonly RecordFile[]): Promise<ImportedFile[]> {
	return Promise.all(files.map(describeFile));
}

async function describeFile({ name, path }: RecordFile): Promise<ImportedFile> {
	const hash = createHash("sha256");
	let bytes = 0;
	await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
		for await (const chunk of chunks) {
			bytes += chunk.length;
			hash.update(chunk);
		}
	});
	return { name, bytes, sha256: hash.digest("hex") };
}

/** Its id is the day and the number: `2026-11-24-7`. */
export async function startRun(
	transaction: ManagedTransaction,
	{ now, by, files }: { now: string; by: string; files: readonly ImportedFile[] },
): Promise<StartedRun> {
	const started = await transaction.run(
		`MERGE (ledger:Ledger {id: 'graph'})
		 SET ledger.runs = coalesce(ledger.runs, 0) + 1
		 CREATE (run:ImportRun {
			id: left($now, 10) + '-' + ledger.runs, number: ledger.runs,
			startedAt: datetime($now), startedBy: $by, state: 'RUNNING', files: $files, format: toInteger($format),
			aliveAt: datetime.realtime()
		 })
		 RETURN run.id AS id, run.number AS number`,
		{ now, by, files: JSON.stringify(files), format: FORMAT },
	);
	return decodeRow(started, STARTED_RUN);
}

export async function finishRun(
	transaction: ManagedTransaction,
	run: StartedRun,
	outcome: { counts: ImportCounts; report: CheckReport; closed: number },
): Promise<void> {
	const { lines, problems, problemsLeftOut } = outcome.report;
	const kept = problems.slice(0, MOST_PROBLEMS);
	await transaction.run(
		`MATCH (run:ImportRun {id: $id})
		 SET run.finishedAt = datetime.realtime(), run.state = 'DONE', run.counts = $counts, run.problems = $problems`,
		{
			id: run.id,
			counts: JSON.stringify({ lines, ...outcome.counts, evidenceClosed: outcome.closed }),
			problems: JSON.stringify({ kept, leftOut: problemsLeftOut + problems.length - kept.length }),
		},
	);
}

const STORED_RUN = v.object({
	id: v.string(),
	startedAt: v.string(),
	startedBy: v.string(),
	finishedAt: v.nullable(v.string()),
	/** RUNNING (or cut off), DONE, REVERTING (or cut off while it was), REVERTED. */
	state: v.string(),
	revertedAt: v.nullable(v.string()),
	revertedReason: v.nullable(v.string()),
	/** As JSON, like those below. */
	files: v.string(),
	counts: v.nullable(v.string()),
	problems: v.nullable(v.string()),
});
type StoredRun = v.InferOutput<typeof STORED_RUN>;

/** A run as `coopgraph runs` shows it. */
export interface ImportRun extends Readonly<Omit<StoredRun, "files" | "counts" | "problems">> {
	readonly files: readonly ImportedFile[];
	/** Null until it is finished. */
	readonly counts: (ImportCounts & { readonly lines: CheckReport["lines"]; readonly evidenceClosed: number }) | null;
	readonly problems: { readonly kept: readonly Problem[]; readonly leftOut: number };
}

export async function listRuns(transaction: ManagedTransaction, limit: number): Promise<ImportRun[]> {
	const found = await transaction.run(
		`MATCH (run:ImportRun) WITH run ORDER BY run.number DESC LIMIT toInteger($limit) RETURN ${SHOWN}`,
		{ limit },
	);
	return decodeRows(found, { run: STORED_RUN }).map(({ run }) => toRun(run));
}

export async function readRun(transaction: ManagedTransaction, id: string): Promise<ImportRun | undefined> {
	const found = await transaction.run(`MATCH (run:ImportRun {id: $id}) RETURN ${SHOWN}`, { id });
	const [row] = decodeRows(found, { run: STORED_RUN });
	return row && toRun(row.run);
}

const SHOWN = `run {
	.id, .startedBy, .state, .revertedReason, .files, .counts, .problems,
	startedAt: toString(run.startedAt), finishedAt: toString(run.finishedAt), revertedAt: toString(run.revertedAt)
} AS run`;

function toRun(stored: StoredRun): ImportRun {
	return {
		...stored,
		files: JSON.parse(stored.files) as ImportRun["files"],
		counts: JSON.parse(stored.counts ?? "null") as ImportRun["counts"],
		problems: JSON.parse(stored.problems ?? '{"kept":[],"leftOut":0}') as ImportRun["problems"],
	};
}
