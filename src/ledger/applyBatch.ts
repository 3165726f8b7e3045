/**
 * One batch of checked records into the ledger, in one transaction. First it is read what the ledger already holds of
 * it, then only the difference is written: that is why the same file twice changes nothing, and how it is known what
 * was new. Claims that gained evidence are marked Pending in the same transaction, so that a run that is cut off at any
 * point is completed by the next one (see projectPending).
 */
import type { ManagedTransaction } from "neo4j-driver";
import { toStoredInteger, toStoredProperties } from "../database/storedValue.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import type { GraphRecord, RelationRecord, SourceRecord } from "../records/GraphRecord.ts";
import { listReferences } from "../records/resolveRecord.ts";
import { combineEvidence, pickState, type StoredEvidenceState } from "./combineEvidence.ts";
import { addCounts, emptyCounts, type ImportCounts } from "./ImportCounts.ts";
import { projectDate } from "./projectEntity.ts";
import { findReferents, type Referent } from "./referents.ts";
import { type EvidenceRow, type LedgerEntry, stateEntity, stateRelation } from "./statements.ts";

export interface ApplyContext {
	readonly model: GraphModel;
	/** The time of this run, ISO 8601 in UTC. */
	readonly now: string;
	/** Given for a dry run: nothing is written, and this remembers what would have been. */
	readonly pretended: PretendedWrites | undefined;
}

/** What the batches of a dry run would have written by now, so that the next batch is counted as it would be. */
export class PretendedWrites {
	readonly sources = new Map<string, Readonly<Record<string, unknown>>>();
	readonly referents = new Map<string, Referent>();
	readonly claims = new Set<string>();
	readonly evidence = new Map<string, StoredEvidenceState>();
}

/** Writes the batch and says what was new, changed and confirmed. A dry run only says. */
export async function applyBatch(
	transaction: ManagedTransaction,
	records: readonly GraphRecord[],
	context: ApplyContext,
): Promise<ImportCounts> {
	const counts = emptyCounts();
	addCounts(counts.sources, await applySources(transaction, records, context));
	const { referents, added } = await applyReferents(transaction, records, context);
	addCounts(counts.entities, added);
	await applyEntries(transaction, stateRecords(records, referents, context), counts, context);
	return counts;
}

async function applySources(
	transaction: ManagedTransaction,
	records: readonly GraphRecord[],
	{ model, pretended }: ApplyContext,
): Promise<{ new: number; changed: number; confirmed: number }> {
	// Of several lines about one source the last has what the others state, too (see checkFiles).
	const sources = new Map(records.flatMap((record) => (record.kind === "source" ? [[record.id, record]] : [])));
	const rows = [...sources.values()].map((source) => ({
		id: source.id,
		properties: toSourceProperties(model, source),
		pretended: pretended?.sources.get(source.id) ?? null,
	}));
	const counts = { new: 0, changed: 0, confirmed: 0 };
	if (rows.length === 0) return counts;
	const compared = await transaction.run(COMPARE_SOURCES, { rows });
	for (const record of compared.records) counts[record.get("outcome") as keyof typeof counts] += 1;
	if (!pretended) {
		await transaction.run(WRITE_SOURCES, { rows });
		const changed = compared.records.filter((record) => record.get("outcome") === "changed");
		await transaction.run(MARK_CLAIMS_OF_SOURCES, { ids: changed.map((record) => record.get("id") as string) });
	}
	for (const { id, properties } of rows) pretended?.sources.set(id, properties);
	return counts;
}

function toSourceProperties(model: GraphModel, { properties, text }: SourceRecord): Record<string, unknown> {
	const dates = [...model.source.properties.values()].flatMap((property) => {
		const stated = properties[property.name];
		return property.edtf && typeof stated === "string" ? [projectDate(property, stated, {})] : [];
	});
	const stored = toStoredProperties(Object.assign({}, properties, ...dates), model.source.properties);
	return text === undefined ? stored : { ...stored, fullText: text };
}

const COMPARE_SOURCES = `
	UNWIND $rows AS row
	OPTIONAL MATCH (stored:Source {id: row.id})
	WITH row, coalesce(row.pretended, properties(stored)) AS source
	RETURN row.id AS id, CASE
		WHEN source IS NULL THEN 'new'
		WHEN all(key IN keys(row.properties) WHERE source[key] = row.properties[key]) THEN 'confirmed'
		ELSE 'changed'
	END AS outcome`;

const WRITE_SOURCES = `
	UNWIND $rows AS row
	MERGE (source:Source {id: row.id})
	ON CREATE SET source.kind = 'DOCUMENT', source.textPublic = false
	SET source += row.properties`;

/** When a source was published decides, among other things, which of several values is shown. */
const MARK_CLAIMS_OF_SOURCES = `
	UNWIND $ids AS id
	MATCH (:Source {id: id})<-[:STATED_IN]-(:Evidence)-[:BEARS_ON]->(claim:Claim)
	SET claim:Pending`;

/** Every id that a record uses is registered with its type; a merge of ids changes `canonicalId` alone. */
async function applyReferents(
	transaction: ManagedTransaction,
	records: readonly GraphRecord[],
	{ model, pretended }: ApplyContext,
): Promise<{ referents: ReadonlyMap<string, Referent>; added: { new: number; changed: number; confirmed: number } }> {
	const named = new Map(records.flatMap((record) => (record.kind === "entity" ? [[record.id, record.type]] : [])));
	const mentioned = records.flatMap((record) => (record.kind === "relation" ? listEnds(record, model) : []));
	const found = await findReferents(transaction, [...new Set([...named.keys(), ...mentioned])]);
	const known = new Map([...(pretended?.referents ?? []), ...found]);
	const rows = [...named].filter(([id]) => !known.has(id)).map(([id, type]) => ({ id, type }));
	if (!pretended && rows.length > 0) await transaction.run(WRITE_REFERENTS, { rows });
	const created = rows.map(({ id, type }) => [id, { type, canonicalId: id }] as const);
	for (const [id, referent] of created) pretended?.referents.set(id, referent);
	const confirmed = named.size - rows.length;
	return { referents: new Map([...known, ...created]), added: { new: rows.length, changed: 0, confirmed } };
}

function listEnds(record: RelationRecord, model: GraphModel): string[] {
	return [record.from, record.to, ...[...listReferences(record, model)].map(([, id]) => id)];
}

const WRITE_REFERENTS = `
	UNWIND $rows AS row
	MERGE (referent:Referent {id: row.id})
	ON CREATE SET referent.type = row.type, referent.canonicalId = row.id`;

function stateRecords(
	records: readonly GraphRecord[],
	referents: ReadonlyMap<string, Referent>,
	{ model, now }: ApplyContext,
): LedgerEntry[] {
	const identities = {
		canonicalId: (id: string) => referents.get(id)?.canonicalId ?? id,
		typeOf: (id: string) => referents.get(id)?.type ?? "",
	};
	return records.flatMap((record) => {
		if (record.kind === "source") return [];
		if (record.kind === "entity") return stateEntity(record, { model, now, identities });
		return [stateRelation(record, { model, now, identities })];
	});
}

async function applyEntries(
	transaction: ManagedTransaction,
	entries: readonly LedgerEntry[],
	counts: ImportCounts,
	{ pretended }: ApplyContext,
): Promise<void> {
	const claims = new Map(entries.map(({ claim }) => [claim.id, claim]));
	const evidence = joinSameEvidence(entries);
	const knownClaims = await findIds(transaction, FIND_CLAIMS, [...claims.keys()]);
	const knownEvidence = await findEvidence(transaction, [...evidence.keys()]);

	for (const id of claims.keys()) if (pretended?.claims.has(id)) knownClaims.add(id);
	for (const id of evidence.keys()) {
		const state = pretended?.evidence.get(id);
		if (state) knownEvidence.set(id, state);
	}

	const newClaims = [...claims.values()].filter(({ id }) => !knownClaims.has(id));
	const newEvidence = [...evidence.values()].filter(({ id }) => !knownEvidence.has(id));
	const changedEvidence = [...evidence.values()].flatMap((row) => {
		const known = knownEvidence.get(row.id);
		const combined = known && combineEvidence(known, row);
		return combined?.changed ? [{ id: row.id, claimId: row.claimId, state: combined.state }] : [];
	});
	const known = { claims: claims.size - newClaims.length, evidence: knownEvidence.size - changedEvidence.length };
	addCounts(counts.claims, { new: newClaims.length, changed: 0, confirmed: known.claims });
	addCounts(counts.evidence, { new: newEvidence.length, changed: changedEvidence.length, confirmed: known.evidence });
	const relations = [...claims.values()].filter(({ relation }) => relation !== null);
	const newRelations = newClaims.filter(({ relation }) => relation !== null).length;
	addCounts(counts.relations, { new: newRelations, changed: 0, confirmed: relations.length - newRelations });
	if (pretended) {
		for (const { id } of newClaims) pretended.claims.add(id);
		for (const row of newEvidence) pretended.evidence.set(row.id, pickState(row));
		for (const { id, state } of changedEvidence) pretended.evidence.set(id, state);
		return;
	}
	if (newClaims.length > 0) await transaction.run(WRITE_CLAIMS, { rows: newClaims });
	if (newEvidence.length > 0) await transaction.run(WRITE_EVIDENCE, { rows: newEvidence.map(toEvidenceParameters) });
	if (changedEvidence.length > 0) {
		const rows = changedEvidence.map((row) => ({ ...row, state: withWholeOffsets(row.state) }));
		await transaction.run(CHANGE_EVIDENCE, { rows });
	}
}

/** The same evidence twice in one batch is one piece of evidence. */
function joinSameEvidence(entries: readonly LedgerEntry[]): Map<string, EvidenceRow> {
	const joined = new Map<string, EvidenceRow>();
	for (const { evidence } of entries) {
		const known = joined.get(evidence.id);
		joined.set(evidence.id, known ? { ...known, ...combineEvidence(known, evidence).state } : evidence);
	}
	return joined;
}

async function findIds(transaction: ManagedTransaction, query: string, ids: readonly string[]): Promise<Set<string>> {
	const found = await transaction.run(query, { ids });
	return new Set(found.records.map((record) => record.get("id") as string));
}

async function findEvidence(
	transaction: ManagedTransaction,
	ids: readonly string[],
): Promise<Map<string, StoredEvidenceState>> {
	const found = await transaction.run(FIND_EVIDENCE, { ids });
	return new Map(
		found.records.map((record) => [record.get("id") as string, record.get("state") as StoredEvidenceState]),
	);
}

function toEvidenceParameters({ claimId, sourceId, ...properties }: EvidenceRow): Record<string, unknown> {
	return { claimId, sourceId, properties: withWholeOffsets(properties) };
}

function withWholeOffsets<State extends { start: number | null; end: number | null }>(state: State): object {
	return { ...state, start: toStoredInteger(state.start), end: toStoredInteger(state.end) };
}

const FIND_CLAIMS = `
	UNWIND $ids AS id
	MATCH (claim:Claim {id: id})
	RETURN claim.id AS id`;

const FIND_EVIDENCE = `
	UNWIND $ids AS id
	MATCH (evidence:Evidence {id: id})
	RETURN evidence.id AS id,
		evidence {.extractors, .confidence, .retrievedAt, .status, .start, .end} AS state`;

const WRITE_CLAIMS = `
	UNWIND $rows AS row
	MERGE (claim:Claim {id: row.id})
	ON CREATE SET claim = row, claim.rank = 'NORMAL'
	SET claim:Pending`;

const WRITE_EVIDENCE = `
	UNWIND $rows AS row
	MERGE (evidence:Evidence {id: row.properties.id})
	SET evidence = row.properties
	WITH row, evidence
	MATCH (claim:Claim {id: row.claimId})
	MATCH (source:Source {id: row.sourceId})
	MERGE (evidence)-[:BEARS_ON]->(claim)
	MERGE (evidence)-[:STATED_IN]->(source)
	SET claim:Pending`;

const CHANGE_EVIDENCE = `
	UNWIND $rows AS row
	MATCH (evidence:Evidence {id: row.id})
	SET evidence += row.state
	WITH row
	MATCH (claim:Claim {id: row.claimId})
	SET claim:Pending`;
