import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRows } from "../../database/rows.ts";
import { read } from "../../database/sessions.ts";
import type { Described } from "../../identity/clusters/Judgement.ts";
import { describeIds } from "./describeIds.ts";

const CLUSTER = v.object({
	canonicalId: v.string(),
	type: v.string(),
	/** The name that the graph shows; the canonical id where it shows none. */
	name: v.string(),
	ids: v.array(v.string()),
});

/** Ids that stand for one entity: two at least. */
export interface ListedCluster extends Readonly<Omit<v.InferOutput<typeof CLUSTER>, "ids">> {
	readonly referents: readonly (Described & { readonly id: string })[];
}

/** By type and canonical id. */
export async function listClusters(
	connection: Connection,
	{ type, limit }: { readonly type?: string | undefined; readonly limit: number },
): Promise<ListedCluster[]> {
	return read(connection, async (transaction) => {
		const found = await transaction.run(LIST, { type: type ?? null, limit });
		const clusters = decodeRows(found, { cluster: CLUSTER }).map(({ cluster }) => cluster);
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
