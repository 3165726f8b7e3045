/** Addresses as English texts write them: the number stands first. */

import type { Pattern } from "../Pattern.ts";
import { ENGLISH_FLATS, ENGLISH_PARTS, ENGLISH_STREETS, FLATS, FURTHER_ENGLISH_STREETS } from "./addressWords.ts";
import { STATES_OF_THE_USA } from "./cities.ts";
import { LABEL, NO_YEAR, names, PLACE_NAME, POSTCODE, western, words } from "./forms.ts";

const streetOf = (list: readonly string[]) =>
	String.raw`${names(list)}(?:,? (?:N\.?[EW]\.?|S\.?[EW]\.?|[NSEW])(?![\p{L}.]))?`;
const STREET = streetOf(ENGLISH_STREETS);
const ANY_STREET = streetOf([...ENGLISH_STREETS, ...FURTHER_ENGLISH_STREETS]);
const HOUSE = String.raw`\d{1,4}(?!\d)(?:[/-]\d{1,4})?(?: ?[a-zA-Z](?!\p{L}))?`;
const NAME = String.raw`(?:\p{Lu}[\p{L}.'-]{0,40}|\d{1,3}(?:st|nd|rd|th))`;
const FLAT = String.raw`(?:${words(FLATS)}|${names(ENGLISH_FLATS)})\.?[ -]?(?:# ?)?[A-Z]?-?\d{1,5}(?!\d)(?:[a-zA-Z](?!\p{L}))?|#\d{1,5}(?!\d)`;
const PART = String.raw`${names(ENGLISH_PARTS)}\.? (?:\d{1,3}|[A-Z])(?![\p{L}\d])|\d{1,2}(?:st|nd|rd|th) [Ff]loor|[Gg]round [Ff]loor`;
const PARTS = `(?:,? (?:${FLAT}|${PART})){0,2}`;
const BEFORE = String.raw`(?<![\p{L}\d/-])(?:(?:${FLAT}|${PART}),? )?`;
const LINE = String.raw`(?:, |,?\r?\n| )`;

const BRITISH_POSTCODE = String.raw`[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![A-Z\d])`;
const FURTHER_POSTCODE = String.raw`(?:(?:DE? ?- ?)?\d{5,6}(?!\d)|(?:A|CH) ?- ?\d{4}(?!\d)|${BRITISH_POSTCODE})`;
/** Almaty 050012, or 050012 Almaty. */
const CITY = `(?:${POSTCODE}|(?:${PLACE_NAME},? )?${FURTHER_POSTCODE})`;
const TOWN = String.raw`${PLACE_NAME}\.?(?: ${PLACE_NAME}){0,2}`;
export const AMERICAN_TOWN = String.raw`${TOWN},? ${names(STATES_OF_THE_USA)},? \d{5}(?:-\d{4})?(?!\d)`;
export const BRITISH_TOWN = String.raw`(?:${TOWN},?[ \n]){1,3}${BRITISH_POSTCODE}`;

/** In the United States houses have up to five digits. */
const LONG_HOUSE = HOUSE.replace("{1,4}", "{1,5}");
/** With these no word for a street is needed: 5 Broadway, New York, NY 10004. */
const TOWNS = [
	{ town: AMERICAN_TOWN, hint: new RegExp(String.raw`${names(STATES_OF_THE_USA)},? \d{5}`) },
	{ town: BRITISH_TOWN, hint: new RegExp(BRITISH_POSTCODE) },
];

export const ENGLISH: readonly Pattern[] = [
	western(
		`${BEFORE}${NO_YEAR}${HOUSE},? (?:${NAME} ){1,4}${STREET}(?:${PARTS}${LINE}${CITY}|${LINE}(?:${FLAT})${PARTS})`,
		new RegExp(names(ENGLISH_STREETS)),
	),
	western(
		`${LABEL}(?<=: ?)(?<item>${HOUSE},? (?:${NAME} ){1,4}${ANY_STREET}${PARTS}(?:, ${PLACE_NAME}(?=[.;\\n]|$))?)`,
		new RegExp(LABEL, "u"),
	),
	...TOWNS.map(({ town, hint }) =>
		western(
			`${BEFORE}(?:${LONG_HOUSE},? (?:${NAME} ){0,4}${ANY_STREET}(?: of(?: the)? ${NAME})?|(?:${NO_YEAR}${LONG_HOUSE},?|One|Two) (?:${NAME}(?: ${NAME})?|(?:${NAME} ){2,3}${NAME}(?=,? (?:${FLAT}|${PART}))))${PARTS}${LINE}${town}`,
			hint,
		),
	),
];
