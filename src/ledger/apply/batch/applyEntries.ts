import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../../database/rows.ts";
import { addCounts, type ImportCounts } from "../../store/ImportCounts.ts";
import {
	combineRecordings,
	EVIDENCE_STATE,
	type EvidenceState,
	READ_RECORDING,
	RECORDING,
} from "../../store/recordings.ts";
import type { EvidenceRow, LedgerEntry } from "../../store/statements.ts";
import { toStoredState, writeRecordings } from "../evidenceRecordings.ts";
import { refreshRanks } from "../recordDecisions.ts";
import type { ApplyContext } from "./ApplyContext.ts";
import { joinSameRecordings } from "./joinSameRecordings.ts";

/** Writes the claims and evidence of a batch that the ledger does not hold yet, and marks what has to be projected. */
export async function applyEntries(
	transaction: ManagedTransaction,
	entries: readonly LedgerEntry[],
	counts: ImportCounts,
	{ model, run }: ApplyContext,
): Promise<void> {
	if (entries.length === 0) return;
	const claims = new Map(entries.map(({ claim }) => [claim.id, claim]));
	const evidence = new Map(entries.map((entry) => [entry.evidence.id, entry.evidence]));
	const recordings = joinSameRecordings(model, entries);
	const knownEvidence = await findEvidence(transaction, [...evidence.keys()]);
	const knownClaims = await findClaims(transaction, evidence.values(), knownEvidence);

	const newClaims = [...claims.values()].filter(({ id }) => !knownClaims.has(id));
	const newEvidence: (EvidenceRow & EvidenceState)[] = [];
	const changedEvidence: { id: string; claimId: string; state: EvidenceState }[] = [];
	for (const row of evidence.values()) {
		const known = knownEvidence.get(row.id);
		const all = [...(known?.recordings ?? []), ...(recordings.get(row.id)?.values() ?? [])];
		const state = combineRecordings(model, all, row.refused === null ? (known?.verdict ?? null) : "REJECTED");
		if (!known?.state) newEvidence.push({ ...row, ...state });
		else if (!isSameState(state, known.state)) changedEvidence.push({ id: row.id, claimId: row.claimId, state });
	}
	countEntries(counts, { claims, newClaims, evidence, newEvidence, changedEvidence });

	if (newClaims.length > 0) await transaction.run(WRITE_CLAIMS, { rows: newClaims });
	await refreshRanks(
		transaction,
		newClaims.map(({ id }) => id),
	);
	if (newEvidence.length > 0) await transaction.run(WRITE_EVIDENCE, { rows: newEvidence.map(toParameters) });
	const renamed = newEvidence.filter(({ formerClaimId }) => formerClaimId !== null);
	if (renamed.length > 0) await transaction.run(WRITE_FORMER_CLAIMS, { rows: renamed.map(toParameters) });
	if (changedEvidence.length > 0) {
		const rows = changedEvidence.map((row) => ({ ...row, state: toStoredState(row.state) }));
		await transaction.run(CHANGE_EVIDENCE, { rows });
	}
	await writeRecordings(transaction, run, recordings);
}

interface WrittenEntries {
	readonly claims: ReadonlyMap<string, LedgerEntry["claim"]>;
	readonly newClaims: readonly LedgerEntry["claim"][];
	readonly evidence: ReadonlyMap<string, EvidenceRow>;
	readonly newEvidence: readonly unknown[];
	readonly changedEvidence: readonly unknown[];
}

function countEntries(counts: ImportCounts, written: WrittenEntries): void {
	const { claims, newClaims, evidence, newEvidence, changedEvidence } = written;
	const added = newEvidence.length;
	const changed = changedEvidence.length;
	const relations = [...claims.values()].filter(({ relation }) => relation !== null).length;
	const newRelations = newClaims.filter(({ relation }) => relation !== null).length;
	addCounts(counts.claims, { new: newClaims.length, changed: 0, confirmed: claims.size - newClaims.length });
	addCounts(counts.evidence, { new: added, changed, confirmed: evidence.size - added - changed });
	addCounts(counts.relations, { new: newRelations, changed: 0, confirmed: relations - newRelations });
}

/** Ids of the claims that are there: those on which evidence is known to bear, and of the others those that are found. */
async function findClaims(
	transaction: ManagedTransaction,
	evidence: Iterable<EvidenceRow>,
	knownEvidence: ReadonlyMap<string, KnownEvidence>,
): Promise<Set<string>> {
	const known = new Set<string>();
	const open = new Set<string>();
	for (const { id, claimId } of evidence) (knownEvidence.get(id)?.state ? known : open).add(claimId);
	const ids = [...open].filter((id) => !known.has(id));
	if (ids.length === 0) return known;
	const found = await transaction.run(FIND_CLAIMS, { ids });
	return new Set([...known, ...decodeRows(found, { id: v.string() }).map(({ id }) => id)]);
}

const KNOWN_EVIDENCE = v.object({
	/** Null where a person decided on it, and nobody has recorded it (again) yet. */
	state: v.nullable(EVIDENCE_STATE),
	recordings: v.array(RECORDING),
	verdict: v.nullable(v.string()),
});
type KnownEvidence = v.InferOutput<typeof KNOWN_EVIDENCE>;

async function findEvidence(
	transaction: ManagedTransaction,
	ids: readonly string[],
): Promise<Map<string, KnownEvidence>> {
	const found = await transaction.run(FIND_EVIDENCE, { ids });
	const rows = decodeRows(found, { id: v.string(), known: KNOWN_EVIDENCE });
	return new Map(rows.map(({ id, known }) => [id, known]));
}

function isSameState(a: EvidenceState, b: EvidenceState): boolean {
	const inOrder = ({ extractors, confidence, retrievedAt, status, start, end }: EvidenceState) =>
		JSON.stringify([extractors, confidence, retrievedAt, status, start, end]);
	return inOrder(a) === inOrder(b);
}

function toParameters(row: EvidenceRow & EvidenceState): Record<string, unknown> {
	const { claimId, formerClaimId, sourceId, ...properties } = row;
	return { claimId, formerClaimId, sourceId, properties: toStoredState(properties) };
}

const FIND_CLAIMS = `
	UNWIND $ids AS id
	MATCH (claim:Claim {id: id})
	RETURN claim.id AS id`;

const FIND_EVIDENCE = `
	UNWIND $ids AS id
	OPTIONAL MATCH (evidence:Evidence {id: id})
	WITH id, evidence, COLLECT {
		MATCH (decision:Decision {evidenceId: id}) RETURN decision.verdict ORDER BY decision.at DESC, decision.id LIMIT 1
	} AS verdicts
	WHERE evidence IS NOT NULL OR verdicts <> []
	RETURN id, {
		state: evidence {.extractors, .confidence, .retrievedAt, .status, .start, .end},
		recordings: COLLECT {
			MATCH (run:ImportRun)-[recording:RECORDED]->(evidence)
			RETURN ${READ_RECORDING}
		},
		verdict: head(verdicts)
	} AS known`;

/** Claims that are there already stay as they are. */
export const WRITE_CLAIMS = `
	UNWIND $rows AS row
	MERGE (claim:Claim {id: row.id})
	ON CREATE SET claim = row, claim.rank = 'NORMAL', claim.status = 'PROPOSED'
	SET claim:Pending`;

export const WRITE_EVIDENCE = `
	UNWIND $rows AS row
	MERGE (evidence:Evidence {id: row.properties.id})
	SET evidence = row.properties
	WITH row, evidence
	MATCH (claim:Claim {id: row.claimId})
	MATCH (source:Source {id: row.sourceId})
	MERGE (evidence)-[:BEARS_ON]->(claim)
	MERGE (evidence)-[:STATED_IN]->(source)
	SET claim:Pending`;

export const WRITE_FORMER_CLAIMS = `
	UNWIND $rows AS row
	MATCH (evidence:Evidence {id: row.properties.id})
	MERGE (former:FormerClaim {id: row.formerClaimId})
	MERGE (evidence)-[:BORE_ON]->(former)`;

const CHANGE_EVIDENCE = `
	UNWIND $rows AS row
	MATCH (evidence:Evidence {id: row.id})
	SET evidence += row.state
	WITH row
	MATCH (claim:Claim {id: row.claimId})
	SET claim:Pending`;
