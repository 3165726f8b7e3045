/** How telephone numbers are written, and what looks like one and is none. */
import type { CountryCode } from "libphonenumber-js/max";
import { CURRENCIES, MEASURES } from "../words.ts";

/** What stands between two digits of a number. */
const BETWEEN = String.raw`(?:[ ()/.-]{0,3}| ?\[0\] ?)`;

/** Digits as a number has them, five at least. */
export const RUN = String.raw`\(?\d(?:${BETWEEN}\d){4,22}`;

/** Cheap test before the thorough ones: where no such digits stand there is no RUN. */
export const SEVERAL_DIGITS = new RegExp(String.raw`\d(?:${BETWEEN}\d){4}`);

/** Written as only telephone numbers are, in groups that end with two and two. */
export const LOCAL_FORM = String.raw`(?:\d{3}|[4-9]\d)-\d\d-\d\d`;

/** With the code of a city or a mobile network before it: 71-203-55-17, 98 300-17-62, (3422) 6-18-40, (8-3422) 6-18-40, 935-40-28-17. */
export const CODE_FORM = [
	String.raw`\(?[2-9]\d{1,2}(?:\)[ -]?|[ -])\d{3}-\d\d-\d\d`,
	String.raw`[2-9]\d\d-\d\d-\d\d-\d\d`,
	String.raw`\((?!(?:19|20)\d\d\))\d{3,5}\) ?\d{1,3}-\d\d-\d\d`,
	String.raw`[08][ -]?\((?!(?:19|20)\d\d\))\d{2,5}\)[ -]?\d{1,3}(?:[ -]\d\d){2}`,
	String.raw`\([08][ -]\d{2,5}\)[ -]?\d{1,3}(?:[ -]\d\d){2}`,
].join("|");

/** A mobile number of Uzbekistan or Tajikistan without its country, in the groups in which no amount is written. */
export const MOBILE_FORM = String.raw`\(?(?:20|33|50|55|7[0-9]|88|9[0-9])\)? \d{3} \d\d \d\d`;

/** The same with nothing but spaces, which a row of values may be, too. */
export const SPACED_FORM = String.raw`\(?\d\d\)? \d{3} \d\d \d\d|\d{3} \d\d \d\d \d\d|\d\d \d\d \d\d`;

/** Of which country the money is: 116 400 AQSh dollari. */
const COUNTRY_OF_MONEY = "(?:aqsh|abş|ақш|акш|сша|ирм|us|u\\.s\\.|kanada|канад\\p{L}+|австрал\\p{L}+) ?";
export const UNIT_BEHIND = new RegExp(
	String.raw`^ ?(?:${COUNTRY_OF_MONEY})?(?:${[...CURRENCIES, ...MEASURES].join("|")})(?!\p{L})`,
	"iu",
);

/** Where a number without the code of a country may be. */
export const DEFAULT_COUNTRIES = ["DE", "KZ", "UZ", "KG", "TJ", "TM"] as const satisfies CountryCode[];

/** The beginnings of a run that end with a group of digits, the longest first. */
export function listCuts(run: string): string[] {
	return [...run.matchAll(/(?<=\d)(?= |$)/g)].map(({ index }) => run.slice(0, index)).toReversed();
}

export function countDigits(text: string): number {
	return text.replace(/\D/g, "").length;
}

/** No span of years, date, time or amount. */
export function isPlausible(item: string, behind: string): boolean {
	if (isDate(item) || isFile(item) || UNIT_BEHIND.test(behind)) return false;
	const isCount = /^\d{5,6}$|^[1-9]\d{0,2}(?:[ .]\d{3})+$/.test(item);
	return !(isCount && /^ \p{L}{3,}/u.test(behind));
}

export function isDate(item: string): boolean {
	return DATES.some((form) => form.test(item));
}

const DATES = [
	/\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)/,
	/(?<!\d)(?:19|20)\d\d-\d\d(?:-\d\d)?(?!\d)/,
	/(?<!\d)(?:19|20)\d\d ?[-/ ] ?(?:19|20)\d\d(?!\d)/,
	/(?<!\d)(?:0?[1-9]|1[0-2])[./](?:19|20)\d\d(?!\d)/,
	/(?<!\d)(?:[01]?\d|2[0-4])\.[0-5]\d ?- ?(?:[01]?\d|2[0-4])\.[0-5]\d(?!\d)/,
];

/** 07-123/2015, 0301/2015/123, 08-15/4711-2016 */
export function isFile(item: string): boolean {
	return /\/(?:19|20)\d\d(?:$|\/)|\/.*-(?:19|20)\d\d$/.test(item);
}
