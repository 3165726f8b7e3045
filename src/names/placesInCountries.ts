/** In which country a place lies that the lexicon knows: placesInCountries.txt. */
import { readFileSync } from "node:fs";

/** The key of the country of which this place is the seat of government: `place:astana`, `country:KZ`. */
export function capitalCountry(place: string): string | undefined {
	const known = findPlace(place);
	return known?.isCapital === true ? known.country : undefined;
}

/** The key of the country in which it lies. */
export function countryOfPlace(place: string): string | undefined {
	return findPlace(place)?.country;
}

interface Known {
	readonly country: string;
	readonly isCapital: boolean;
}

let places: ReadonlyMap<string, Known> | undefined;

function findPlace(place: string): Known | undefined {
	places ??= readPlaces(readFileSync(new URL("placesInCountries.txt", import.meta.url), "utf8"));
	return places.get(place);
}

function readPlaces(text: string): ReadonlyMap<string, Known> {
	const lines = text.split("\n").flatMap((line) => {
		const [, code, list] = /^([A-Z]{2}): (.+)$/.exec(line) ?? [];
		return code === undefined || list === undefined ? [] : [{ country: `country:${code}`, list: list.split(", ") }];
	});
	return new Map(
		lines.flatMap(({ country, list }) =>
			list.map((name) => [`place:${name.replace("*", "")}`, { country, isCapital: name.endsWith("*") }] as const),
		),
	);
}
