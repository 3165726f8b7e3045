import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRows } from "../../database/rows.ts";
import { read } from "../../database/sessions.ts";

export interface ConflictFilter {
	/** Only about entities of this type. */
	readonly type?: string | undefined;
	/** Those that a person decided, too. */
	readonly decided?: boolean | undefined;
}

const EVIDENCE = v.object({
	stance: v.string(),
	quote: v.nullable(v.string()),
	source: v.string(),
	title: v.string(),
	publisher: v.nullable(v.string()),
	published: v.nullable(v.string()),
});
export type ListedEvidence = Readonly<v.InferOutput<typeof EVIDENCE>>;

const CLAIM = v.object({
	id: v.string(),
	/** The value, or the other end, with the qualifiers. */
	says: v.string(),
	rank: v.string(),
	evidence: v.array(EVIDENCE),
});
export type ListedClaim = Readonly<v.InferOutput<typeof CLAIM>>;

const CONFLICT = v.object({
	id: v.string(),
	kind: v.string(),
	subjectId: v.string(),
	subjectType: v.string(),
	name: v.string(),
	property: v.nullable(v.string()),
	relation: v.nullable(v.string()),
	qualifier: v.nullable(v.string()),
	decided: v.boolean(),
	because: v.nullable(v.string()),
	/** The one that is shown first. */
	claims: v.array(CLAIM),
});
/** A conflict with everything that a person needs to decide it. */
export type ListedConflict = Readonly<v.InferOutput<typeof CONFLICT>>;

/** By type and entity. */
export async function listConflicts(
	connection: Connection,
	{ type, decided = false }: ConflictFilter,
	limit: number,
): Promise<ListedConflict[]> {
	return read(connection, async (transaction) => {
		const found = await transaction.run(LIST, { type: type ?? null, decided, limit });
		return decodeRows(found, { conflict: CONFLICT }).map(({ conflict }) => conflict);
	});
}

const LIST = `
	MATCH (conflict:Conflict)
	WHERE ($type IS NULL OR conflict.subjectType = $type) AND ($decided OR NOT conflict.decided)
	WITH conflict ORDER BY conflict.subjectType, conflict.subjectId, conflict.id LIMIT toInteger($limit)
	OPTIONAL MATCH (entity:Entity {id: conflict.subjectId})
	RETURN conflict {
		.id, .kind, .subjectId, .subjectType, .property, .relation, .qualifier, .decided, .because,
		name: coalesce(entity.name, conflict.subjectId),
		claims: COLLECT {
			UNWIND range(0, size(conflict.claimIds) - 1) AS place
			MATCH (claim:Claim {id: conflict.claimIds[place]})
			RETURN claim {
				.id, .rank,
				says: coalesce(claim.value, '→ ' + claim.objectId) + CASE claim.qualifiers WHEN '{}' THEN '' ELSE ' ' + claim.qualifiers END,
				evidence: COLLECT {
					MATCH (claim)<-[:BEARS_ON]-(evidence:Evidence {status: 'ACCEPTED'})-[:STATED_IN]->(source:Source)
					WHERE source.withdrawnAt IS NULL
					RETURN evidence {
						.stance, .quote, source: source.id, title: source.title, publisher: source.publisher, published: source.published
					} ORDER BY evidence.stance DESC, source.published, source.id, evidence.id
				}
			} ORDER BY place
		}
	} AS conflict
	ORDER BY conflict.subjectType, conflict.subjectId, conflict.id`;
