import { isCounted } from "../../ledger/rules/shownCypher.ts";
import type { Qualifiers } from "../../model/ids.ts";
import type { ExportContext } from "../ExportFormat.ts";
import { claimConditions, filterParameters } from "./filter.ts";
import type { Row } from "./readPages.ts";

export interface ExportedClaim {
	readonly id: string;
	readonly subjectId: string;
	readonly subjectType: string;
	/** Set where it states a property, with `value`. */
	readonly property: string | null;
	readonly value: string | null;
	/** Set where it states a relation, with `objectId`. */
	readonly relation: string | null;
	readonly objectId: string | null;
	readonly qualifiers: Qualifiers;
	readonly rank: string;
	readonly modality: string;
	readonly shown: boolean | null;
	readonly knownSince: string | null;
	readonly evidence: readonly ClaimEvidence[];
}

export interface ClaimEvidence {
	readonly id: string;
	readonly sourceId: string;
	readonly quote: string | null;
	readonly start: number | null;
	readonly end: number | null;
	readonly confidence: number;
	readonly extractors: readonly string[];
	readonly stance: string;
	readonly modality: string;
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
	for await (const rows of pages(query, filterParameters(filter))) yield rows.map(toClaim);
}

function toClaim(row: Row): ExportedClaim {
	return { ...row, qualifiers: JSON.parse(String(row.qualifiers)) } as unknown as ExportedClaim;
}
