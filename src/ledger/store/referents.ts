import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";

/** What an id that some record used stands for. */
const REFERENT = v.object({ type: v.string(), canonicalId: v.string() });
export type Referent = Readonly<v.InferOutput<typeof REFERENT>>;

export async function findReferents(
	transaction: ManagedTransaction,
	ids: readonly string[],
): Promise<ReadonlyMap<string, Referent>> {
	if (ids.length === 0) return new Map();
	const found = await transaction.run(
		`UNWIND $ids AS id
		 MATCH (referent:Referent {id: id})
		 RETURN referent.id AS id, referent {.type, .canonicalId} AS referent`,
		{ ids },
	);
	const rows = decodeRows(found, { id: v.string(), referent: REFERENT });
	return new Map(rows.map(({ id, referent }) => [id, referent]));
}
