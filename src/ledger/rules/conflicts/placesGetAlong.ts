import { countryOfPlace } from "../../../names/placesInCountries.ts";
import { readName } from "../../../names/readName.ts";

/** By their names alone: are they one place, or does one lie in the other? Berlin and Germany, whatever ids they have. */
export function placesGetAlong(one: string, other: string): boolean {
	const [a, b] = [keysOf(one), keysOf(other)];
	if (a.length !== 1 || b.length !== 1) return false;
	const [first = "", second = ""] = [a[0], b[0]];
	return first === second || countryOfPlace(first) === second || countryOfPlace(second) === first;
}

function keysOf(name: string): string[] {
	return readName(name).words.flatMap(({ kind, key }) =>
		kind === "place" || kind === "country" ? [key] : [`? ${key}`],
	);
}
