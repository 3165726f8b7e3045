/**
 * From files to checked records. Lines may come in any order, yet a relation leans on its ends and an entity on its
 * source. So the files are read once for each of four phases, and each phase leans only on those before it; what is
 * kept in memory is one index entry for each source and entity, never the records.
 */
import { resolve } from "node:path";
import { isFormatLine } from "../../model/format.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { listReferences } from "../../model/references.ts";
import { foldInvisible } from "../../model/values/text.ts";
import { type CsvDefaults, readCsvRecords } from "../csv/readCsvRecords.ts";
import { type ErasureIndex, NO_ERASURES } from "../erasures/ErasureIndex.ts";
import { holdsErased } from "../erasures/holdsErased.ts";
import type { EntityRecord, GraphRecord, RelationRecord, SourceRecord } from "../GraphRecord.ts";
import { type Finding, type Problem, show, toProblem } from "../problems.ts";
import { type ParsedLine, parseLine, peekRecord, type RawRecord } from "../read/parseLine.ts";
import { readLines } from "../read/readLines.ts";
import { readRawRecord } from "../read/readRawRecord.ts";
import { readSetAsideLine } from "../read/setAsideLine.ts";
import { type GraphLookup, type IndexedSource, type KnownSource, RecordIndex } from "./RecordIndex.ts";
import { type Resolution, resolveRecord, type ValidationContext } from "./resolveRecord.ts";
import { readSourceText } from "./SourceTexts.ts";

export interface CheckedBatch {
	readonly accepted: readonly GraphRecord[];
	readonly rejected: readonly RejectedLine[];
	/** How many lines were left out because they state something that was erased. */
	readonly erased: number;
	/** Errors of the rejected lines and warnings of the accepted ones. */
	readonly problems: readonly Problem[];
}

/** A file of records. */
export interface RecordFile {
	/** As the user wrote it: what messages say. */
	readonly name: string;
	readonly path: string;
	/** Against which the paths of texts are resolved. */
	readonly folder: string;
	/** Set for a file of CSV: what its rows are, where no column says it. */
	readonly csv?: CsvDefaults;
}

export interface RejectedLine {
	readonly file: string;
	readonly line: number;
	/** The line as it came: bytes where it is no UTF-8; undefined where it is too long to be kept. */
	readonly text: string | Buffer | undefined;
	/** What kind of record it was meant to be, as far as can be told. */
	readonly kind: GraphRecord["kind"] | "unknown";
}

export interface CheckOptions {
	readonly model: GraphModel;
	readonly graph: GraphLookup;
	/** Source id → path of its text, beside what the records themselves name. */
	readonly textFiles: ReadonlyMap<string, string>;
	/** Whether what a document states must come with its words; by default not. */
	readonly requireQuotes?: boolean;
	/** Bytes read so far, of `PHASES.length` times the files' size. */
	readonly onBytes?: (count: number) => void;
	/** By default DEFAULT_MEASURES. */
	readonly measures?: Measures;
	/** What was erased, and is to stay so; by default nothing. */
	readonly erasures?: ErasureIndex;
}

export interface Measures {
	/** Lines that are checked, and written, together. */
	readonly batchSize: number;
	/** Entities that an import keeps in mind, however many its files name; at least those of a batch. */
	readonly mostRemembered: number;
}

/** A hundred thousand entities are some 20 MB. */
const DEFAULT_MEASURES: Measures = { batchSize: 1_000, mostRemembered: 100_000 };

export const PHASES = ["sources", "names", "properties", "relations"] as const;
type Phase = (typeof PHASES)[number];

/** Every good record of the files, in batches, and every problem. Throws FILE_UNREADABLE. */
export async function* checkFiles(files: readonly RecordFile[], options: CheckOptions): AsyncGenerator<CheckedBatch> {
	const { mostRemembered } = options.measures ?? DEFAULT_MEASURES;
	const index = new RecordIndex(options.graph.seesOwnWrites ? mostRemembered : undefined);
	for (const phase of PHASES) {
		for await (const lines of readBatches(files, phase, options)) {
			yield await checkBatch(lines, index, options);
		}
	}
}

/** A line on its way through the checks. */
interface Candidate {
	readonly file: RecordFile;
	readonly number: number;
	readonly text: RejectedLine["text"];
	readonly raw: RawRecord | undefined;
	/** It is kept, whatever is refused in it. */
	readonly isSetAside?: boolean;
	readonly findings: readonly Finding[];
}

async function* readBatches(
	files: readonly RecordFile[],
	phase: Phase,
	options: CheckOptions,
): AsyncGenerator<Candidate[]> {
	const { batchSize } = options.measures ?? DEFAULT_MEASURES;
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

function kindOf(raw: RawRecord | undefined, model: GraphModel): RejectedLine["kind"] {
	const type = typeof raw?.type === "string" ? raw.type : "";
	if (model.entities.has(type)) return "entity";
	if (model.relations.has(type)) return "relation";
	return type === "Source" ? "source" : "unknown";
}

/** A line after the checks that need no other line. */
interface Reading {
	readonly candidate: Candidate;
	readonly record: GraphRecord | undefined;
	/** Its quote with the contact data in it. */
	readonly quoted?: string | undefined;
	readonly findings: readonly Finding[];
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
			? await settle({ record, quoted }, candidate.file, context, options)
			: { record: undefined, findings: [] };
		const all = [...findings, ...outcome.findings];
		problems.push(...all.map((finding) => toProblem(finding, candidate.file.name, candidate.number, erasures)));
		if (outcome.record) accepted.push(outcome.record);
		else if (all.includes(LEFT_OUT)) erased += 1;
		else rejected.push(reject(candidate, index, options.model));
	}
	return { accepted, rejected, erased, problems };
}

/** Nothing of what such a line says is repeated. */
const LEFT_OUT: Finding = { code: "LINE_ERASED", path: "$", found: "", expected: "" };

interface ReadingContext {
	readonly model: GraphModel;
	readonly erasures: ErasureIndex;
	readonly index: RecordIndex;
}

function readCandidate(candidate: Candidate, { model, erasures, index }: ReadingContext): Reading {
	const { raw, findings: unreadable } = candidate;
	if (raw && isErased(raw, { model, erasures, index })) return { candidate, record: undefined, findings: [LEFT_OUT] };
	if (!raw || unreadable.length > 0) return { candidate, record: undefined, findings: unreadable };
	const reading = readRawRecord(model, raw, erasures);
	if (!candidate.isSetAside || !reading.refused) return { candidate, ...reading };
	const { record, because } = reading.refused;
	return { candidate, record, quoted: reading.quoted, findings: because.map(toSetAside) };
}

function toSetAside({ path, found, expected }: Finding): Finding {
	return { code: "RECORD_SET_ASIDE", path, found, expected };
}

/** What is recognised by its name or address alone is erased under its id, too, in all lines of these files. */
function isErased(raw: RawRecord, { model, erasures, index }: ReadingContext): boolean {
	if (erasures.isEmpty) return false;
	const { type, id, from, to, source } = raw;
	const isSource = type === "Source";
	const leansOnErased =
		index.erasedSources.has(source) || (!isSource && [id, from, to].some((one) => index.erased.has(one)));
	if (!leansOnErased && !holdsErased(model, raw, erasures)) return false;
	if (isSource) index.erasedSources.add(id);
	else if (typeof raw.name === "string" && erasures.isName(raw.name)) index.erased.add(id);
	return true;
}

/** Looks up, for a whole batch at once, what its records lean on and the files do not settle. */
async function loadLookups(
	readings: readonly Reading[],
	index: RecordIndex,
	{ model, graph, requireQuotes = false }: CheckOptions,
): Promise<ValidationContext> {
	const entityIds = new Set<string>();
	// What is remembered now may be forgotten for what this very batch adds.
	const remembered = new Map<string, string>();
	const sourceIds = new Set<string>();
	const named = new Set(readings.flatMap(({ record }) => (record && isNaming(record) ? [record.id] : [])));
	for (const { record } of readings) {
		if (!record || record.kind === "source") continue;
		const source = index.sources.get(record.evidence.source);
		const mayHaveText = source?.text === undefined && graph.isConnected;
		if (source === undefined || mayHaveText) sourceIds.add(record.evidence.source);
		for (const id of listMentioned(record, model)) {
			const type = index.entities.get(id);
			if (type !== undefined) remembered.set(id, type);
			else if (graph.isConnected || !named.has(id)) entityIds.add(id);
		}
	}
	const entityTypes = await graph.findEntityTypes([...entityIds]);
	const sources = await graph.findSources([...sourceIds]);
	return {
		model,
		index,
		typeOf: (id) => index.entities.get(id) ?? remembered.get(id) ?? entityTypes.get(id),
		sourceOf: (id) => joinSource(index.sources.get(id), sources.get(id)),
		requireQuotes,
	};
}

/** A source of the files with the text that the graph has of it, unless its contentHash says that it is another by now. */
function joinSource(stated: IndexedSource | undefined, known: KnownSource | undefined): KnownSource | undefined {
	if (!stated || !known || stated.text !== undefined) return stated ?? known;
	const { contentHash = known.contentHash } = stated.properties;
	return contentHash === known.contentHash ? { ...stated, text: known.text } : stated;
}

function isNaming(record: GraphRecord): record is EntityRecord {
	return record.kind === "entity" && record.statements.some(({ property }) => property === "name");
}

function listMentioned(record: EntityRecord | RelationRecord, model: GraphModel): string[] {
	if (record.kind === "entity") return [record.id];
	const references = [...listReferences(model, record.type, record.qualifiers)].filter(({ certain }) => certain);
	return [record.from, record.to, ...references.map(({ id }) => id)];
}

/** The last check of a record; a good one becomes known to those after it. */
async function settle(
	{ record, quoted }: { record: GraphRecord; quoted: string | undefined },
	file: RecordFile,
	context: ValidationContext,
	options: CheckOptions,
): Promise<Resolution> {
	if (record.kind === "source") return settleSource(record, file, context.index, options);
	const resolution = resolveRecord(record, context, quoted);
	if (resolution.record?.kind === "entity") context.index.addEntity(resolution.record.id, record.type);
	return resolution;
}

async function settleSource(
	record: SourceRecord,
	file: RecordFile,
	index: RecordIndex,
	{ textFiles, erasures = NO_ERASURES }: CheckOptions,
): Promise<Resolution> {
	const known = index.sources.get(record.id);
	const difference = known && findDifference(known.properties, record.properties);
	if (difference) return refuse({ code: "SOURCE_DIFFERS", path: `$.${difference.key}`, ...difference.values });
	const path = textFiles.get(record.id) ?? (record.textFile && resolve(file.folder, record.textFile));
	const text = path ? await readSourceText(path, erasures) : undefined;
	if (text && erasures.has("content", text.contentHash)) {
		index.erasedSources.add(record.id);
		return refuse(LEFT_OUT);
	}
	if (path && !text) {
		const expected = "the path of a UTF-8 text file, relative to the record file";
		return refuse({ code: "TEXT_FILE_UNREADABLE", path: "$.textFile", found: path, expected });
	}
	const hash: SourceRecord["properties"] = text ? { contentHash: text.contentHash } : {};
	const properties = { ...hash, ...known?.properties, ...record.properties };
	const settled = { ...record, properties, text: text?.text ?? known?.text };
	const original = text ? text.original : known?.original;
	index.sources.set(record.id, {
		properties,
		kind: String(properties.kind ?? "DOCUMENT"),
		text: settled.text,
		original,
	});
	return { record: settled, findings: [] };
}

function findDifference(
	known: IndexedSource["properties"],
	stated: SourceRecord["properties"],
): { key: string; values: { found: string; expected: string } } | undefined {
	for (const [key, value] of Object.entries(stated)) {
		const other = known[key];
		if (other !== undefined && JSON.stringify(other) !== JSON.stringify(value)) {
			const found = `${key} is ${show(other)} on one line and ${show(value)} on another`;
			return { key, values: { found, expected: show(other) } };
		}
	}
	return undefined;
}

function refuse(finding: Finding): Resolution {
	return { record: undefined, findings: [finding] };
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
