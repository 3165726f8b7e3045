/** Where somebody lives or has a letter box. */
import {
	ADDRESS_WORDS,
	FLATS,
	FURTHER_GERMAN_STREETS,
	GERMAN_STREET_BEGINNINGS,
	GERMAN_STREETS,
	HOUSES,
	HOUSES_BEHIND,
	PLACES_BEFORE,
	PLACES_BEHIND,
	STREETS_BEFORE,
	STREETS_BEHIND,
	VENUES,
} from "./addressWords.ts";
import type { Pattern } from "./Pattern.ts";
import { CURRENCIES } from "./words.ts";

/** The words, small or with a capital: \p{Lu} below must mean capitals, so that the patterns cannot ignore case. */
function words(list: readonly string[]): string {
	const either = (word: string) => word.replace(/^\p{L}/u, (letter) => `[${letter}${letter.toUpperCase()}]`);
	return `(?:${list
		.flatMap((row) => row.split("|"))
		.map(either)
		.join("|")})`;
}

const LABEL = `(?:${words(ADDRESS_WORDS)}(?:[:.]? |:))`;
const PLACE_NAME = String.raw`\p{Lu}[\p{L}-]+`;
/** No year: nobody lives at number 1998. */
const NUMBER = String.raw`(?!(?:19|20)\d\d(?!\d))\d{1,4}(?!\d)(?:[/-]\d{1,4}(?!\d))?(?: ?[а-яa-z](?!\p{L}))?`;
const ORDINAL = "[- ]?(?:nji|нжи)?[- ]?";
const HOUSE = [
	String.raw`(?<house>${words(HOUSES)}\.? ?(?:# ?)?${NUMBER}|${NUMBER}${ORDINAL}${words(HOUSES_BEHIND)}(?!\p{L}))`,
	NUMBER,
].join("|");
const FLAT = [
	String.raw`${words(FLATS)}\.? ?\d{1,4}(?!\d)`,
	String.raw`\d{1,4}${ORDINAL}${words(FLATS)}(?!\p{L})`,
].join("|");
const PLACE = `(?:${words(PLACES_BEFORE)} ?${PLACE_NAME}|${PLACE_NAME} ${words(PLACES_BEHIND)})`;
const INDEX = String.raw`(?<!\d)\d{6}(?!\d)`;
const NAME = String.raw`[\p{Lu}\d«"][\p{L}\d.'«»"-]{0,30}(?: (?:[\p{Lu}\d][\p{L}\d.'»"-]{0,30}|\p{Ll}{2,3})(?![\p{L}\d])){0,3}`;
const EASTERN_STREET = String.raw`(?<!\p{L})(?:${words(STREETS_BEFORE)}(?:\.? |\.)${NAME}(?: \(\d{4}\))?|${NAME} ${words(STREETS_BEHIND)})`;
const BEHIND = [
	`${INDEX} ${PLACE_NAME}`,
	`${PLACE_NAME},? ${INDEX}`,
	`${PLACE}(?:,? ${INDEX})?`,
	String.raw`${INDEX}(?= ?(?:[,.;)\n]|$))`,
].join("|");

/** A street with a number is an address only with what mail needs beside it: a postcode, a city named as one, a house, a flat. */
const EASTERN: Pattern = {
	pattern: new RegExp(
		`(?<label>${LABEL})?(?<item>(?:(?<index>${INDEX}),? (?:${PLACE_NAME}, )?)?(?<places>(?:${PLACE}(?:,? ?| )){1,3})?${EASTERN_STREET},? ?(?:${HOUSE})(?<flat>,? ?(?:${FLAT}))?(?<behind>,? (?:${BEHIND}))?)`,
		"dgu",
	),
	accepts: ({ label, index, places, house, flat, behind }) =>
		[label, index, places, house, flat, behind].some((part) => part !== undefined),
};

const GERMAN_WORDS = words(GERMAN_STREETS);
/** A name has more than the word: Musterweg, Breiter Weg, Platz der Muster; not Der Weg. */
const STREET = [
	String.raw`(?:\p{Lu}[\p{L}.-]* ){0,2}\p{Lu}[\p{L}-]*(?:${GERMAN_STREETS.join("|")}|-${GERMAN_WORDS})`,
	String.raw`(?!(?:De[rnms]|Die|Das|Eine?|Im|In|Am)(?!\p{L}))(?:\p{Lu}[\p{L}.-]* ){1,2}${GERMAN_WORDS}`,
	String.raw`${GERMAN_WORDS} de[rs] (?:\d{1,2}\. )?\p{Lu}\p{L}+`,
].join("|");
const OTHER_STREET = [
	String.raw`${words(GERMAN_STREET_BEGINNINGS)}(?: (?:der|den|dem))?(?: \p{Lu}[\p{L}-]*){1,2}`,
	String.raw`\p{Lu}[\p{L}-]*(?:${FURTHER_GERMAN_STREETS.join("|")})`,
].join("|");
const GERMAN_HOUSE = String.raw`(?: ?Nr\.)? ?\d{1,3}(?!\d)(?: ?[a-zA-Z](?!\p{L}))?(?: ?[/-] ?(?:\d{1,3}(?!\d)|[IVX]{1,4}(?!\p{L})))?`;
const POSTCODE = String.raw`(?:(?:DE?|KZ|UZ|KG) ?- ?)?\d{5,6}(?!\d),? (?!${words(CURRENCIES)})${PLACE_NAME}(?: (?:am|an der|im|ob der) \p{Lu}[\p{L}-]+)?`;
/** A comma, a line, a dot or bar in the middle of it. */
const NEXT = String.raw`(?:,? | ?[^\p{L}\p{N}\s.,:()"'-] ?|\n)`;
const ENGLISH_STREET = String.raw`(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Boulevard|Blvd\.?|Drive)`;
const ENGLISH_POSTCODE = String.raw`(?:\d{5,6}(?!\d)|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})`;

/** "Breite Straße 29 in Berlin" is a venue, and so is "Halle 3, 10115 Berlin". */
const WESTERN = [
	String.raw`(?<!\p{L})(?:${STREET})${GERMAN_HOUSE}(?:${NEXT}(?:${POSTCODE}|${PLACE_NAME} \d{5}(?!\d))| in ${POSTCODE})`,
	String.raw`(?<!\p{L})(?!(?:\p{L}+ ){0,3}${words(VENUES)} \d)(?:${OTHER_STREET})${GERMAN_HOUSE}(?:, |\n| (?=D)| ?[^\p{L}\p{N}\s.,:()"'-] ?)${POSTCODE}`,
	String.raw`(?<![\p{L}\d])${POSTCODE}${NEXT}(?:${STREET})${GERMAN_HOUSE}`,
	String.raw`(?<!\p{L})(?:Postfach|P\. ?O\. ?Box|PO Box|[аА]/я) \d{1,3}(?: ?\d{2,3}){0,3}(?!\d)(?:, (?:${POSTCODE}|${PLACE_NAME},? \d{6}))?`,
	`${LABEL}(?<item>(?:${STREET}|${OTHER_STREET})${GERMAN_HOUSE}(?:,? ${POSTCODE})?)`,
	String.raw`(?<![\p{L}\d])\d{1,3}[a-z]?,? (?:\p{Lu}[\p{L}.-]* ){1,3}${ENGLISH_STREET}(?:, | )(?:(?:${FLAT})[a-z]?(?:, ${PLACE_NAME},? ${ENGLISH_POSTCODE})?|(?:${PLACE_NAME},? )?${ENGLISH_POSTCODE})`,
	String.raw`(?<![\p{L}\d])\d{1,3}[a-z]?,? (?:${STREET})${NEXT}${POSTCODE}(?:, (?:Germany|Deutschland|Германия))?`,
].map((source) => new RegExp(source, "dgu"));

export const ADDRESSES: readonly Pattern[] = [...WESTERN.map((pattern) => ({ pattern })), EASTERN];
