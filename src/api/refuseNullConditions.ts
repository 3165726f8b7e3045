import { requestError } from "./requestError.ts";

/**
 * Throws where a condition of a filter is null: the library fails on `{ id: null }`, takes `{ NOT: null }` for nothing
 * and `{ gte: null }` for "has no value". Only `{ eq: null }` says what it does; a filter that is null as a whole is none.
 */
export function refuseNullConditions(found: unknown, path: readonly string[] = ["where"]): void {
	if (typeof found !== "object" || found === null) return;
	for (const [key, value] of Object.entries(found)) {
		// What it compares with is a value, whatever that is made of.
		if (key === "eq") continue;
		const place = Array.isArray(found) ? path : [...path, key];
		if (value === null) throw requestError("CONDITION_NULL", { path: place.join(".") });
		refuseNullConditions(value, place);
	}
}
