import { didYouMean } from "../errors/suggest.ts";
import { requestError } from "../graph/requestError.ts";
import type { GraphModel } from "../model/GraphModel.ts";

/** In characters. */
export const LONGEST_PHRASE = 200;

interface Asked {
	readonly phrase: string;
	readonly types?: readonly string[] | null;
}

/** Throws PHRASE_TOO_LONG, or SEARCH_TYPE_UNKNOWN for types that there are not. */
export function checkPhrase(model: GraphModel, { phrase, types }: Asked): void {
	if (phrase.length > LONGEST_PHRASE) {
		throw requestError("PHRASE_TOO_LONG", { found: String(phrase.length), limit: String(LONGEST_PHRASE) });
	}
	for (const type of types ?? []) {
		if (model.entities.has(type)) continue;
		throw requestError("SEARCH_TYPE_UNKNOWN", { found: type, suggestion: didYouMean(type, model.entities.keys()) });
	}
}
