/**
 * From files to checked records. Lines may come in any order, yet a relation leans on its ends and an entity on its
 * source. So the files are read once for each of four phases, and each phase leans only on those before it; what is
 * kept in memory is one index entry for each source and entity, never the records.
 */
import type { GraphModel } from "../../model/GraphModel.ts";
import { foldInvisible } from "../../model/values/text.ts";
import { NO_ERASURES } from "../erasures/ErasureIndex.ts";
import type { GraphRecord } from "../GraphRecord.ts";
import { type Problem, toProblem } from "../problems.ts";
import {
	type CheckedBatch,
	type CheckOptions,
	DEFAULT_SIZES,
	type RecordFile,
	type RejectedLine,
} from "./CheckOptions.ts";
import { loadLookups } from "./loadLookups.ts";
import { RecordIndex } from "./RecordIndex.ts";
import { LEFT_OUT, readCandidate } from "./readCandidate.ts";
import { type Candidate, kindOf, PHASES, readBatches } from "./readCandidates.ts";
import { settleRecord } from "./settleRecord.ts";

/** Every good record of the files, in batches, and every problem. Throws FILE_UNREADABLE. */
export async function* checkFiles(files: readonly RecordFile[], options: CheckOptions): AsyncGenerator<CheckedBatch> {
	const { batchSize, mostRemembered } = options.sizes ?? DEFAULT_SIZES;
	// A batch is checked while the one before it is written: the graph knows that one's entities only when it is done.
	const most = Math.max(mostRemembered, 2 * batchSize);
	const index = new RecordIndex(options.graph.seesOwnWrites ? most : undefined);
	for (const phase of PHASES) {
		for await (const lines of readBatches(files, phase, options)) {
			yield await checkBatch(lines, index, options);
		}
	}
}

async function checkBatch(
	candidates: readonly Candidate[],
	index: RecordIndex,
	options: CheckOptions,
): Promise<CheckedBatch> {
	const { model, erasures = NO_ERASURES } = options;
	const readings = candidates.map((candidate) => readCandidate(candidate, { model, erasures, index }));
	const context = await loadLookups(readings, index, options);
	const accepted: GraphRecord[] = [];
	const rejected: RejectedLine[] = [];
	const problems: Problem[] = [];
	let erased = 0;
	for (const { candidate, record, quoted, findings } of readings) {
		const outcome = record
			? await settleRecord({ record, quoted }, candidate.file, context, options)
			: { record: undefined, findings: [] };
		const all = [...findings, ...outcome.findings];
		problems.push(...all.map((finding) => toProblem(finding, candidate.file.name, candidate.number, erasures)));
		if (outcome.record) accepted.push(outcome.record);
		else if (all.includes(LEFT_OUT)) erased += 1;
		else rejected.push(reject(candidate, index, options.model));
	}
	return { accepted, rejected, erased, problems };
}

function reject(candidate: Candidate, index: RecordIndex, model: GraphModel): RejectedLine {
	const kind = kindOf(candidate.raw, model);
	const id = typeof candidate.raw?.id === "string" ? foldInvisible(candidate.raw.id) : undefined;
	// Of several such lines the first is the one to mend: the line that names the entity comes before the others.
	const [known, rejected] =
		kind === "source" ? [index.sources, index.rejectedSources] : [index.entities, index.rejected];
	if ((kind === "entity" || kind === "source") && id !== undefined && !known.has(id) && !rejected.has(id)) {
		rejected.set(id, { file: candidate.file.name, line: candidate.number });
	}
	return { file: candidate.file.name, line: candidate.number, text: candidate.text, kind };
}
