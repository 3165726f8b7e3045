/** Names of streets without a word for one: Razzakova 28/1, 720040 Bishkek. */

import type { Groups, Pattern } from "../Pattern.ts";
import { NO_STREETS, VENUES } from "./addressWords.ts";
import { FLAT, INDEX, NUMBER, PART, PLACE } from "./eastern.ts";
import { ENDS, isEasternCity, LABEL, NEXT, names, PLACE_NAME, words } from "./forms.ts";

const NAME = String.raw`(?!(?:\p{L}{1,30} ){0,2}(?:${names(NO_STREETS)}|${words(VENUES)})(?!\p{L}))\p{Lu}[\p{L}'.-]{1,30}(?: \p{Lu}[\p{L}'.-]{1,30}){0,2}`;
const HOUSE = `${NAME},? ${NUMBER}(?:,? (?:${PART}|${FLAT})){0,3}`;
const CITY = `(?:(?<place>${PLACE})|(?<city>${PLACE_NAME}))`;
const TOWN = `(?:(?<before>${INDEX}),? )?${CITY}(?:,? (?<behind>${INDEX}))?`;
const LABELLED = `(?<label>${LABEL}(?<=: ?))?`;

/** A postcode beside a city says it, or a word such as Anschrift. */
const HINT = new RegExp(`${INDEX}|${LABEL}`, "u");
function isAddress({ label, before, behind, place, city = "" }: Groups): boolean {
	return (label ?? before ?? behind) !== undefined && (place !== undefined || isEasternCity(city));
}

export const WITHOUT_STREET_WORD: readonly Pattern[] = [`${HOUSE}${NEXT}${TOWN}`, `${TOWN}${NEXT}${HOUSE}${ENDS}`].map(
	(address) => ({
		hint: HINT,
		pattern: new RegExp(String.raw`(?<![\p{L}\d.'-])${LABELLED}(?<item>${address})`, "dgu"),
		accepts: isAddress,
		overlaps: true,
	}),
);
