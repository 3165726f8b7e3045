/**
 * Which imports are running now. A process that was killed leaves its run as it was, so a run counts as running only as
 * long as it gives signs of life.
 */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";
import type { Writer } from "../projection/projectPending.ts";
import type { ImportedFile } from "../store/ImportRun.ts";

const RUN = v.object({
	id: v.string(),
	startedAt: v.string(),
	startedBy: v.string(),
	/** As JSON. */
	files: v.string(),
	/** That it has handled so far. */
	lines: v.number(),
});

export interface RunningImport extends Readonly<Omit<v.InferOutput<typeof RUN>, "files">> {
	/** Names of its files. */
	readonly files: readonly string[];
}

const SIGN_EVERY_MS = 5_000;
/** Twice a batch on a machine that is busy with other things. */
const SILENT_FOR_SECONDS = 60;

/** Writes a sign of life every few seconds until it is disposed of; the start of the run was the first. */
export function showSignsOfLife(writer: Writer, run: string, countLines: () => number): AsyncDisposable {
	let timer: NodeJS.Timeout | undefined;
	let isOver = false;
	// That one could not be written does no harm: the import itself fails where the database does.
	const sign = () => writer((transaction) => transaction.run(SIGN, { run, lines: countLines() })).catch(() => {});
	let last: Promise<unknown> = Promise.resolve();
	const signAndWait = () => {
		last = sign().finally(() => {
			if (!isOver) timer = setTimeout(signAndWait, SIGN_EVERY_MS);
		});
	};
	timer = setTimeout(signAndWait, SIGN_EVERY_MS);
	return {
		async [Symbol.asyncDispose]() {
			isOver = true;
			clearTimeout(timer);
			await last;
		},
	};
}

const SIGN = `
	MATCH (run:ImportRun {id: $run})
	SET run.aliveAt = datetime.realtime(), run.linesSoFar = $lines`;

/** The earliest first. */
export async function listRunningImports(transaction: ManagedTransaction): Promise<RunningImport[]> {
	const found = await transaction.run(LIST, { seconds: SILENT_FOR_SECONDS });
	return decodeRows(found, { run: RUN }).map(({ run }) => ({
		...run,
		files: (JSON.parse(run.files) as readonly ImportedFile[]).map(({ name }) => name),
	}));
}

const LIST = `
	MATCH (run:ImportRun {state: 'RUNNING'})
	WHERE run.aliveAt > datetime.realtime() - duration({seconds: $seconds})
	RETURN run {
		.id, .startedBy, .files, startedAt: toString(run.startedAt), lines: coalesce(run.linesSoFar, 0)
	} AS run
	ORDER BY run.number`;
