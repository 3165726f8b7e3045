/**
 * Evidence keeps what was recorded, in the ids of the record; which claim it bears on depends on what these ids stand
 * for. Where that changes, evidence moves to the claim in the new canonical ids, and leaves a trace at the claim that it
 * bore on, so that the former id resolves.
 */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { cypherName } from "../../database/cypher/cypherName.ts";
import { decodeRows, type Row } from "../../database/rows.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { type ClaimContent, canonicalJson } from "../../model/ids.ts";
import { inCanonicalIds, listIds, listReferenceKeys } from "../../model/references.ts";
import { RECORDED_STATEMENT, toContent } from "../store/recordedStatement.ts";
import { findReferents } from "../store/referents.ts";
import { type ClaimRow, toClaimRow } from "../store/statements.ts";
import { WRITE_CLAIMS } from "./batch/applyEntries.ts";
import { refreshRanks } from "./recordDecisions.ts";

/** An id that stands for something else now than before. */
export interface ChangedId {
	readonly id: string;
	/** What stood for it, … */
	readonly from: string;
	/** … and what stands for it now. */
	readonly to: string;
}

const ROWS_AT_ONCE = 5_000;

/** Moves the evidence that speaks of these ids; claims that lost or gained some are marked. Reads nothing else. */
export async function regroupEvidence(
	transaction: ManagedTransaction,
	model: GraphModel,
	changed: readonly ChangedId[],
): Promise<void> {
	const touched = await readTouched(transaction, model, changed);
	const contents = touched.map(({ evidence }) => toContent(evidence));
	const canonicalId = await findCanonicalIds(transaction, model, contents);
	const moves = touched.flatMap((row, index) => {
		const content = contents[index];
		const claim = content && toClaimRow(inCanonicalIds(model, content, canonicalId), row.claim);
		return claim && claim.id !== row.claim.id ? [{ evidence: row.evidence.id, claim }] : [];
	});
	for (let start = 0; start < moves.length; start += ROWS_AT_ONCE) {
		await moveEvidence(transaction, moves.slice(start, start + ROWS_AT_ONCE));
	}
}

const TOUCHED_EVIDENCE = {
	evidence: v.object({ ...RECORDED_STATEMENT.entries, id: v.string() }),
	claim: v.object({ id: v.string(), subjectType: v.string(), objectType: v.nullable(v.string()) }),
};
type TouchedEvidence = Row<typeof TOUCHED_EVIDENCE>;

export async function readTouched(
	transaction: ManagedTransaction,
	model: GraphModel,
	changed: readonly ChangedId[],
): Promise<TouchedEvidence[]> {
	const rows = changed.map(({ id, from }) => ({ id, from, target: canonicalJson(id) }));
	const found = await transaction.run(touchedBy(listReferenceKeys(model)), { rows });
	return decodeRows(found, TOUCHED_EVIDENCE);
}

/** As the subject of a record, as its other end, or in one of its details. */
function touchedBy(referenceKeys: readonly string[]): string {
	const inDetails = referenceKeys.map(
		(key) => `
			UNION
			WITH row MATCH (claim:Claim {${cypherName(`qualifier_${key}`)}: row.from})<-[:BEARS_ON]-(evidence:Evidence)
			RETURN evidence, claim`,
	);
	return `
		UNWIND $rows AS row
		CALL {
			WITH row MATCH (evidence:Evidence {subjectId: row.id})-[:BEARS_ON]->(claim:Claim)
			RETURN evidence, claim
			UNION
			WITH row MATCH (claim:Claim {objectId: row.from})<-[:BEARS_ON]-(evidence:Evidence)
			WHERE evidence.target = row.target
			RETURN evidence, claim${inDetails.join("")}
		}
		WITH DISTINCT evidence, claim
		RETURN evidence {.id, .subjectId, .predicate, .target, .qualifiers, .wording} AS evidence,
			claim {.id, .subjectType, .objectType} AS claim`;
}

async function findCanonicalIds(
	transaction: ManagedTransaction,
	model: GraphModel,
	contents: readonly ClaimContent[],
): Promise<(id: string) => string> {
	const ids = new Set(contents.flatMap((content) => listIds(model, content)));
	const referents = await findReferents(transaction, [...ids]);
	return (id) => referents.get(id)?.canonicalId ?? id;
}

interface Move {
	readonly evidence: string;
	readonly claim: ClaimRow;
}

async function moveEvidence(transaction: ManagedTransaction, moves: readonly Move[]): Promise<void> {
	const claims = new Map(moves.map(({ claim }) => [claim.id, claim]));
	await transaction.run(WRITE_CLAIMS, { rows: [...claims.values()] });
	const rows = moves.map(({ evidence, claim }) => ({ evidence, claim: claim.id }));
	await transaction.run(MOVE_EVIDENCE, { rows });
	await refreshRanks(transaction, [...claims.keys()]);
}

const MOVE_EVIDENCE = `
	UNWIND $rows AS row
	MATCH (evidence:Evidence {id: row.evidence})-[bears:BEARS_ON]->(before:Claim)
	MATCH (after:Claim {id: row.claim})
	MERGE (former:FormerClaim {id: before.id})
	MERGE (evidence)-[:BORE_ON]->(former)
	DELETE bears
	MERGE (evidence)-[:BEARS_ON]->(after)
	SET before:Pending`;
