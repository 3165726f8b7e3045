/** What an earlier version took in and today's rules refuse: it is kept as it was recorded, and counts for nothing. */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows, type Row } from "../../database/rows.ts";

const ROW = {
	/** `Programme.until`, `ATTENDS`, `Source`. */
	of: v.string(),
	/** Code and path. */
	refused: v.string(),
	count: v.number(),
	/** The first ten, by id. */
	sources: v.array(v.string()),
};

/** Values of one kind that are refused for one reason. */
export interface RefusedToday extends Readonly<Omit<Row<typeof ROW>, "refused">> {
	/** Of the catalogue of errors. */
	readonly code: string;
	/** Where in the record: `$.until`. */
	readonly path: string;
}

export async function listRefusedToday(transaction: ManagedTransaction): Promise<RefusedToday[]> {
	const found = await transaction.run(LIST);
	return decodeRows(found, ROW).map(({ refused, ...told }) => {
		const [code = "", path = ""] = refused.split(" ");
		return { ...told, code, path };
	});
}

const LIST = `
	CALL () {
		MATCH (source:Source)<-[:STATED_IN]-(evidence:Evidence)-[:BEARS_ON]->(claim:Claim)
		WHERE evidence.refused IS NOT NULL AND evidence.status <> 'WITHDRAWN' AND source.withdrawnAt IS NULL
		RETURN coalesce(claim.relation, claim.subjectType + '.' + claim.property) AS of, evidence.refused AS refused, source.id AS source
		UNION ALL
		MATCH (source:Source)
		WHERE source.refused IS NOT NULL AND source.withdrawnAt IS NULL
		RETURN 'Source' AS of, source.refused AS refused, source.id AS source
	}
	WITH of, refused, source ORDER BY source
	RETURN of, refused, count(*) AS count, collect(DISTINCT source)[..10] AS sources
	ORDER BY count DESC, of, refused`;
