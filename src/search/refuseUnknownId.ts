import { didYouMean } from "../errors/suggest.ts";
import type { ApiContext } from "../graph/ReadContext.ts";
import { requestError } from "../graph/requestError.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { search } from "./search.ts";

/** Throws ENTITY_UNKNOWN, with the id, of these types, that was probably meant: ids are made of the words of names. */
export async function refuseUnknownId(
	context: ApiContext,
	model: GraphModel,
	id: string,
	types: Iterable<string> = model.entities.keys(),
): Promise<never> {
	const found = id.slice(0, 80);
	const phrase = found.replace(/[^\p{L}\p{N}]+/gu, " ");
	const hits = await search(context, model, { phrase, types: [...types], limit: 20 });
	const ids = hits.map((hit) => hit.id);
	const suggestion = didYouMean(found, ids) || (ids.length > 0 ? ` Did you mean ${ids.slice(0, 2).join(" or ")}?` : "");
	throw requestError("ENTITY_UNKNOWN", { found, suggestion });
}
