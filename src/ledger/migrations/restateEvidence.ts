/**
 * Ids of claims and evidence are hashes of what they state, so that they change when texts or dates are normalised in
 * another way. Every piece of evidence is stated again as if its record came in today; what was two by an invisible
 * difference becomes one, as if both had come in today. Former ids of claims resolve, and decisions, which are kept with
 * their contents, are found again.
 */
import type { ManagedTransaction } from "neo4j-driver";
import type { GraphModel } from "../../model/GraphModel.ts";
import { listIds } from "../../model/references.ts";
import { WRITE_CLAIMS, WRITE_EVIDENCE, WRITE_FORMER_CLAIMS } from "../record/applyEntries.ts";
import { moveRecordings, refreshEvidence } from "../record/evidenceRecordings.ts";
import { refreshRanks, retargetAllDecisions } from "../record/recordDecisions.ts";
import { RECORDED_EVIDENCE, type RecordedEvidence, toEvidenceContent } from "../store/recordedStatement.ts";
import { findReferents } from "../store/referents.ts";
import { type Restated, restate } from "../store/restate.ts";
import type { MigratedSome, Migration } from "./Migration.ts";

export const restateEvidence = restateEvidenceBy(500);

/** The step, with so many pieces of evidence in a transaction. */
export function restateEvidenceBy(limit: number): Migration {
	return {
		to: 2,
		description: "states claims and evidence as their records are read today",
		measure: async (transaction) => {
			const counted = await transaction.run("MATCH (evidence:Evidence) RETURN count(evidence) AS count");
			return Number(counted.records[0]?.get("count"));
		},
		migrateSome: (transaction, model, after) => migrateSome(transaction, model, { after, limit }),
	};
}

async function migrateSome(
	transaction: ManagedTransaction,
	model: GraphModel,
	part: { readonly after: string; readonly limit: number },
): Promise<MigratedSome> {
	if (part.after === "") await retargetAllDecisions(transaction, model);
	const found = await transaction.run(READ_EVIDENCE, part);
	const stored = found.records.map((record) => record.get("row") as StoredRow);
	const restated = await restateAll(transaction, model, stored);
	const changed = restated.filter(
		({ before, now }) => before.id !== now.evidence.id || before.claimId !== now.claim.id,
	);
	await replaceEvidence(transaction, model, changed);
	return { count: stored.length, after: stored.at(-1)?.id };
}

export interface StoredRow extends RecordedEvidence {
	readonly claimId: string;
	readonly sourceId: string;
}

export const READ_EVIDENCE = `
	MATCH (evidence:Evidence) WHERE evidence.id > $after
	WITH evidence ORDER BY evidence.id LIMIT toInteger($limit)
	MATCH (claim:Claim)<-[:BEARS_ON]-(evidence)-[:STATED_IN]->(source:Source)
	RETURN evidence {${RECORDED_EVIDENCE}, claimId: claim.id, sourceId: source.id} AS row
	ORDER BY row.id`;

export interface Replacement {
	readonly before: StoredRow;
	readonly now: Restated;
}

/** Without what would be refused today: it stays as it was recorded. */
async function restateAll(
	transaction: ManagedTransaction,
	model: GraphModel,
	stored: readonly StoredRow[],
): Promise<Replacement[]> {
	const contents = stored.map((row) => toEvidenceContent(row, row.sourceId));
	const referents = await findReferents(transaction, [...new Set(contents.flatMap((one) => listIds(model, one)))]);
	const identities = {
		canonicalId: (id: string) => referents.get(id)?.canonicalId ?? id,
		typeOf: (id: string) => referents.get(id)?.type ?? "",
	};
	return stored.flatMap((before, index) => {
		const content = contents[index];
		const now = content && restate(model, content, identities);
		return now ? [{ before, now }] : [];
	});
}

/** Puts evidence in the place of what it is now, with its recordings, decisions and former ids. */
export async function replaceEvidence(
	transaction: ManagedTransaction,
	model: GraphModel,
	replacements: readonly Replacement[],
): Promise<void> {
	if (replacements.length === 0) return;
	const claims = new Map(replacements.map(({ now: { claim } }) => [claim.id, claim]));
	const evidence = new Map(replacements.map(({ now }) => [now.evidence.id, now.evidence]));
	const rows = [...evidence.values()].map(({ claimId, formerClaimId, sourceId, ...properties }) => ({
		...{ claimId, formerClaimId, sourceId, properties },
	}));
	const moves = replacements.map(({ before, now }) => ({
		from: before.id,
		to: now.evidence.id,
		claimId: now.claim.id,
	}));
	await transaction.run(WRITE_CLAIMS, { rows: [...claims.values()] });
	await transaction.run(WRITE_EVIDENCE, { rows });
	await transaction.run(WRITE_FORMER_CLAIMS, { rows: rows.filter(({ formerClaimId }) => formerClaimId !== null) });
	await transaction.run(KEEP_FORMER_CLAIMS, { rows: moves });
	await moveRecordings(transaction, model, moves);
	await transaction.run(REMOVE_BEFORE, { rows: moves });
	await refreshEvidence(transaction, model, [...evidence.keys()]);
	await refreshRanks(transaction, [...claims.keys()]);
}

/** Of what the evidence bore on before, under its former id or its present one. */
const KEEP_FORMER_CLAIMS = `
	UNWIND $rows AS row
	MATCH (now:Evidence {id: row.to})
	UNWIND [row.from, row.to] AS id
	MATCH (before:Evidence {id: id})
	CALL (row, before) {
		MATCH (before)-[bears:BEARS_ON]->(claim:Claim) WHERE claim.id <> row.claimId
		DELETE bears
		SET claim:Pending
		RETURN claim.id AS formerId
		UNION
		MATCH (before)-[:BORE_ON]->(former:FormerClaim)
		RETURN former.id AS formerId
	}
	WITH DISTINCT now, formerId
	MERGE (former:FormerClaim {id: formerId})
	MERGE (now)-[:BORE_ON]->(former)`;

const REMOVE_BEFORE = `
	UNWIND $rows AS row
	WITH row WHERE row.from <> row.to
	MATCH (before:Evidence {id: row.from})
	OPTIONAL MATCH (before)-[:BEARS_ON]->(claim:Claim)
	SET claim:Pending
	DETACH DELETE before`;
