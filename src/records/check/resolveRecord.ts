/**
 * The checks of one record that need other lines or the graph: does its source exist, do its ends, of which types are
 * they, does its quote stand in the text. Everything it needs was looked up before (see ValidationContext).
 */
import { findNearest } from "../../errors/suggest.ts";
import type { GraphModel, RelationType } from "../../model/GraphModel.ts";
import { listReferences } from "../../model/references.ts";
import { isRedacted } from "../../model/values/redaction.ts";
import type { EntityRecord, GraphRecord, RecordedEvidence, RelationRecord } from "../GraphRecord.ts";
import type { Finding } from "../problems.ts";
import { type CheckedPlace, checkPlace } from "./checkPlace.ts";
import type { KnownSource, RecordIndex } from "./RecordIndex.ts";

/** What is known around a batch of records: from the files, and where they are silent from the graph. */
export interface ValidationContext {
	readonly model: GraphModel;
	readonly index: RecordIndex;
	/** The type of the entity with this id. */
	readonly typeOf: (id: string) => string | undefined;
	readonly sourceOf: (id: string) => KnownSource | undefined;
	/** Whether what a document states must come with its words. */
	readonly requireQuotes: boolean;
}

export interface Resolution {
	/** Undefined if a finding is an error. */
	readonly record: GraphRecord | undefined;
	readonly findings: readonly Finding[];
}

/** `quoted` is its quote with the contact data in it, if it is known. */
export function resolveRecord(record: GraphRecord, context: ValidationContext, quoted = ""): Resolution {
	if (record.kind === "source") return { record, findings: [] };
	const { evidence, findings: evidenceFindings } = checkEvidence(record.evidence, context, quoted);
	const own = record.kind === "entity" ? checkEntity(record, context) : checkRelation(record, context);
	const errors = [
		...own,
		...evidenceFindings,
		...checkReferenceSource(record, context),
		...checkQuoted(record, context),
	];
	const findings = [...errors, ...checkReferences(record, context), ...tellHidden(record.evidence, evidence)];
	return { record: errors.length === 0 ? { ...record, evidence } : undefined, findings };
}

function checkEntity(record: EntityRecord, { typeOf, index }: ValidationContext): Finding[] {
	const known = typeOf(record.id);
	if (known !== undefined && known !== record.type) {
		const found = `${record.id} is of type ${known} on another line or in the graph, and of type ${record.type} here`;
		return [{ code: "ID_TYPE_CONFLICT", path: "$.type", found, expected: known }];
	}
	if (known !== undefined || record.statements.some(({ property }) => property === "name")) return [];
	const rejected = index.rejected.get(record.id);
	const expected = `{"type":"${record.type}","id":"${record.id}","name":"…"}`;
	const suggestion = rejected && `Fix ${place(rejected)} first, which names it.`;
	return [{ code: "NAME_MISSING", path: "$.id", found: record.id, expected, suggestion }];
}

function checkRelation(record: RelationRecord, context: ValidationContext): Finding[] {
	const relation = context.model.relations.get(record.type);
	const unknown = [...checkEnd("from", record.from, context), ...checkEnd("to", record.to, context)];
	return unknown.length > 0 || !relation ? unknown : checkEndTypes(relation, record, context);
}

function checkEnd(key: "from" | "to", id: string, { typeOf, index }: ValidationContext): Finding[] {
	if (typeOf(id) !== undefined) return [];
	const rejected = index.rejected.get(id);
	if (rejected) return [{ code: "END_REJECTED", path: `$.${key}`, found: id, expected: place(rejected) }];
	const meant = findNearest(id, index.entities.keys());
	const expected = `a line {"type":"…","id":"${id}","name":"…"}`;
	const suggestion = meant === undefined ? undefined : `Did you mean \`${meant}\`? Otherwise add ${expected}.`;
	return [{ code: "END_UNKNOWN", path: `$.${key}`, found: id, expected, suggestion }];
}

function checkEndTypes(relation: RelationType, record: RelationRecord, { typeOf }: ValidationContext): Finding[] {
	const from = typeOf(record.from) ?? "";
	const to = typeOf(record.to) ?? "";
	if (relation.ends.get(from)?.has(to)) return [];
	const path = relation.ends.has(from) ? "$.to" : "$.from";
	const found = `${relation.name} cannot lead from ${from} ${record.from} to ${to} ${record.to}`;
	const expected = [...relation.ends].map(([start, ends]) => `${start} → ${[...ends].join(" or ")}`).join("; ");
	const reversed = relation.ends.get(to)?.has(from);
	const suggestion = reversed ? "Exchange `from` and `to`." : undefined;
	return [{ code: "END_TYPE_WRONG", path, found, expected, suggestion }];
}

function checkEvidence(
	evidence: RecordedEvidence,
	{ sourceOf, index }: ValidationContext,
	quoted: string,
): CheckedPlace {
	const source = sourceOf(evidence.source);
	if (!source) return { evidence, findings: [describeUnknownSource(evidence.source, index)] };
	if (source.text === undefined) return { evidence, findings: [] };
	return checkPlace(evidence, { text: source.text, original: source.original }, quoted);
}

/** What the text of its source says to be contact data is hidden in a quote that did not say so itself. */
function tellHidden({ quote: before = "" }: RecordedEvidence, { quote = "" }: RecordedEvidence): Finding[] {
	const isMore = quote !== before && isRedacted(quote) && !isRedacted(before);
	const expected = "the line went in without it";
	return isMore
		? [{ code: "CONTACT_DATA_REDACTED", path: "$.quote", found: "contact data of the source's text", expected }]
		: [];
}

function describeUnknownSource(id: string, { sources, rejectedSources }: RecordIndex): Finding {
	const expected = `a line {"type":"Source","id":"${id}","title":"…"}`;
	const rejected = rejectedSources.get(id);
	const meant = findNearest(id, sources.keys());
	const guess = meant === undefined ? undefined : `Did you mean \`${meant}\`? Otherwise add ${expected}.`;
	const suggestion = rejected ? `Fix ${place(rejected)} first, which describes it.` : guess;
	return { code: "SOURCE_UNKNOWN", path: "$.source", found: id, expected, suggestion };
}

/** Reference data has no sentences to quote. */
function checkQuoted(
	{ evidence }: EntityRecord | RelationRecord,
	{ requireQuotes, sourceOf }: ValidationContext,
): Finding[] {
	const source = sourceOf(evidence.source);
	if (!requireQuotes || evidence.quote || source === undefined || source.kind === "REFERENCE") return [];
	return [{ code: "QUOTE_MISSING", path: "$.quote", found: "nothing", expected: '"quote":"…", the words that say it' }];
}

/** Reference data states places, and nothing about cooperation. */
function checkReferenceSource(record: EntityRecord | RelationRecord, context: ValidationContext): Finding[] {
	if (context.sourceOf(record.evidence.source)?.kind !== "REFERENCE") return [];
	const isPlace = (type: string | undefined) => context.model.entities.get(type ?? "")?.isPlace === true;
	const ends = record.kind === "entity" ? [] : [record.from, record.to];
	const fits = record.kind === "entity" ? isPlace(record.type) : ends.every((id) => isPlace(context.typeOf(id)));
	if (fits) return [];
	const expected = "places, and relations between places";
	return [{ code: "SOURCE_RESTRICTED", path: "$.source", found: record.type, expected }];
}

/** A qualifier that is the id of an entity should exist; the line goes in all the same. */
function checkReferences(record: EntityRecord | RelationRecord, { model, typeOf }: ValidationContext): Finding[] {
	if (record.kind === "entity") return [];
	return [...listReferences(model, record.type, record.qualifiers)]
		.filter(({ id, certain }) => certain && typeOf(id) === undefined)
		.map(({ key, id }) => ({
			code: "REFERENCE_UNKNOWN",
			path: `$.${key}`,
			found: id,
			expected: `a line {"type":"…","id":"${id}","name":"…"}`,
		}));
}

function place({ file, line }: { file: string; line: number }): string {
	return `line ${line} of ${file}`;
}
