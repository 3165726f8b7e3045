import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";

/** Every text that was recorded of these sources, by id: a quote may be from one that another has replaced. */
export async function findSourceTexts(
	transaction: ManagedTransaction,
	ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
	if (ids.length === 0) return new Map();
	const found = await transaction.run(
		`UNWIND $ids AS id
		 MATCH (:ImportRun)-[recording:RECORDED]->(:Source {id: id}) WHERE recording.text IS NOT NULL
		 WITH DISTINCT id, recording.text AS text ORDER BY text
		 RETURN id, collect(text) AS texts`,
		{ ids: [...new Set(ids)] },
	);
	const rows = decodeRows(found, { id: v.string(), texts: v.array(v.string()) });
	return new Map(rows.map(({ id, texts }) => [id, texts]));
}
