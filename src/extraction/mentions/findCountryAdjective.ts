import { countryAdjectives } from "./places.ts";

/** The first adjective of a country in some words: `die kirgisische Hauptstadt`. */
export function findCountryAdjective(
	words: string,
	language: string,
): { code: string; start: number; end: number } | undefined {
	return listCountryAdjectives(words, language)[0];
}

/** All of them, in order: `deutsch-kasachische`. */
export function listCountryAdjectives(words: string, language: string): { code: string; start: number; end: number }[] {
	return countryAdjectives(language)
		.flatMap(([pattern, code]) =>
			[...words.matchAll(new RegExp(`(?<![\\p{L}])(?:${pattern})\\p{L}*`, "giu"))].map((match) => ({
				code,
				start: match.index,
				end: match.index + match[0].length,
			})),
		)
		.sort((a, b) => a.start - b.start);
}
