import { NUMBER_IS } from "./announced.ts";
import type { Pattern } from "./Pattern.ts";
import {
	anyOf,
	INSURANCE_WORDS,
	KAZAKH_PERSON_WORDS,
	LONG_PERSON_WORDS,
	PASSPORT_WORDS,
	TAX_PERSON_WORDS,
} from "./words.ts";

const personal = (words: readonly string[], item: string, accepts?: Pattern["accepts"]): Pattern => ({
	pattern: new RegExp(String.raw`${anyOf(words)}${NUMBER_IS}(?<item>${item})(?![\p{L}\d])`, "dgiu"),
	...(accepts ? { accepts } : {}),
});
const digits = (count: number) => String.raw`\d(?:[ -]?\d){${count - 1}}`;
export const PERSONAL: readonly Pattern[] = [
	{
		// ИИН/БИН: the fifth digit of a person's number begins a day, that of a company's is 4, 5 or 6.
		pattern: new RegExp(
			String.raw`(?<company>(?:бин|bin|бсн|bsn) ?/ ?)?${anyOf(KAZAKH_PERSON_WORDS)}(?<either> ?/ ?(?:бин|bin|бсн|bsn))?${NUMBER_IS}(?<item>${digits(12)})(?!\d)`,
			"dgiu",
		),
		accepts: ({ company, either, item = "" }) =>
			(company ?? either) === undefined || /^\d{4}[0-3]/.test(item.replace(/\D/g, "")),
	},
	personal(LONG_PERSON_WORDS, digits(14), ({ item = "" }) => !/^0/.test(item)),
	personal(TAX_PERSON_WORDS, `${digits(11)}|${digits(9)}`),
	personal(INSURANCE_WORDS, String.raw`\d{2} ?\d{6} ?[A-Z] ?\d{3}|[A-Z]\d{9}|\d{3}-?\d{3}-?\d{3}[ -]?\d\d`),
	personal(
		PASSPORT_WORDS,
		String.raw`(?:[IVX]{1,4}-)?(?:\p{L}{1,3}[ -]?)?(?:(?:No\.?|#|номер|raqami) ?)?[A-Z\d]{6,11}`,
		({ item = "" }) => /(?:\d[A-Z]*){5}/i.test(item),
	),
];
