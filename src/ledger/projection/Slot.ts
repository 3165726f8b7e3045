/** What is projected at one time: the claims about one entity's properties, or about one relation between two entities. */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import type { GraphModel } from "../../model/GraphModel.ts";
import {
	type AssessedClaim,
	assessClaim,
	counts,
	type StoredClaim,
	type StoredEvidence,
} from "../rules/AssessedClaim.ts";
import { countDenials } from "../rules/conflicts/countDenials.ts";

/** All claims of one slot, assessed. */
export interface Slot {
	readonly name: string;
	readonly assessed: readonly AssessedClaim[];
	/** Those that have a part in the graph. */
	readonly shown: readonly AssessedClaim[];
	/** Any of its claims: they share subject, relation and object. */
	readonly sample: StoredClaim;
	/** False while all of its claims are new: then nothing of it can be in the graph yet. */
	readonly wasProjected: boolean;
}

export async function readSlots(
	transaction: ManagedTransaction,
	model: GraphModel,
	names: readonly string[],
): Promise<Slot[]> {
	// Not decoded: claims with their evidence are most of what an import reads, and would take 5 to 7 µs a slot.
	const found = await transaction.run<{ slot: string; claims: ClaimWithEvidence[] }>(READ_SLOTS, { names });
	return found.records.flatMap((record) => assessSlot(model, record.get("slot"), record.get("claims")));
}

export interface ClaimWithEvidence {
	readonly claim: StoredClaim;
	readonly evidence: readonly StoredEvidence[];
}

/** None of no claims. */
export function assessSlot(model: GraphModel, name: string, claims: readonly ClaimWithEvidence[]): Slot[] {
	const [sample] = claims;
	if (!sample) return [];
	const assessed = countDenials(
		model,
		claims.map(({ claim, evidence }) => assessClaim(model, claim, evidence)),
	);
	const wasProjected = claims.some(({ claim }) => claim.shown !== null);
	return [{ name, assessed, shown: assessed.filter(counts), sample: sample.claim, wasProjected }];
}

/** What a source adds to each piece of evidence that is stated in it, … */
export const OF_SOURCE = v.object({
	published: v.nullable(v.string()),
	publishedLatest: v.nullable(v.string()),
	publishedAs: v.nullable(v.string()),
	open: v.boolean(),
});

/** … and as a part of a map in Cypher. */
export const READ_OF_SOURCE = `
	published: toString(source.publishedEarliest),
	publishedLatest: toString(source.publishedLatest),
	publishedAs: source.published,
	open: source.withdrawnAt IS NULL`;

const READ_SLOTS = `
	UNWIND $names AS slot
	MATCH (claim:Claim {slot: slot})
	WITH slot, claim, COLLECT {
		MATCH (claim)<-[:BEARS_ON]-(evidence:Evidence)-[:STATED_IN]->(source:Source)
		RETURN evidence {.id, .stance, .modality, .status, .confidence, .wording, sourceId: source.id, ${READ_OF_SOURCE}}
	} AS evidence
	RETURN slot, collect({
		claim: claim {
			.id, .subjectId, .subjectType, .property, .relation, .value, .objectId, .objectType, .qualifiers,
			.rank, .rankReason, .shown
		},
		evidence: evidence
	}) AS claims`;
