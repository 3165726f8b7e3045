import { isFormatLine } from "../../model/format.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { type CsvDefaults, readCsvRecords } from "../csv/readCsvRecords.ts";
import type { Finding } from "../problems.ts";
import { type ParsedLine, parseLine, peekRecord, type RawRecord } from "../read/parseLine.ts";
import { readLines } from "../read/readLines.ts";
import { readSetAsideLine } from "../read/setAsideLine.ts";
import { type CheckOptions, DEFAULT_SIZES, type RecordFile, type RejectedLine } from "./CheckOptions.ts";

export const PHASES = ["sources", "names", "properties", "relations"] as const;
export type Phase = (typeof PHASES)[number];

/** A line on its way through the checks. */
export interface Candidate {
	readonly file: RecordFile;
	readonly number: number;
	readonly text: RejectedLine["text"];
	readonly raw: RawRecord | undefined;
	/** It is kept, whatever is refused in it. */
	readonly isSetAside?: boolean;
	readonly findings: readonly Finding[];
}

/** The lines of one phase, in batches. */
export async function* readBatches(
	files: readonly RecordFile[],
	phase: Phase,
	options: CheckOptions,
): AsyncGenerator<Candidate[]> {
	const { batchSize } = options.sizes ?? DEFAULT_SIZES;
	let batch: Candidate[] = [];
	for (const file of files) {
		for await (const candidate of readCandidates(file, phase, options)) {
			batch.push(candidate);
			if (batch.length < batchSize) continue;
			yield batch;
			batch = [];
		}
	}
	if (batch.length > 0) yield batch;
}

/** The lines of this phase. The thorough reading of a line is left to the one phase to which it belongs. */
async function* readCandidates(file: RecordFile, phase: Phase, options: CheckOptions): AsyncGenerator<Candidate> {
	if (file.csv) yield* readCsvCandidates(file, file.csv, phase, options);
	else yield* readJsonCandidates(file, phase, options);
}

async function* readCsvCandidates(
	file: RecordFile,
	csv: CsvDefaults,
	phase: Phase,
	{ model, onBytes }: CheckOptions,
): AsyncGenerator<Candidate> {
	for await (const row of readCsvRecords(file.path, csv, model, onBytes)) {
		if (phaseOf(row.raw, model) === phase) yield { file, ...row };
	}
}

async function* readJsonCandidates(
	file: RecordFile,
	phase: Phase,
	{ model, onBytes }: CheckOptions,
): AsyncGenerator<Candidate> {
	for await (const line of readLines(file.path, onBytes)) {
		const peeked = line.kind === "text" ? peekRecord(line.text) : undefined;
		if (isFormatLine(peeked, `${file.name}:${line.number}`)) continue;
		const setAside = readSetAsideLine(peeked);
		const raw = setAside ?? peeked;
		if (phaseOf(raw, model) !== phase) continue;
		const parsed: ParsedLine = line.kind === "text" ? parseLine(line.text) : line;
		const findings = parsed.kind === "wrong" ? [parsed.finding] : [];
		const text = line.kind === "text" ? line.text : line.bytes;
		yield { file, number: line.number, text, raw, isSetAside: setAside !== undefined, findings };
	}
}

/** What cannot be read at all is reported in the first phase. */
function phaseOf(raw: RawRecord | undefined, model: GraphModel): Phase {
	const kind = kindOf(raw, model);
	if (kind === "relation") return "relations";
	if (kind === "entity") return raw?.name === undefined ? "properties" : "names";
	return "sources";
}

export function kindOf(raw: RawRecord | undefined, model: GraphModel): RejectedLine["kind"] {
	const type = typeof raw?.type === "string" ? raw.type : "";
	if (model.entities.has(type)) return "entity";
	if (model.relations.has(type)) return "relation";
	return type === "Source" ? "source" : "unknown";
}
