/** From a checked record to what the ledger keeps of it: claims, and the evidence that bears on them. */
import type { GraphModel } from "../model/GraphModel.ts";
import {
	type ClaimId,
	canonicalJson,
	claimId,
	type EvidenceId,
	evidenceId,
	type Json,
	type Qualifiers,
} from "../model/ids.ts";
import type { EntityRecord, RecordedEvidence, RelationRecord, Statement } from "../records/GraphRecord.ts";
import { listReferences } from "../records/resolveRecord.ts";
import type { StartedRun } from "./runs/ImportRun.ts";
import type { Recording } from "./runs/recordings.ts";

/** One claim with one piece of evidence for it, and what its record says of how it was read. */
export interface LedgerEntry {
	readonly claim: ClaimRow;
	readonly evidence: EvidenceRow;
	readonly recording: Recording;
}

/** A claim as it is stored, in canonical ids. */
export interface ClaimRow {
	readonly id: ClaimId;
	/** What is projected together: all properties of an entity, or all claims of one relation between two entities. */
	readonly slot: string;
	readonly subjectId: string;
	readonly subjectType: string;
	readonly property: string | null;
	readonly relation: string | null;
	/** As text; the model gives it back its type. */
	readonly value: string | null;
	readonly objectId: string | null;
	readonly objectType: string | null;
	/** Canonical JSON; each of them also stands on its own as `qualifier_…`, for queries. */
	readonly qualifiers: string;
	readonly [qualifier: `qualifier_${string}`]: Json;
}

/** Evidence as it is stored: what was recorded, in the ids of the record, so that a merge or split rewrites nothing. */
export interface EvidenceRow {
	readonly id: EvidenceId;
	readonly claimId: ClaimId;
	readonly sourceId: string;
	readonly subjectId: string;
	readonly predicate: string;
	/** Canonical JSON of the recorded value or the other end's id. */
	readonly target: string;
	/** Canonical JSON of the recorded qualifiers and wordings. */
	readonly qualifiers: string;
	readonly wording: string;
	readonly says: string;
	readonly quote: string | null;
	readonly stance: string;
	readonly modality: string;
}

/** What the graph knows of the ids in a record. */
export interface Identities {
	readonly canonicalId: (recordedId: string) => string;
	readonly typeOf: (recordedId: string) => string;
}

export interface StatementContext {
	readonly model: GraphModel;
	readonly identities: Identities;
	/** The time of this run: retrievedAt of evidence whose record does not say. */
	readonly now: string;
	readonly run: StartedRun;
}

export function stateEntity(record: EntityRecord, context: StatementContext): LedgerEntry[] {
	return record.statements.map((statement) => stateProperty(record, statement, context));
}

export function stateRelation(record: RelationRecord, context: StatementContext): LedgerEntry {
	const { identities, model } = context;
	const { canonicalId, typeOf } = identities;
	const [from, to] = [canonicalId(record.from), canonicalId(record.to)];
	const references = Object.fromEntries([...listReferences(record, model)].map(([key, id]) => [key, canonicalId(id)]));
	const qualifiers = { ...record.qualifiers, ...references };
	const claim: ClaimRow = {
		id: claimId({ subject: from, predicate: record.type, target: to, qualifiers }),
		slot: relationSlot(from, record.type, to),
		subjectId: from,
		subjectType: typeOf(record.from),
		property: null,
		relation: record.type,
		value: null,
		objectId: to,
		objectType: typeOf(record.to),
		...storeQualifiers(qualifiers),
	};
	const recorded = { subject: record.from, predicate: record.type, target: record.to, ...record, says: record.type };
	return { claim, evidence: toEvidence(claim.id, recorded, record.evidence), recording: toRecording(record, context) };
}

/** Written out in Cypher, too: projectPending and api/ledgerCypher look for the slot of an entity. */
function entitySlot(id: string): string {
	return `entity ${id}`;
}

function relationSlot(from: string, relation: string, to: string): string {
	return `relation ${from} ${relation} ${to}`;
}

/** The value as the ledger stores and shows it. */
function valueText(value: Json): string {
	return typeof value === "string" ? value : canonicalJson(value);
}

function stateProperty(record: EntityRecord, statement: Statement, context: StatementContext): LedgerEntry {
	const subject = context.identities.canonicalId(record.id);
	const { property, value, qualifiers } = statement;
	const claim: ClaimRow = {
		id: claimId({ subject, predicate: property, target: value, qualifiers }),
		slot: entitySlot(subject),
		subjectId: subject,
		subjectType: record.type,
		property,
		relation: null,
		value: valueText(value),
		objectId: null,
		objectType: null,
		...storeQualifiers(qualifiers),
	};
	const recorded = {
		subject: record.id,
		predicate: property,
		target: value,
		...statement,
		says: `${property}: ${valueText(value)}`,
	};
	return { claim, evidence: toEvidence(claim.id, recorded, record.evidence), recording: toRecording(record, context) };
}

function storeQualifiers(qualifiers: Qualifiers): Pick<ClaimRow, "qualifiers" | `qualifier_${string}`> {
	const single = Object.entries(qualifiers).filter(([, value]) => typeof value !== "object" || Array.isArray(value));
	return {
		qualifiers: canonicalJson(qualifiers),
		...Object.fromEntries(single.map(([key, value]) => [`qualifier_${key}`, value])),
	};
}

interface Recorded {
	readonly subject: string;
	readonly predicate: string;
	readonly target: Json;
	readonly qualifiers: Qualifiers;
	readonly wording: Qualifiers;
	/** What is said, without the details. */
	readonly says: string;
}

function toEvidence(claim: ClaimId, recorded: Recorded, evidence: RecordedEvidence): EvidenceRow {
	const { subject, predicate, target, wording } = recorded;
	const { source, stance, modality } = evidence;
	const qualifiers = { ...recorded.qualifiers, ...wording };
	const content = { subject, predicate, target, qualifiers, source, quote: evidence.quote ?? "", stance, modality };
	return {
		id: evidenceId(content),
		claimId: claim,
		sourceId: source,
		subjectId: subject,
		predicate,
		target: canonicalJson(target),
		qualifiers: canonicalJson(qualifiers),
		wording: canonicalJson(wording),
		says: describe(recorded.says, qualifiers),
		quote: evidence.quote ?? null,
		stance,
		modality,
	};
}

function toRecording({ evidence }: EntityRecord | RelationRecord, { now, run }: StatementContext): Recording {
	return {
		run: run.number,
		extractor: evidence.extractor,
		closes: false,
		confidence: evidence.confidence,
		retrievedAt: evidence.retrievedAt ?? now,
		status: evidence.status,
		start: evidence.start ?? null,
		end: evidence.end ?? null,
	};
}

/** In one line what the words say: `ATTENDS, role: CHAIR` or `date: 2015-06-09`. */
function describe(head: string, details: Qualifiers): string {
	return [head, ...Object.entries(details).map(([key, value]) => `${key}: ${valueText(value)}`)].join(", ");
}
