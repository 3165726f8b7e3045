/** From a checked record to what the ledger keeps of it: claims, and the evidence that bears on them. */
import type { GraphModel } from "../../model/GraphModel.ts";
import {
	type ClaimContent,
	type ClaimId,
	canonicalJson,
	claimId,
	type EvidenceId,
	evidenceId,
	type Json,
	type Qualifiers,
} from "../../model/ids.ts";
import { inCanonicalIds } from "../../model/references.ts";
import type { EntityRecord, RecordedEvidence, RelationRecord, Statement } from "../../records/GraphRecord.ts";
import type { StoredStatement } from "../rules/AssessedClaim.ts";
import { entitySlot, relationSlot } from "../rules/slots.ts";
import type { StartedRun } from "./ImportRun.ts";
import type { Recording } from "./recordings.ts";

/** One claim with one piece of evidence for it, and what its record says of how it was read. */
export interface LedgerEntry {
	readonly claim: ClaimRow;
	readonly evidence: EvidenceRow;
	readonly recording: Recording;
}

/** A claim as it is stored. */
export interface ClaimRow extends StoredStatement {
	readonly id: ClaimId;
	/** What is projected together: all properties of an entity, or all claims of one relation between two entities. */
	readonly slot: string;
	/** Each qualifier also stands on its own, for queries. */
	readonly [qualifier: `qualifier_${string}`]: Json;
}

/** Evidence as it is stored: what was recorded, in the ids of the record, so that a merge or split rewrites nothing. */
export interface EvidenceRow {
	readonly id: EvidenceId;
	readonly claimId: ClaimId;
	/** The id that the claim would have in the recorded ids; null where it has it. It resolves, too. */
	readonly formerClaimId: ClaimId | null;
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
	/** Code and place of what today's rules refuse in it, as it came from an earlier version; it counts for nothing. */
	readonly refused: string | null;
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
	const { type: predicate, from: subject, to: target, qualifiers } = record;
	return state({ subject, predicate, target, qualifiers }, record, { ...record, says: predicate }, context);
}

/** What a claim is about, beside its content: the types of its ends. */
export interface ClaimEnds {
	readonly subjectType: string;
	/** Null: it states a property, and no relation. */
	readonly objectType: string | null;
}

/** The claim that states this, in canonical ids. */
export function toClaimRow(content: ClaimContent, { subjectType, objectType }: ClaimEnds): ClaimRow {
	const { subject, predicate, target, qualifiers } = content;
	const common = { id: claimId(content), subjectId: subject, subjectType, ...storeQualifiers(qualifiers) };
	if (objectType === null) {
		const value = valueText(target);
		const none = { relation: null, objectId: null, objectType: null };
		return { ...common, slot: entitySlot(subject), property: predicate, value, ...none };
	}
	const object = String(target);
	const slot = relationSlot(subject, predicate, object);
	return { ...common, slot, property: null, relation: predicate, value: null, objectId: object, objectType };
}

/** The value as the ledger stores and shows it. */
function valueText(value: Json): string {
	return typeof value === "string" ? value : canonicalJson(value);
}

function stateProperty(record: EntityRecord, statement: Statement, context: StatementContext): LedgerEntry {
	const { property: predicate, value: target, qualifiers, wording } = statement;
	const says = `${predicate}: ${valueText(target)}`;
	return state({ subject: record.id, predicate, target, qualifiers }, record, { wording, says }, context);
}

function state(
	content: ClaimContent,
	record: EntityRecord | RelationRecord,
	recorded: { readonly wording: Qualifiers; readonly says: string },
	context: StatementContext,
): LedgerEntry {
	const { model, identities } = context;
	const canonical = inCanonicalIds(model, content, identities.canonicalId);
	const objectType = record.kind === "relation" ? identities.typeOf(record.to) : null;
	const claim = toClaimRow(canonical, { subjectType: identities.typeOf(content.subject), objectType });
	const formerClaimId = canonical === content ? null : claimId(content);
	const evidence = toEvidence({ ...content, ...recorded }, record.evidence);
	return {
		claim,
		evidence: { ...evidence, claimId: claim.id, formerClaimId },
		recording: toRecording(record, context),
	};
}

function storeQualifiers(qualifiers: Qualifiers): Pick<ClaimRow, "qualifiers" | `qualifier_${string}`> {
	const single = Object.entries(qualifiers).filter(([, value]) => typeof value !== "object" || Array.isArray(value));
	return {
		qualifiers: canonicalJson(qualifiers),
		...Object.fromEntries(single.map(([key, value]) => [`qualifier_${key}`, value])),
	};
}

interface Recorded extends ClaimContent {
	readonly wording: Qualifiers;
	/** What is said, without the details. */
	readonly says: string;
}

function toEvidence(recorded: Recorded, evidence: RecordedEvidence): Omit<EvidenceRow, "claimId" | "formerClaimId"> {
	const { subject, predicate, target, wording } = recorded;
	const { source, stance, modality } = evidence;
	const qualifiers = { ...recorded.qualifiers, ...wording };
	const content = { subject, predicate, target, qualifiers, source, quote: evidence.quote ?? "", stance, modality };
	return {
		id: evidenceId(content),
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
		refused: evidence.refused ?? null,
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
