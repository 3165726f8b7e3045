/** Where somebody lives or has a letter box. */

import type { Pattern } from "../Pattern.ts";
import { CURRENCIES } from "../words.ts";
import {
	ADDRESS_WORDS,
	FLATS,
	FLATS_BEHIND,
	FURTHER_GERMAN_STREETS,
	GERMAN_STREET_BEGINNINGS,
	GERMAN_STREET_NAMES,
	GERMAN_STREETS,
	HOUSES,
	HOUSES_BEHIND,
	INDEX_WORDS,
	PARTS,
	PLACES_BEFORE,
	PLACES_BEHIND,
	POST_BOXES,
	QUARTERS,
	SIDE_STREETS,
	STREETS_BEFORE,
	STREETS_BEHIND,
	VAGUE_POST_BOXES,
	VENUES,
} from "./addressWords.ts";

/** A capital with a dot would be the initial of a name: Юлдашеву Ш. */
const ONE_LETTER = /^\p{L}\\\.$/u;

/** The words, small or with a capital: \p{Lu} below must mean capitals, so that the patterns cannot ignore case. */
function words(list: readonly string[]): string {
	const either = (word: string) =>
		ONE_LETTER.test(word) ? word : word.replace(/^\p{L}/u, (letter) => `[${letter}${letter.toUpperCase()}]`);
	return `(?:${list
		.flatMap((row) => row.split("|"))
		.map(either)
		.join("|")})`;
}

const LABEL = `(?:${words(ADDRESS_WORDS)}(?:[:.]? |:))`;
const PLACE_NAME = String.raw`\p{Lu}[\p{L}'-]{0,40}\p{L}`;
/** No year: nobody lives at number 1998. */
const NUMBER = String.raw`(?!(?:19|20)\d\d(?!\d))\d{1,4}(?!\d)(?:[/-]\d{1,4}(?!\d))?(?: ?[а-яa-z](?!\p{L}))?`;
const ORDINAL = "[- ]?(?:nji|нжи)?[- ]?";
const NAMED_HOUSE = String.raw`${words(HOUSES)}\.? ?(?:# ?)?${NUMBER}`;
const HOUSE = [String.raw`(?<house>${NAMED_HOUSE}|${NUMBER}${ORDINAL}${words(HOUSES_BEHIND)}(?!\p{L}))`, NUMBER].join(
	"|",
);
const FLAT = [
	String.raw`${words(FLATS)}\.?[ -]?(?:# ?)?\d{1,4}(?!\d)`,
	String.raw`\d{1,4}${ORDINAL}${words([...FLATS, ...FLATS_BEHIND])}(?!\p{L})`,
].join("|");
const PART = [
	String.raw`${words(PARTS)}\.? ?(?:\d{1,2}|[\p{Lu}])(?![\p{L}\d])`,
	String.raw`\d{1,2}(?:-?(?:й|st|nd|rd|th))?${ORDINAL}${words(PARTS)}(?!\p{L})`,
].join("|");
const PLACE = `(?:${words(PLACES_BEFORE)} ?${PLACE_NAME}|${PLACE_NAME} ${words(PLACES_BEHIND)})`;
const INDEX = String.raw`(?<!\d)\d{6}(?!\d)`;
const NAME = String.raw`[\p{Lu}\d«"][\p{L}\d.'«»"-]{0,30}(?: (?:[\p{Lu}\d][\p{L}\d.'»"-]{0,30}|\p{Ll}{2,3})(?![\p{L}\d])){0,3}`;
const NUMBERED = [
	String.raw`\d{1,2}[- ]?${words(QUARTERS)}\.?`,
	String.raw`\d{3,4}-nj[iy](?: \([^()]{2,30}\))? köçe(?:si)?`,
	// Юнусабад-4, д. 12
	String.raw`\p{Lu}\p{Ll}{2,20}-\d{1,2}(?=,? (?:${NAMED_HOUSE}|${NUMBER}${ORDINAL}${words(HOUSES_BEHIND)}(?!\p{L})))`,
].join("|");
const EASTERN_STREET = String.raw`(?<![\p{L}\d])(?:${NUMBERED}|${words(STREETS_BEFORE)}(?:\.? |\.)${NAME}(?: \(\d{4}\))?|${NAME} ${words(STREETS_BEHIND)})`;
/** Ул. Примерная, 5-й проезд */
const SIDE_STREET = String.raw`(?:,? \d{1,2}(?:-?(?:й|я|ый|ой|nji|нжи|нчи|chi))?[- ]?${words(SIDE_STREETS)}(?!\p{L})\.?)?`;
const BEHIND = [
	`${INDEX} ${PLACE_NAME}`,
	`${PLACE_NAME},? ${INDEX}`,
	`${PLACE}(?:,? ${INDEX})?`,
	String.raw`(?:${words(INDEX_WORDS)}:? )?${INDEX}(?= ?(?:[,.;)\n]|$))`,
].join("|");

/** No street without one of its words. */
const STREET_HINT = new RegExp(
	String.raw`(?<!\p{L})(?:${words(STREETS_BEFORE)}[. ]|${words([...STREETS_BEHIND, ...QUARTERS])})| köçe|\p{Ll}-\d{1,2},? `,
	"u",
);

/** The smallest first: кв. 9, д. 214, ул. Примерная. */
const REVERSED: Pattern = {
	pattern: new RegExp(
		String.raw`(?<!\p{L})(?<item>(?:(?<flat>${FLAT}),? )?${NAMED_HOUSE},? ${EASTERN_STREET}(?<behind>,? (?:${BEHIND}))?)`,
		"dgu",
	),
	hint: STREET_HINT,
	accepts: ({ flat, behind }) => (flat ?? behind) !== undefined,
};

/** A street with a number is an address only with what mail needs beside it: a postcode, a city named as one, a house, a flat. */
const EASTERN: Pattern = {
	pattern: new RegExp(
		`(?<label>${LABEL})?(?<item>(?:(?<index>${INDEX}),? (?:${PLACE_NAME}, )?)?(?<places>(?:${PLACE}(?:,? ?| )){1,3})?${EASTERN_STREET}${SIDE_STREET},? ?(?:${HOUSE})(?:,? ?(?:${PART})){0,2}(?<flat>,? ?(?:${FLAT}))?(?:,? ?(?:${PART})){0,2}(?<behind>,? (?:${BEHIND}))?)`,
		"dgu",
	),
	hint: STREET_HINT,
	accepts: ({ label, index, places, house, flat, behind }) =>
		[label, index, places, house, flat, behind].some((part) => part !== undefined),
};

const GERMAN_WORDS = words(GERMAN_STREETS);
/** A name has more than the word: Musterweg, Breiter Weg, Platz der Muster; not Der Weg. */
const STREET = [
	String.raw`(?:\p{Lu}[\p{L}.-]{0,40} ){0,2}\p{Lu}[\p{L}-]{0,40}(?:${GERMAN_STREETS.join("|")}|-${GERMAN_WORDS})`,
	String.raw`(?!(?:De[rnms]|Die|Das|Eine?|Im|In|Am)(?!\p{L}))(?:\p{Lu}[\p{L}.-]{0,40} ){1,2}${GERMAN_WORDS}`,
	String.raw`${GERMAN_WORDS} de[rs] (?:\d{1,2}\. )?\p{Lu}\p{L}{1,40}`,
].join("|");
const OTHER_STREET = [
	String.raw`${words(GERMAN_STREET_BEGINNINGS)}(?: (?:der|den|dem))?(?: \p{Ll}{3,8}[enrm])?(?: \p{Lu}[\p{L}-]{0,40}){1,2}`,
	String.raw`\p{Lu}[\p{L}-]{0,40}(?:${FURTHER_GERMAN_STREETS.join("|")})`,
	String.raw`\p{Lu}[\p{L}-]{2,40}(?:er|e|es|er-\p{Lu}\p{L}{1,30}) (?:${GERMAN_STREET_NAMES.join("|")})`,
].join("|");
const GERMAN_HOUSE = String.raw`(?: ?Nr\.)? ?\d{1,3}(?!\d)(?: ?[a-zA-Z](?!\p{L}))?(?: ?[/-] ?(?:\d{1,3}(?!\d)|[IVX]{1,4}(?!\p{L})))?`;
const GERMAN_FLAT = String.raw`(?:Wohnung|Whg\.?|Apartment|Apt\.?|App\.|Appartement|Flat) ?(?:Nr\. ?)?\d{1,4}[a-z]?(?![\p{L}\d])|c\/o \p{Lu}[\p{L}. -]{1,30}`;
const GERMAN_FLOOR = String.raw`\d{1,2}(?:st|nd|rd|th) floor|\d{1,2}\. ?(?:OG|UG|Stock|Etage|Obergeschoss)|EG|DG|HH|VH|Hinterhaus|Hinterhof|Vorderhaus|Seitenflügel|Erdgeschoss|Dachgeschoss|Aufgang [A-Z\d]{1,2}|(?:Haus|Geb\.|Gebäude|Zimmer|Zi\.) [A-Z\d]{1,3}`;
const GERMAN_PARTS = String.raw`(?:,? \(?(?:${GERMAN_FLAT}|${GERMAN_FLOOR})(?: (?:links|rechts|mitte|li\.|re\.))?\)?){0,2}`;
const CITY = String.raw`(?:(?:Bad|Sankt|St\.) )?${PLACE_NAME}(?: (?:am|an der|im|ob der|in der|a\. ?d\.|v\. ?d\.|a\.|i\.) \p{Lu}[\p{L}-]{0,40}\.?| \((?:\p{Lu}\p{L}{1,40})\)|\/\p{Lu}\p{L}{1,40})?`;
const POSTCODE = String.raw`(?:(?:(?:DE?|KZ|UZ|KG) ?- ?)?\d{5,6}|(?:A|CH) ?- ?\d{4})(?!\d),? (?!${words(CURRENCIES)})${CITY}`;
/** A comma, a line, a dash, a dot or bar in the middle of it. */
const NEXT = String.raw`(?:[,;]? |,? ?\r?\n| - | ?[^\p{L}\p{N}\s.,:()"'-]{1,2} ?)`;
const ENGLISH_STREET = String.raw`(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Boulevard|Blvd\.?|Drive|Square|Court|Close|Crescent|Terrace)`;
const ENGLISH_POSTCODE = String.raw`(?:(?:DE? ?- ?)?\d{5,6}(?!\d)|(?:A|CH) ?- ?\d{4}(?!\d)|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})`;
/** Almaty 050012, or 050012 Almaty. */
const ENGLISH_CITY = `(?:${POSTCODE}|(?:${PLACE_NAME},? )?${ENGLISH_POSTCODE})`;
/** At whose place, and in which house for many, before the street. */
const GERMAN_BEFORE = String.raw`(?:(?:c\/o \p{Lu}[\p{L}.-]{0,30}(?: \p{Lu}[\p{L}.-]{0,30}){0,3}|(?:\p{Lu}\p{L}{0,20}w|W)ohnheim(?: \p{Lu}[\p{L}-]{1,30}){0,2}),?[ \n](?:(?:${GERMAN_FLAT}|${GERMAN_FLOOR}),? )?)?`;

const POSTCODE_HINT = /\d{5}|(?:A|CH) ?- ?\d{4}/;
const western = (source: string, hint?: RegExp): Pattern => ({
	pattern: new RegExp(source, "dgu"),
	...(hint ? { hint } : {}),
});

/** "Breite Straße 29 in Berlin" is a venue, and so is "Halle 3, 10115 Berlin". */
const WESTERN: readonly Pattern[] = [
	western(
		String.raw`(?<!\p{L})${GERMAN_BEFORE}(?:${STREET})${GERMAN_HOUSE}${GERMAN_PARTS}(?:${NEXT}(?:${POSTCODE}|${PLACE_NAME} \d{5}(?!\d))| in ${POSTCODE}| \(${POSTCODE}\))`,
		POSTCODE_HINT,
	),
	western(
		String.raw`(?<!\p{L})(?!(?:\p{L}{1,40} ){0,3}${words(VENUES)} \d)${GERMAN_BEFORE}(?:${OTHER_STREET})${GERMAN_HOUSE}${GERMAN_PARTS}(?:[,;] |,? ?\r?\n| - | (?=D)| ?[^\p{L}\p{N}\s.,:()"'-]{1,2} ?)${POSTCODE}`,
		POSTCODE_HINT,
	),
	western(
		String.raw`(?<!\p{L})(?:${STREET})${GERMAN_HOUSE}(?:,? \(?(?:${GERMAN_FLOOR}))?,? \(?(?:${GERMAN_FLAT})(?: (?:links|rechts|mitte))?\)?`,
		/Wohnung|Whg|Ap[pt]|Flat|c\/o/,
	),
	western(String.raw`(?<![\p{L}\d])${POSTCODE}${NEXT}(?:${STREET})${GERMAN_HOUSE}`, POSTCODE_HINT),
	western(
		`${LABEL}(?<item>(?:${STREET}|${OTHER_STREET})${GERMAN_HOUSE}${GERMAN_PARTS}(?:,? ${POSTCODE})?)`,
		new RegExp(LABEL, "u"),
	),
	western(
		String.raw`(?<![\p{L}\d/-])(?:(?:${FLAT}),? )?\d{1,3}(?:[/-]\d{1,3})?[a-z]?,? (?:\p{Lu}[\p{L}.-]{0,40} ){1,3}${ENGLISH_STREET}(?:, | )(?:(?:${FLAT})[a-z]?(?:, ${ENGLISH_CITY})?|${ENGLISH_CITY})`,
		new RegExp(ENGLISH_STREET),
	),
	western(
		String.raw`(?<![\p{L}\d])\d{1,3}[a-z]?,? (?:${STREET})${NEXT}${POSTCODE}(?:, (?:Germany|Deutschland|Германия))?`,
		POSTCODE_HINT,
	),
];

/** 140000, Павлодар, а/я 317 */
const BOX_BEFORE = String.raw`(?=[\dDACKU])(?:${INDEX},? (?:${PLACE}|${PLACE_NAME}),? |${INDEX},? |${POSTCODE},? )`;
const BOX_BEHIND = `,? (?:${POSTCODE}|${INDEX},? ${PLACE}|(?:${PLACE}|${PLACE_NAME}),? ${INDEX})`;
const BOX: Pattern = {
	hint: new RegExp(`${words([...POST_BOXES, ...VAGUE_POST_BOXES])} `, "u"),
	pattern: new RegExp(
		String.raw`(?<![\p{L}\d])(?<before>${BOX_BEFORE})?(?<![\p{L}\d])(?:${words(POST_BOXES)}|(?<vague>${words(VAGUE_POST_BOXES)})) (?:# ?)?\d{1,4}(?: ?\d{2,3}){0,3}(?!\d)(?<behind>${BOX_BEHIND})?`,
		"dgu",
	),
	accepts: ({ before, vague, behind }) => vague === undefined || (before ?? behind) !== undefined,
};

export const ADDRESSES: readonly Pattern[] = [...WESTERN, BOX, EASTERN, REVERSED];
