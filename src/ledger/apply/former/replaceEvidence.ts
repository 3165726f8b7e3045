/** Evidence that is stated anew, under other ids: by an upgrade, an erasure, or a record that an earlier version read otherwise. */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import type { GraphModel } from "../../../model/GraphModel.ts";
import { READ_RECORDED_EVIDENCE, RECORDED_EVIDENCE } from "../../store/recordedStatement.ts";
import type { Restated } from "../../store/restate.ts";
import { WRITE_CLAIMS, WRITE_EVIDENCE, WRITE_FORMER_CLAIMS } from "../batch/applyEntries.ts";
import { moveRecordings, refreshEvidence } from "../evidenceRecordings.ts";
import { refreshRanks } from "../recordDecisions.ts";

export const STORED_ROW = v.object({ ...RECORDED_EVIDENCE.entries, claimId: v.string(), sourceId: v.string() });
export type StoredRow = Readonly<v.InferOutput<typeof STORED_ROW>>;

export const READ_EVIDENCE = `
	MATCH (evidence:Evidence) WHERE evidence.id > $after
	WITH evidence ORDER BY evidence.id LIMIT toInteger($limit)
	MATCH (claim:Claim)<-[:BEARS_ON]-(evidence)-[:STATED_IN]->(source:Source)
	RETURN evidence {${READ_RECORDED_EVIDENCE}, claimId: claim.id, sourceId: source.id} AS row
	ORDER BY row.id`;

export interface Replacement {
	readonly before: StoredRow;
	readonly now: Restated;
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
