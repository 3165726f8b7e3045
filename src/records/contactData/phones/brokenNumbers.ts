/** Telephone numbers that go on in the next line: +49 341 ⏎ 97-38 421. */
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { OWNER, REMARK } from "../announced.ts";
import { listMatches, toItem } from "../Pattern.ts";
import type { Span } from "../Span.ts";
import { anyOf, PHONE_WORDS } from "../words.ts";
import { DEFAULT_COUNTRIES, isDate, listCuts } from "./phoneForms.ts";

const HINT = /\d\)?[ /-]{0,2}\r?\n ?\(?\d/;
const DIGITS = String.raw`(?:[ ()/.-]{0,3}\d)`;
const NEXT_LINE = String.raw`[ /-]{0,2}\r?\n ?\(?\d${DIGITS}{2,9}(?!\d)`;
/** The code of a country or one in brackets cannot be all of it. */
const BEGINNING = String.raw`\+ ?\d${DIGITS}{1,7}\)?|[08][ -]?\(\d{2,5}\)|\(0\d{2,5}\)`;
const BROKEN = new RegExp(String.raw`(?<![\p{L}\d.,/+-])(?<item>(?<first>${BEGINNING})${NEXT_LINE})`, "dgu");
/** Without either, where a word says what it is: Tel. 0341 ⏎ 97-38 421. */
const ANNOUNCED = new RegExp(
	String.raw`${anyOf(PHONE_WORDS)}\.?${REMARK}${OWNER}[ .:]{0,4}(?<item>(?<first>0\d{1,5})${NEXT_LINE})`,
	"dgiu",
);

export function findBrokenNumbers(text: string): Span[] {
	if (!HINT.test(text)) return [];
	return [BROKEN, ANNOUNCED].flatMap((pattern) =>
		listMatches(pattern, text).flatMap((match) => {
			const { start, end } = toItem(match);
			const first = match.groups?.first ?? "";
			const item = text.slice(start, end);
			if (isNumber(first) || isDate(item.slice(first.length))) return [];
			const number = listCuts(item).find((cut) => cut.length > first.length + 1 && isNumber(cut));
			return number === undefined ? [] : [{ start, end: start + number.length }];
		}),
	);
}

function isNumber(item: string): boolean {
	const inOneLine = item.replace(/\s+/g, " ");
	return DEFAULT_COUNTRIES.some((country) => parsePhoneNumberFromString(inOneLine, country)?.isValid() === true);
}
