import { NUMBER_IS } from "./announced.ts";
import type { Groups, Pattern } from "./Pattern.ts";
import {
	anyOf,
	EITHER_TAX_WORDS,
	INSURANCE_WORDS,
	KAZAKH_PERSON_WORDS,
	LONG_PERSON_WORDS,
	PASSPORT_WORDS,
	TAX_PERSON_WORDS,
} from "./words.ts";

/** The fewest digits of such a number; in one of social insurance a letter stands behind them. */
const MANY_DIGITS = /\d(?:[ -]?\d){7}/;
const personal = (words: readonly string[], item: string, accepts?: Pattern["accepts"], whose = ""): Pattern => ({
	hint: MANY_DIGITS,
	pattern: new RegExp(String.raw`${anyOf(words)}${whose}${NUMBER_IS}(?<item>${item})(?![\p{L}\d])`, "dgiu"),
	...(accepts ? { accepts } : {}),
});
/** One word says whose number it is: ПИН участницы. */
const ANYBODY = String.raw`(?<anybody> \p{L}{3,24}(?= ?:? \d))?`;
const digits = (count: number) => String.raw`\d(?:[ -]?\d){${count - 1}}`;

const NUMBER_SIGN = String.raw`(?:(?:No\.?|nr\.?|#|номер|нөмірі|raqami|рақами) ?)?`;
/** Series and number, the number in one piece or in groups. */
const PASSPORT = String.raw`(?:[IVX]{1,4}-)?(?:\p{L}{1,3}[ -]?)?${NUMBER_SIGN}(?:[A-Z\d]{6,11}|\d{2,4}(?: ${NUMBER_SIGN}\d{2,7}){1,3})`;
/** As Germany has them since 2007: letters that are no vowels among the digits. */
const GERMAN_PASSPORT = /^(?=.{0,4}\d.*\d)[CFGHJ-NPRTV-Z][CFGHJ-NPRTV-Z\d]{8}\d?$/;
/** In each of these a digit has four more behind it, in one piece or two. */
const PASSPORT_HINT = new RegExp(String.raw`\d[A-Z\d]{4}|\d{2} ${NUMBER_SIGN}\d{2}`, "i");

export const PERSONAL: readonly Pattern[] = [
	{
		// ИИН/БИН: the fifth digit of a person's number begins a day, that of a company's is 4, 5 or 6.
		hint: MANY_DIGITS,
		pattern: new RegExp(
			String.raw`(?<company>(?:бин|bin|бсн|bsn) ?/ ?)?${anyOf(KAZAKH_PERSON_WORDS)}(?<either> ?/ ?(?:бин|bin|бсн|bsn))?${ANYBODY}${NUMBER_IS}(?<item>${digits(12)})(?!\d)`,
			"dgiu",
		),
		accepts: ({ company, either, anybody, item = "" }) =>
			(company ?? either ?? anybody) === undefined || /^\d{4}[0-3]/.test(item.replace(/\D/g, "")),
	},
	personal(LONG_PERSON_WORDS, digits(14), isOfPerson, ANYBODY),
	personal(EITHER_TAX_WORDS, digits(14), isOfPerson),
	personal(TAX_PERSON_WORDS, `${digits(11)}|${digits(9)}`),
	personal(
		INSURANCE_WORDS,
		String.raw`\d\d[ -]?\d\d[ .-]?\d\d[ .-]?\d\d[ -]?[A-Z][ -]?\d\d[ -]?\d|[A-Z]\d{9}|\d{3}-?\d{3}-?\d{3}[ -]?\d\d`,
	),
	{ ...personal(PASSPORT_WORDS, PASSPORT, ({ item = "" }) => isPassport(item)), hint: PASSPORT_HINT },
];

/** Those of organisations begin with 0. */
function isOfPerson({ item = "" }: Groups): boolean {
	return !item.startsWith("0");
}

function isPassport(item: string): boolean {
	const isAmount = /^[1-9]\d{0,2}(?: \d{3})+$/.test(item);
	const digitsOfGroups = /\d{2} /.test(item) ? item.replace(/\D/g, "").length : 0;
	if (digitsOfGroups > 0) return digitsOfGroups >= 6 && digitsOfGroups <= 10 && !isAmount;
	return /(?:\d[A-Z]*){5}/i.test(item) || GERMAN_PASSPORT.test(item);
}
