import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { didYouMean } from "../../errors/suggest.ts";
import type { GraphModel } from "../../model/GraphModel.ts";

/** What `--type` names must be a type of entity, where it is given. Throws SEARCH_TYPE_UNKNOWN. */
export function checkType({ entities }: GraphModel, type: string | undefined): void {
	if (type === undefined || entities.has(type)) return;
	throw new CoopgraphError("SEARCH_TYPE_UNKNOWN", { found: type, suggestion: didYouMean(type, entities.keys()) });
}
