/** Addresses of Central Asia, in the languages there and in the Latin alphabet. */

import type { Pattern } from "../Pattern.ts";
import {
	BUILDINGS,
	FLATS,
	FLATS_BEHIND,
	HOUSES,
	HOUSES_BEHIND,
	HYPHENED_STREETS,
	INDEX_WORDS,
	PARTS,
	PLACES_BEFORE,
	PLACES_BEHIND,
	QUARTERS,
	SIDE_STREETS,
	STREETS_BEFORE,
	STREETS_BEHIND,
	TITLES_OF_NAMES,
} from "./addressWords.ts";
import { ENDS, LABEL, NO_YEAR, names, PLACE_NAME, words } from "./forms.ts";

/** 12 а, 12А, 12 А, 12-а, 12 «А», 12к2; not 12-й, and no initial: 12 А. Пример. */
const HOUSE_LETTER = String.raw`(?:к|с|стр)\d{1,2}(?!\d)| ?[а-яa-z](?!\p{L})|-?[а-дА-Дa-hA-H](?![\p{L}\d])|\p{Lu}(?![\p{L}\d])| \p{Lu}(?= ?(?:[,;)|\n]|\.?$))| ?[«"„]\p{L}[»"“]`;
export const NUMBER = String.raw`${NO_YEAR}\d{1,4}(?!\d)(?:[/-]\d{1,4}(?!\d)){0,2}(?:${HOUSE_LETTER})?`;
const ORDINAL = "[- ]?(?:nji|нжи)?[- ]?";
const NAMED_HOUSE = String.raw`${words(HOUSES)}\.? ?(?:# ?)?${NUMBER}`;
const HOUSE = [String.raw`(?<house>${NAMED_HOUSE}|${NUMBER}${ORDINAL}${words(HOUSES_BEHIND)}(?!\p{L}))`, NUMBER].join(
	"|",
);
export const FLAT = [
	String.raw`${words(FLATS)}\.?[ -]?(?:# ?)?\d{1,4}(?!\d)(?:[а-яА-Яa-zA-Z](?![\p{L}\d]))?`,
	String.raw`к\. ?\d{1,4}(?!\d)`,
	String.raw`\d{1,4}${ORDINAL}${words([...FLATS, ...FLATS_BEHIND])}(?!\p{L})`,
].join("|");
export const PART = [
	String.raw`${words(PARTS)}\.? ?(?:\d{1,2}|[\p{Lu}]|[«"„]\p{L}[»"“])(?![\p{L}\d])`,
	String.raw`\d{1,2}(?:-?(?:й|st|nd|rd|th)|\.)?${ORDINAL}${words(PARTS)}(?!\p{L})`,
	String.raw`${names(BUILDINGS)}\.? (?:[«"„“][^«»"„“”\n]{1,40}[»"“”]|\p{Lu}[\p{L}-]{1,30}(?: \p{Lu}[\p{L}-]{1,30}){0,2})`,
].join("|");
export const PLACE = `(?:${words(PLACES_BEFORE)} ?${PLACE_NAME}|${PLACE_NAME} ${words(PLACES_BEHIND)})`;
/** Six digits, or as Kazakhstan has them now: A15E3C8. */
export const INDEX = String.raw`(?:(?<!\d)\d{6}(?!\d)|(?<![\p{L}\d])[A-Z]\d\d[A-Z]\d[A-Z]\d(?![\p{L}\d]))`;
const TITLE = names(TITLES_OF_NAMES);
const NAME = String.raw`(?:${TITLE} )?[\p{Lu}\d«"][\p{L}\d.'«»"-]{0,30}(?: (?:[\p{Lu}\d][\p{L}\d.'»"-]{0,30}|\p{Ll}{2,3}|${TITLE})(?![\p{L}\d])){0,3}`;
const NUMBERED = [
	String.raw`\d{1,2}[- ]?${words(QUARTERS)}\.?`,
	String.raw`\d{3,4}-nj[iy](?: \([^()]{2,30}\))? köçe(?:si)?`,
	// Юнусабад-4, д. 12
	String.raw`\p{Lu}\p{Ll}{2,20}-\d{1,2}(?=,? (?:${NAMED_HOUSE}|${NUMBER}${ORDINAL}${words(HOUSES_BEHIND)}(?!\p{L})))`,
].join("|");
const STREET = String.raw`(?<![\p{L}\d])(?:${NUMBERED}|${words(STREETS_BEFORE)}(?:\.? |\.)${NAME}(?: \(\d{4}\))?|${NAME} ${words(STREETS_BEHIND)}|\p{Lu}[\p{L}-]{1,30}-${words(HYPHENED_STREETS)})`;
/** Массив Примерный, квартал 19 */
const QUARTER_BEFORE = String.raw`(?:${words(STREETS_BEFORE)}(?:\.? |\.)\p{Lu}[\p{L}'-]{1,30}(?:-\d{1,2})?, )?`;
/** Ул. Примерная, 5-й проезд */
const SIDE_STREET = String.raw`(?:,? \d{1,2}(?:-?(?:й|я|ый|ой|nji|нжи|нчи|chi))?[- ]?${words(SIDE_STREETS)}(?!\p{L})\.?)?`;
const BEHIND = [
	`${INDEX} ${PLACE_NAME}`,
	`${PLACE_NAME},? ${INDEX}`,
	`${PLACE}(?:,? ${INDEX})?`,
	`(?:${words(INDEX_WORDS)}:? )?${INDEX}${ENDS}`,
].join("|");

/** No street without one of its words. */
const STREET_HINT = new RegExp(
	String.raw`(?<!\p{L})(?:${words(STREETS_BEFORE)}[. ]|${words([...STREETS_BEHIND, ...QUARTERS, ...HYPHENED_STREETS])})| köçe|\p{Ll}-\d{1,2},? `,
	"u",
);

/** The smallest first: кв. 9, д. 214, ул. Примерная. */
const REVERSED: Pattern = {
	pattern: new RegExp(
		String.raw`(?<!\p{L})(?<item>(?:(?<flat>${FLAT}),? )?${NAMED_HOUSE},? ${STREET}(?<behind>,? (?:${BEHIND}))?)`,
		"dgu",
	),
	hint: STREET_HINT,
	accepts: ({ flat, behind }) => (flat ?? behind) !== undefined,
};

/** A street with a number is an address only with what mail needs beside it: a postcode, a city named as one, a house, a flat. */
const FORWARD: Pattern = {
	pattern: new RegExp(
		`(?<label>${LABEL})?(?<item>(?:(?<index>${INDEX}),? (?:${PLACE_NAME}, )?)?(?<places>(?:${PLACE}(?:,? ?| )){1,3})?${QUARTER_BEFORE}${STREET}${SIDE_STREET},? ?(?:${HOUSE})(?:,? ?(?:${PART})){0,2}(?<flat>,? ?(?:${FLAT}))?(?:,? ?(?:${PART}|${FLAT})){0,3}(?<behind>,? (?:${BEHIND}))?)`,
		"dgu",
	),
	hint: STREET_HINT,
	accepts: ({ label, index, places, house, flat, behind }) =>
		[label, index, places, house, flat, behind].some((part) => part !== undefined),
};

export const EASTERN: readonly Pattern[] = [FORWARD, REVERSED];
