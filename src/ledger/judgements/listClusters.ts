import type { Connection } from "../../database/Database.ts";
import { read } from "../../database/sessions.ts";
import type { Described } from "../../identity/clusters/Judgement.ts";
import { describeIds } from "./describeIds.ts";

/** Ids that stand for one entity: two at least. */
export interface ListedCluster {
	readonly canonicalId: string;
	readonly type: string;
	/** The name that the graph shows; the canonical id where it shows none. */
	readonly name: string;
	readonly referents: readonly (Described & { readonly id: string })[];
}

/** By type and canonical id. */
export async function listClusters(
	connection: Connection,
	{ type, limit }: { readonly type?: string | undefined; readonly limit: number },
): Promise<ListedCluster[]> {
	return read(connection, async (transaction) => {
		const found = await transaction.run(LIST, { type: type ?? null, limit });
		const clusters = found.records.map((record) => record.get("cluster") as StoredCluster);
		const described = await describeIds(
			transaction,
			clusters.flatMap(({ ids }) => ids),
		);
		return clusters.map(({ ids, ...cluster }) => ({
			...cluster,
			referents: ids.map((id) => ({ id, type: cluster.type, names: described.get(id)?.names ?? [] })),
		}));
	});
}

interface StoredCluster extends Omit<ListedCluster, "referents"> {
	readonly ids: readonly string[];
}

/** An id that stands for another shows that there is a cluster; there are few of them among all ids. */
const LIST = `
	MATCH (referent:Referent) WHERE referent.id <> referent.canonicalId AND ($type IS NULL OR referent.type = $type)
	WITH DISTINCT referent.canonicalId AS canonicalId, referent.type AS type
	ORDER BY type, canonicalId LIMIT toInteger($limit)
	OPTIONAL MATCH (entity:Entity {id: canonicalId})
	RETURN {
		canonicalId: canonicalId, type: type, name: coalesce(entity.name, canonicalId),
		ids: COLLECT { MATCH (each:Referent {canonicalId: canonicalId}) RETURN each.id ORDER BY each.id }
	} AS cluster`;
