import { requestError } from "../graph/requestError.ts";

const QUANTIFIERS = new Set(["some", "none", "all", "single"]);

/**
 * Throws where a filter asks for the type of what a list leads to (`heldIn: { some: { typename: [City] } }`): the library
 * offers it and fails on it. At the root, and in the list of an interface itself, it is answered.
 */
export function refuseMemberTypes(found: unknown, path: readonly string[] = ["where"]): void {
	if (typeof found !== "object" || found === null) return;
	for (const [key, value] of Object.entries(found)) {
		const place = Array.isArray(found) ? path : [...path, key];
		if (key === "typename" && path.some((part) => QUANTIFIERS.has(part)))
			throw requestError("CONDITION_TYPENAME", { path: place.join(".") });
		refuseMemberTypes(value, place);
	}
}
