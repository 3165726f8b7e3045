import type { ManagedTransaction } from "neo4j-driver";

/** What an id that some record used stands for. */
export interface Referent {
	readonly type: string;
	readonly canonicalId: string;
}

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
	return new Map(found.records.map((record) => [record.get("id") as string, record.get("referent") as Referent]));
}
