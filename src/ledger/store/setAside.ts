/**
 * Claims that cannot be projected: the database refuses what they would show, or they are no claims as this program writes
 * them. They bear the label SetAside, with the reason, until something of their slot changes: then it is tried again.
 */
import type { ManagedTransaction } from "neo4j-driver";
import { Neo4jError } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";
import { CoopgraphError, type CoopgraphError as Failure } from "../../errors/CoopgraphError.ts";
import { redactContactData } from "../../records/contactData/redactContactData.ts";
import { DELETE_UNSUPPORTED_CLAIMS } from "./unsupportedClaims.ts";

const SET_ASIDE_CLAIM = v.object({
	id: v.string(),
	subjectId: v.string(),
	/** `name`, or `ATTENDS → meeting-7`. */
	says: v.string(),
	because: v.string(),
	sources: v.array(v.string()),
	/** Runs that recorded it and can be reverted. */
	runs: v.array(v.string()),
});
export type SetAsideClaim = Readonly<v.InferOutput<typeof SET_ASIDE_CLAIM>>;

const REFUSALS: readonly Failure["code"][] = ["DATABASE_REFUSED", "DATABASE_MEMORY_EXHAUSTED", "DATABASE_ROW_INVALID"];
const LONGEST_REASON = 300;

/** Why this work cannot be done, now or ever; undefined where the fault is not in its content, and it is to be tried again. */
export function findReasonInContent(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	const cause = error instanceof CoopgraphError ? error.cause : error;
	if (error instanceof CoopgraphError && !REFUSALS.includes(error.code)) return undefined;
	const isPassing = cause instanceof Neo4jError && cause.retryable && (error as Failure).code === "DATABASE_REFUSED";
	if (isPassing) return undefined;
	const reason = cause instanceof Error ? cause.message : error.message;
	return redactContactData(reason).text.slice(0, LONGEST_REASON);
}

/** What rests on no evidence any more goes; where that was in the way, the rest of the slot is tried again. */
export async function setAside(transaction: ManagedTransaction, slot: string, because: string): Promise<void> {
	const removed = await transaction.run(DELETE_UNSUPPORTED_CLAIMS, { slots: [slot] });
	const wasInTheWay = removed.summary.counters.updates().nodesDeleted > 0;
	await transaction.run(wasInTheWay ? TRY_AGAIN : SET_ASIDE, { slot, because });
}

export async function listSetAside(transaction: ManagedTransaction): Promise<SetAsideClaim[]> {
	const found = await transaction.run(LIST);
	return decodeRows(found, { claim: SET_ASIDE_CLAIM }).map(({ claim }) => claim);
}

const TRY_AGAIN = `
	MATCH (claim:Claim {slot: $slot})
	SET claim:Pending`;

const SET_ASIDE = `
	MATCH (claim:Claim {slot: $slot})
	SET claim:SetAside, claim.setAsideBecause = $because
	REMOVE claim:Pending`;

const LIST = `
	MATCH (claim:SetAside)
	WITH claim ORDER BY claim.id LIMIT 100
	RETURN claim {
		.id, .subjectId, because: claim.setAsideBecause,
		says: coalesce(claim.property, claim.relation + ' → ' + claim.objectId, ''),
		sources: COLLECT {
			MATCH (claim)<-[:BEARS_ON]-(:Evidence)-[:STATED_IN]->(source:Source) RETURN DISTINCT source.id ORDER BY source.id
		},
		runs: COLLECT {
			MATCH (claim)<-[:BEARS_ON]-(:Evidence)<-[:RECORDED]-(run:ImportRun) RETURN DISTINCT run.id ORDER BY run.id
		}
	} AS claim`;
