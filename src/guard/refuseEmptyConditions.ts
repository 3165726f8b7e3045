import { requestError } from "../graph/requestError.ts";

/**
 * Throws where a condition of a filter is null or says nothing. Of null, the library fails on `{ id: null }`, takes
 * `{ NOT: null }` for nothing and `{ gte: null }` for "has no value"; only `{ eq: null }` says what it does. It takes
 * `{ id: {} }`, `{ NOT: {} }`, `{ OR: [] }` and `{ covers: { none: {} } }` for nothing, too, and finds everything. The
 * filter as a whole may be null or empty, and so may what it joins with AND: nothing more is asked then.
 */
export function refuseEmptyConditions(found: unknown, path: readonly string[] = ["where"]): void {
	if (typeof found !== "object" || found === null) return;
	for (const [key, value] of Object.entries(found)) {
		// What it compares with is a value, whatever that is made of.
		if (key === "eq") continue;
		const place = Array.isArray(found) ? path : [...path, key];
		if (value === null) throw requestError("CONDITION_NULL", { path: place.join(".") });
		if (isEmpty(value, key) && !isPartOfWhole(place)) throw requestError("CONDITION_EMPTY", { path: place.join(".") });
		refuseEmptyConditions(value, place);
	}
}

/** A list of values may be empty, none of which fits: `{ in: [] }`. One of conditions may not. */
function isEmpty(value: unknown, key: string): boolean {
	if (Array.isArray(value)) return value.length === 0 && (key === "OR" || key === "AND");
	return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function isPartOfWhole([, ...keys]: readonly string[]): boolean {
	return keys.every((key) => key === "AND");
}
