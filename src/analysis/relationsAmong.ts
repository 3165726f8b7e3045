import type { ApiContext } from "../graph/ReadContext.ts";
import { requestError } from "../graph/requestError.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { getCanonicalIds } from "../search/canonicalIds.ts";
import { createAsk, EDGE, toEdge } from "./neighbourhood/neighbourhood.ts";
import { neighbourQueries } from "./neighbourhood/neighbourQueries.ts";

const MOST_IDS = 1_000;

/** Every relation between two of these entities. Throws COUNT_OUT_OF_RANGE, ENTITY_UNKNOWN. */
export async function relationsAmong(
	model: GraphModel,
	{ ids }: { readonly ids: readonly string[] },
	context: ApiContext,
) {
	if (ids.length === 0 || ids.length > MOST_IDS) {
		const found = String(ids.length);
		throw requestError("COUNT_OUT_OF_RANGE", { name: "number of ids", found, least: "1", most: String(MOST_IDS) });
	}
	const present = await getCanonicalIds(context, model, ids);
	const ask = createAsk(context, neighbourQueries(model, null, 1), { ...context.cypherParams, types: null });
	const edges = await ask("join", EDGE, { ids: [...new Set(present)] });
	return edges.map((edge) => toEdge(model, edge));
}
