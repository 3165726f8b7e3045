import { didYouMean } from "../errors/suggest.ts";
import { requestError } from "../graph/requestError.ts";

/**
 * Names of types or relations that a request gives; null: all. Of an empty list none fits. Throws the error of this code
 * for one that is unknown.
 */
export function checkNames(
	names: readonly string[] | null | undefined | "",
	known: ReadonlyMap<string, unknown>,
	code: "SEARCH_TYPE_UNKNOWN" | "RELATION_UNKNOWN",
): readonly string[] | null {
	if (!names) return null;
	const unknown = names.find((name) => !known.has(name));
	if (unknown === undefined) return names;
	throw requestError(code, { found: unknown.slice(0, 80), suggestion: didYouMean(unknown, known.keys()) });
}
