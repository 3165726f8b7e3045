/** Places by their names in German, English and Russian: countries from the platform's own list, towns from GeoNames. */
import cities from "../data/cities.json" with { type: "json" };
import countries from "../data/countries.json" with { type: "json" };

export interface KnownPlace {
	readonly type: "City" | "Country";
	/** ISO 3166-1 of the country that it is, or lies in. */
	readonly country: string;
}

function readCities(): Map<string, KnownPlace> {
	const found = new Map<string, KnownPlace>();
	for (const [country, towns] of Object.entries(cities.cities as Record<string, Record<string, string>>)) {
		for (const [name, others] of Object.entries(towns)) {
			for (const each of [name, ...others.split("|")]) {
				if (each.length > 1 && (!found.has(each) || country === "DE" || CENTRAL_ASIA.has(country)))
					found.set(each, { type: "City", country });
			}
		}
	}
	return found;
}

const CENTRAL_ASIA: ReadonlySet<string> = new Set(["KZ", "UZ", "KG", "TJ", "TM"]);
const CODES =
	"AF AM AT AU AZ BE BG BY CA CH CN CZ DE DK EE ES FI FR GB GE GR HU IE IN IQ IR IT JP KG KR KZ LT LU LV MD MN NL NO PK PL PT RO RS RU SA SE SI SK TJ TM TR UA US UZ".split(
		" ",
	);

/** A town by each of its names; the most populous of several. */
export const CITIES: ReadonlyMap<string, KnownPlace> = readCities();

type Written = { readonly de: string; readonly ru: string; readonly en: string };
const KNOWN = countries as unknown as Readonly<
	Record<string, { readonly adjectives: Written; readonly names: Written }>
>;

/** Names of countries in a language, each with its code; longer ones first. */
export function countryNames(language: string): [string, string][] {
	const display = new Intl.DisplayNames([language], { type: "region" });
	const names = CODES.flatMap((code) => {
		const further = KNOWN[code]?.names[language as keyof Written] ?? "";
		return [display.of(code) ?? "", ...further.split("|")]
			.filter((name) => name !== "")
			.map((name): [string, string] => [name, code]);
	});
	return names.sort((a, b) => b[0].length - a[0].length);
}

/** Beginnings of adjectives of countries in a language, as patterns. */
export function countryAdjectives(language: string): [string, string][] {
	return Object.entries(KNOWN).map(([code, { adjectives }]) => [adjectives[language as keyof Written], code]);
}
