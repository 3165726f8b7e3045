import * as v from "valibot";
import { isCounted } from "../../ledger/rules/shownCypher.ts";
import type { Qualifiers } from "../../model/ids.ts";
import type { ExportContext } from "../ExportFormat.ts";
import { claimConditions, filterParameters } from "./filter.ts";

const EVIDENCE = v.object({
	id: v.string(),
	sourceId: v.string(),
	quote: v.nullable(v.string()),
	start: v.nullable(v.number()),
	end: v.nullable(v.number()),
	confidence: v.number(),
	extractors: v.array(v.string()),
	stance: v.string(),
	modality: v.string(),
});
export type ClaimEvidence = Readonly<v.InferOutput<typeof EVIDENCE>>;

const CLAIM = v.object({
	id: v.string(),
	subjectId: v.string(),
	subjectType: v.string(),
	/** Set where it states a property, with `value`. */
	property: v.nullable(v.string()),
	value: v.nullable(v.string()),
	/** Set where it states a relation, with `objectId`. */
	relation: v.nullable(v.string()),
	objectId: v.nullable(v.string()),
	/** As JSON. */
	qualifiers: v.string(),
	rank: v.string(),
	modality: v.string(),
	shown: v.nullable(v.boolean()),
	knownSince: v.nullable(v.string()),
	evidence: v.array(EVIDENCE),
});
type StoredClaim = v.InferOutput<typeof CLAIM>;

export interface ExportedClaim extends Readonly<Omit<StoredClaim, "qualifiers">> {
	readonly qualifiers: Qualifiers;
}

/**
 * The claims that count, each with the evidence that counts: nothing that is proposed, rejected, withdrawn or known to be
 * wrong. Of several values that contradict each other there are all.
 */
export async function* iterateClaims({ filter, pages }: ExportContext): AsyncGenerator<ExportedClaim[]> {
	const conditions = ["claim.id > $after", isCounted("claim"), ...claimConditions(filter, "claim")];
	const query = `
		MATCH (claim:Claim)
		WHERE ${conditions.join(" AND ")}
		WITH claim ORDER BY claim.id LIMIT toInteger($limit)
		RETURN claim.id AS key, claim {
			.id, .subjectId, .subjectType, .property, .value, .relation, .objectId, .qualifiers, .rank, .modality, .shown,
			knownSince: toString(claim.knownSince),
			evidence: COLLECT {
				MATCH (claim)<-[:BEARS_ON]-(evidence:Evidence {status: 'ACCEPTED'})-[:STATED_IN]->(source:Source)
				WHERE source.withdrawnAt IS NULL
				WITH evidence, source ORDER BY evidence.id
				RETURN evidence {.id, .quote, .start, .end, .confidence, .extractors, .stance, .modality, sourceId: source.id}
			}
		} AS row`;
	for await (const rows of pages(query, CLAIM, filterParameters(filter))) yield rows.map(toClaim);
}

function toClaim(stored: StoredClaim): ExportedClaim {
	return { ...stored, qualifiers: JSON.parse(stored.qualifiers) as Qualifiers };
}
