import type { Connection } from "../../database/Database.ts";
import { read } from "../../database/sessions.ts";

export interface ConflictFilter {
	/** Only about entities of this type. */
	readonly type?: string | undefined;
	/** Those that a person decided, too. */
	readonly decided?: boolean | undefined;
}

/** A conflict with everything that a person needs to decide it. */
export interface ListedConflict {
	readonly id: string;
	readonly kind: string;
	readonly subjectId: string;
	readonly subjectType: string;
	readonly name: string;
	readonly property: string | null;
	readonly relation: string | null;
	readonly qualifier: string | null;
	readonly decided: boolean;
	readonly because: string | null;
	/** The one that is shown first. */
	readonly claims: readonly ListedClaim[];
}

export interface ListedClaim {
	readonly id: string;
	/** The value, or the other end, with the qualifiers. */
	readonly says: string;
	readonly rank: string;
	readonly evidence: readonly ListedEvidence[];
}

export interface ListedEvidence {
	readonly stance: string;
	readonly quote: string | null;
	readonly source: string;
	readonly title: string;
	readonly publisher: string | null;
	readonly published: string | null;
}

/** By type and entity. */
export async function listConflicts(
	connection: Connection,
	{ type, decided = false }: ConflictFilter,
	limit: number,
): Promise<ListedConflict[]> {
	return read(connection, async (transaction) => {
		const found = await transaction.run(LIST, { type: type ?? null, decided, limit });
		return found.records.map((record) => record.get("conflict") as ListedConflict);
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
