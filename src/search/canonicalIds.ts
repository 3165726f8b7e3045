import * as v from "valibot";
import { decodeRows } from "../database/rows.ts";
import type { ApiContext } from "../graph/ReadContext.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { refuseUnknownId } from "./refuseUnknownId.ts";

const CANONICAL = v.object({ id: v.string(), name: v.string(), type: v.string() });
type Canonical = Readonly<v.InferOutput<typeof CANONICAL>>;

/** Any id that an entity ever had → the entity; without those that stand for none. */
export async function findCanonicalIds(
	{ read }: ApiContext,
	ids: readonly string[],
): Promise<ReadonlyMap<string, Canonical>> {
	return read(async (transaction) => {
		const found = decodeRows(await transaction.run(FIND_CANONICAL, { ids }), { id: v.string(), entity: CANONICAL });
		return new Map(found.map(({ id, entity }) => [id, entity]));
	});
}

const FIND_CANONICAL = `
	UNWIND $ids AS id
	MATCH (referent:Referent {id: id})
	MATCH (entity:Entity {id: referent.canonicalId})
	RETURN id, entity {.id, .name, type: referent.type} AS entity`;

/** In the order given. Throws ENTITY_UNKNOWN for the first id that stands for no entity. */
export async function getCanonicalIds(
	context: ApiContext,
	model: GraphModel,
	ids: readonly string[],
): Promise<readonly string[]> {
	const known = await findCanonicalIds(context, ids);
	const unknown = ids.find((id) => !known.has(id));
	if (unknown !== undefined) await refuseUnknownId(context, model, unknown);
	return ids.flatMap((id) => known.get(id)?.id ?? []);
}
