import type { ManagedTransaction } from "neo4j-driver";
import { toStoredInteger } from "../database/storedValue.ts";
import type { ApplyContext } from "./ApplyContext.ts";
import { combineEvidence, pickState, type StoredEvidenceState } from "./combineEvidence.ts";
import { addCounts, type ImportCounts } from "./ImportCounts.ts";
import type { EvidenceRow, LedgerEntry } from "./statements.ts";

/** Writes the claims and evidence of a batch that the ledger does not hold yet, and marks what has to be projected. */
export async function applyEntries(
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
