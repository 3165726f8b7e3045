/** The pieces of which the patterns of addresses are made. */

import type { Groups, Pattern } from "../Pattern.ts";
import { CURRENCIES } from "../words.ts";
import { ADDRESS_WORDS } from "./addressWords.ts";
import {
	CITIES_OF_YEARS,
	COUNTRIES_OF_FOUR_DIGITS,
	DUTCH_CITIES,
	EASTERN_CITIES,
	TOWN_ENDINGS,
	WESTERN_CITIES,
} from "./cities.ts";

/** A capital with a dot would be the initial of a name: Юлдашеву Ш. */
const ONE_LETTER = /^\p{L}\\\.$/u;

/** The words, small or with a capital: \p{Lu} below must mean capitals, so that the patterns cannot ignore case. */
export function words(list: readonly string[]): string {
	const either = (word: string) =>
		ONE_LETTER.test(word) ? word : word.replace(/^\p{L}/u, (letter) => `[${letter}${letter.toUpperCase()}]`);
	return `(?:${list
		.flatMap((row) => row.split("|"))
		.map(either)
		.join("|")})`;
}

/** The names as they stand in the table. */
export const names = (list: readonly string[]): string => `(?:${list.join("|")})`;

/** With one postcode at most, whose town must be known. */
export const western = (source: string, hint: RegExp): Pattern => ({
	pattern: new RegExp(source, "dgu"),
	hint,
	accepts: hasKnownTown,
	overlaps: true,
});

export const LABEL = `(?:${words(ADDRESS_WORDS)}(?:[:.]? |:))`;
export const PLACE_NAME = String.raw`\p{Lu}[\p{L}'-]{0,40}\p{L}`;
/** Nobody lives at number 1998. */
export const NO_YEAR = String.raw`(?!(?:19|20)\d\d(?!\d))`;
/** Of a line, a sentence or a part of it. */
export const ENDS = String.raw`(?= ?(?:[,.;)|\n]|$))`;

/** A comma, a line, a dash, a dot or bar in the middle of it. */
export const NEXT = String.raw`(?:[,;]? |,? ?\r?\n| - | ?[^\p{L}\p{N}\s.,:()"'-]{1,2} ?)`;

const CITY = String.raw`(?:(?:Bad|Sankt|St\.|Wiener|Maria|L[ae]s?|Den|The) )?${PLACE_NAME}(?: (?:am|an der|im|ob der|in der|a\. ?d\.|v\. ?d\.|a\.|i\.) \p{Lu}[\p{L}-]{0,40}\.?| \((?:\p{Lu}\p{L}{1,40})\)|\/\p{Lu}\p{L}{1,40})?`;
/** Genève 10 */
const DISTRICT = String.raw`(?: \d{1,2}${ENDS})?`;
const LONG_POSTCODE = [
	String.raw`(?:(?:DE?|KZ|UZ|KG|TJ|TM|F|I) ?- ?)?\d{5,6}(?!\d),? (?!${words(CURRENCIES)})${CITY}`,
	String.raw`(?:A|B|CH|FL|LU?|DK) ?- ?\d{4}(?!\d),? ${CITY}${DISTRICT}`,
].join("|");
/** Of four digits only with the letter of the country. */
export const CLEAR_POSTCODE = `(?:${LONG_POSTCODE})`;
/** Where other words say that it is an address. */
export const ANY_POSTCODE = String.raw`(?:${LONG_POSTCODE}|${NO_YEAR}[1-9]\d{3} (?:[A-Z]{2} )?${CITY}${DISTRICT})`;
export const POSTCODE = String.raw`(?:${LONG_POSTCODE}|(?<fourDigits>[1-9]\d{3}) (?<letters>[A-Z]{2} )?(?<town>${CITY})${DISTRICT}(?=(?<country>,? ${names(COUNTRIES_OF_FOUR_DIGITS)})?))`;
/** Four digits and a city. */
export const POSTCODE_HINT = /\d{4},? (?:[A-Z]{2} )?\p{Lu}/u;

const only = (list: readonly string[]) => new RegExp(`^${names(list)}$`, "u");
const TOWN = only(WESTERN_CITIES);
const DUTCH_TOWN = only(DUTCH_CITIES);
const EASTERN_CITY = only(EASTERN_CITIES);
const TOWN_OF_YEARS = only(CITIES_OF_YEARS);
const SOUNDS_LIKE_A_TOWN = new RegExp(String.raw`^(?:(?:Bad|Sankt|St\.|Maria) .*|.{2,20}${names(TOWN_ENDINGS)})$`, "u");

/** In Germany, where nouns have capitals, 1200 Gäste look like a city: only what is known for one counts, and what ends as one. */
export function hasKnownTown({ fourDigits, letters, town = "", country }: Groups): boolean {
	if (fourDigits === undefined) return true;
	const name = town.replace(/ (?:a[mn]|im|in|ob|a\.|i\.|v\.|\() ?.*|\/.*/, "");
	if (letters !== undefined) return DUTCH_TOWN.test(name);
	if (/^(?:19|20)/.test(fourDigits)) return TOWN_OF_YEARS.test(name);
	return country !== undefined || TOWN.test(name) || SOUNDS_LIKE_A_TOWN.test(name);
}

export function isEasternCity(name: string): boolean {
	return EASTERN_CITY.test(name);
}
