import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../../database/rows.ts";
import { type ClaimContent, type EvidenceContent, type Json, normaliseContent } from "../../../model/ids.ts";
import { isFormerReading } from "../../rules/formerReading.ts";
import { type Decision, getContent } from "../../store/lines/Decision.ts";
import { RECORDED_STATEMENT, toContent } from "../../store/recordedStatement.ts";

/** A decision, and the id of what it is on. */
export interface Targeted {
	readonly decision: Decision;
	readonly target: string;
}

/**
 * Decisions on what an earlier version read otherwise (see formerReading) are on what its records state today: where
 * nothing has the id that they are on, it is looked for among what is said of the same.
 */
export async function followFormer(
	transaction: ManagedTransaction,
	targeted: readonly Targeted[],
): Promise<readonly Targeted[]> {
	const rows = targeted.flatMap(({ decision, target }) => {
		const content = getContent(decision);
		return content ? [{ target, subject: content.subject, predicate: content.predicate }] : [];
	});
	if (rows.length === 0) return targeted;
	const found = await transaction.run(READ_STATED, { rows });
	const ofTargets = decodeRows(found, { target: v.string(), stated: v.array(STATED) });
	const stated = new Map(ofTargets.map((one) => [one.target, one.stated]));
	return targeted.map(({ decision, target }) => {
		const content = getContent(decision);
		const meant = content && stated.get(target)?.find((one) => isMeant(normaliseContent(content), one));
		return { decision, target: meant ? (isReview(decision) ? meant.id : meant.claimId) : target };
	});
}

const STATED = v.object({
	...RECORDED_STATEMENT.entries,
	id: v.string(),
	claimId: v.string(),
	source: v.string(),
	quote: v.nullable(v.string()),
	stance: v.string(),
	modality: v.string(),
});
type Stated = v.InferOutput<typeof STATED>;

const READ_STATED = `
	UNWIND $rows AS row
	WITH DISTINCT row
	WHERE NOT EXISTS { (:Claim {id: row.target})<-[:BEARS_ON]-() } AND NOT EXISTS { (:Evidence {id: row.target}) }
	MATCH (claim:Claim)<-[:BEARS_ON]-(evidence:Evidence {subjectId: row.subject})-[:STATED_IN]->(source:Source)
	WHERE evidence.predicate = row.predicate
	WITH row, evidence {
		.id, .subjectId, .predicate, .target, .qualifiers, .wording, .quote, .stance, .modality,
		claimId: claim.id, source: source.id
	} AS stated
	ORDER BY stated.id
	RETURN row.target AS target, collect(stated) AS stated`;

function isMeant(content: ClaimContent | EvidenceContent, stated: Stated): boolean {
	if (!("source" in content)) return isFormerReading(toJson(content), toJson(toContent(stated)));
	const { source, quote, stance, modality } = stated;
	const qualifiers = JSON.parse(stated.qualifiers) as ClaimContent["qualifiers"];
	const evidence = { ...toContent(stated), qualifiers, source, quote: quote ?? "", stance, modality };
	return isFormerReading(toJson(content), toJson(evidence));
}

function isReview({ decision }: Decision): boolean {
	return decision === "REVIEW";
}

function toJson(content: ClaimContent | EvidenceContent): Json {
	return { ...content };
}
