/** Addresses of Germany, Austria and Switzerland. "Breite Straße 29 in Berlin" is a venue, and so is "Halle 3, 10115 Berlin". */

import type { Pattern } from "../Pattern.ts";
import {
	FURTHER_GERMAN_STREETS,
	GERMAN_STREET_BEGINNINGS,
	GERMAN_STREET_NAMES,
	GERMAN_STREETS,
	ORGANISATION_ENDINGS,
	STREET_ADJECTIVES,
	VENUES,
	WORDS_IN_ER,
} from "./addressWords.ts";
import {
	ANY_POSTCODE,
	LABEL,
	NEXT,
	NO_YEAR,
	names,
	PLACE_NAME,
	POSTCODE,
	POSTCODE_HINT,
	western,
	words,
} from "./forms.ts";

const STREET_WORDS = words(GERMAN_STREETS);
/** Neue Schönhauser, Bonner, St. */
const BEFORE_NAME = String.raw`(?:${names(STREET_ADJECTIVES)}e[rnms]?|\p{Lu}[\p{Ll}-]{2,30}er(?<!${names(WORDS_IN_ER)})|Bad|Sankt|St\.|Dr\.|Prof\.|\p{Lu}\.)`;
/** Before the name of a person no other name may stand: it would be that of the organisation. */
const ALONE = String.raw`(?<=^|[^\p{L}\d.)»“"] |[\n(|]|(?<!\p{L})(?:der|in|wohnhaft) )`;
const FIRST_NAME = String.raw`\p{Lu}\p{Ll}{1,20}(?<!${names(ORGANISATION_ENDINGS)})`;
/** A name has more than the word: Musterweg, Breiter Weg, Platz der Muster; not Der Weg. */
const STREET = [
	String.raw`(?:${BEFORE_NAME} ){0,2}\p{Lu}[\p{L}-]{0,40}(?:${GERMAN_STREETS.join("|")}|-${STREET_WORDS})`,
	String.raw`${ALONE}${FIRST_NAME}(?: ${FIRST_NAME})? \p{Lu}\p{Ll}{1,30}-${STREET_WORDS}`,
	String.raw`(?!(?:De[rnms]|Die|Das|Eine?|Im|In|Am)(?!\p{L}))(?:${BEFORE_NAME} )?\p{Lu}[\p{L}.-]{0,40} ${STREET_WORDS}`,
	String.raw`${ALONE}${FIRST_NAME} \p{Lu}\p{Ll}{1,30}(?<!e[rnms]?) ${STREET_WORDS}`,
	String.raw`${STREET_WORDS} de[rs] (?:\d{1,2}\. )?\p{Lu}\p{L}{1,40}`,
].join("|");
const OTHER_STREET = [
	String.raw`${words(GERMAN_STREET_BEGINNINGS)}(?: (?:der|den|dem))?(?: \p{Ll}{3,8}[enrm])?(?: \p{Lu}[\p{L}-]{0,40}){1,2}`,
	String.raw`(?:${BEFORE_NAME} )?\p{Lu}[\p{L}-]{0,40}(?:${FURTHER_GERMAN_STREETS.join("|")})`,
	String.raw`\p{Lu}[\p{L}-]{2,40}(?:er|e|es|er-\p{Lu}\p{L}{1,30}) (?:${GERMAN_STREET_NAMES.join("|")})`,
].join("|");
/** 12 b, 8/III; in Austria with stair and door, 14/2/17. */
const HOUSE = String.raw`(?: ?Nr\.)? ?${NO_YEAR}\d{1,4}(?!\d)(?: ?[a-zA-Z](?!\p{L}))?(?: ?[/-] ?(?:(?:Stiege|Stg\.|Top|Tür) ?)?(?:\d{1,4}(?!\d)(?:[a-zA-Z](?!\p{L}))?|[IVX]{1,4}(?!\p{L}))){0,3}`;
const FLAT = String.raw`(?:Wohnung|Whg\.?|Apartment|Apt\.?|App\.|Appartement|Flat|Tür|Stiege|Stg\.) ?(?:Nr\. ?)?\d{1,4}[a-z]?(?![\p{L}\d])|c\/o \p{Lu}[\p{L}. -]{1,30}`;
const FLOOR = String.raw`\d{1,2}(?:st|nd|rd|th) floor|\d{1,2}\. ?(?:OG|UG|Stock|Etage|Obergeschoss)|EG|DG|HH|VH|Hinterhaus|Hinterhof|Vorderhaus|Seitenflügel|Erdgeschoss|Dachgeschoss|Aufgang [A-Z\d]{1,2}|(?:Haus|Geb\.|Gebäude|Zimmer|Zi\.) [A-Z\d]{1,3}`;
const PARTS = String.raw`(?:,? \(?(?:${FLAT}|${FLOOR}|Top \d{1,3})(?: (?:links|rechts|mitte|li\.|re\.))?\)?){0,2}(?:, Postfach(?: \d{1,4})?(?!\d))?`;
/** At whose place, and in which house for many, before the street. */
const BEFORE = String.raw`(?:(?:c\/o \p{Lu}[\p{L}.-]{0,30}(?: \p{Lu}[\p{L}.-]{0,30}){0,3}|(?:\p{Lu}\p{L}{0,20}w|W)ohnheim(?: \p{Lu}[\p{L}-]{1,30}){0,2}),?[ \n](?:(?:${FLAT}|${FLOOR}),? )?)?`;

export const GERMAN: readonly Pattern[] = [
	western(
		String.raw`(?<!\p{L})${BEFORE}(?:${STREET})${HOUSE}${PARTS}(?:${NEXT}| in | \()(?:${POSTCODE}|${PLACE_NAME} \d{5}(?!\d))`,
		/\d{4},? (?:[A-Z]{2} )?\p{Lu}|\p{L} \d{5}/u,
	),
	western(
		String.raw`(?<!\p{L})(?!(?:\p{L}{1,40} ){0,3}${words(VENUES)} \d)${BEFORE}(?:${OTHER_STREET})${HOUSE}${PARTS}(?:[,;] |,? ?\r?\n| - | (?=D)| ?[^\p{L}\p{N}\s.,:()"'-]{1,2} ?)${POSTCODE}`,
		POSTCODE_HINT,
	),
	western(
		String.raw`(?<!\p{L})(?:${STREET})${HOUSE}(?:,? \(?(?:${FLOOR}))?,? \(?(?:${FLAT})(?: (?:links|rechts|mitte))?\)?`,
		/Wohnung|Whg|Ap[pt]|Flat|c\/o|Tür|Stiege|Stg/,
	),
	western(String.raw`(?<![\p{L}\d])${POSTCODE}${NEXT}(?:${STREET})${HOUSE}${PARTS}`, POSTCODE_HINT),
	western(
		`${LABEL}(?<item>(?:${STREET}|${OTHER_STREET})${HOUSE}${PARTS}(?:${NEXT}${ANY_POSTCODE})?)`,
		new RegExp(LABEL, "u"),
	),
	western(
		String.raw`(?<![\p{L}\d])\d{1,3}[a-z]?,? (?:${STREET})${NEXT}${POSTCODE}(?:, (?:Germany|Deutschland|Германия))?`,
		POSTCODE_HINT,
	),
	// The squares of Mannheim: L 7, 14
	western(
		String.raw`(?<![\p{L}\d])[A-U] ?\d{1,2}, ?\d{1,3}(?: ?[a-z](?!\p{L}))?(?:[/-]\d{1,3})?${NEXT}(?:D ?- ?)?68\d{3} Mannheim`,
		/68\d{3} Mannheim/,
	),
];
