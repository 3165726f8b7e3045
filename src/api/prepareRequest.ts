import { type Asked, type AsOfRequest, applyAsOf } from "../guard/asOf.ts";
import { checkRequest } from "../guard/checkRequest.ts";
import { foldRequest } from "../guard/foldRequest.ts";
import { narrowToOpen } from "../guard/narrowToOpen.ts";

export interface PreparedRequest {
	/** See guard/checkRequest. */
	readonly cost: number;
	/** As the graph keeps its values. */
	readonly variables: AsOfRequest["variables"];
	/** What to execute: the document for this audience and day, and the context that knows the day. */
	readonly within: <Context extends object>(context: Context) => Asked<Context>;
}

/**
 * What becomes of every valid request before it is executed, whoever sends it: its values are folded, its cost is measured,
 * and what its audience may not see, or nobody knew on its day, is filtered out. Throws what checkRequest throws.
 */
export function prepareRequest(given: AsOfRequest): PreparedRequest {
	const request = foldRequest(given);
	return {
		cost: checkRequest(request),
		variables: request.variables,
		within: (context) => applyAsOf({ ...request, document: narrowToOpen(request) }, context),
	};
}
