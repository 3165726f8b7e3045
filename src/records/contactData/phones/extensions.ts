/** What a switchboard asks for: a few digits behind a number, or by themselves behind the word for them. */
import { REMARK } from "../announced.ts";
import type { Pattern } from "../Pattern.ts";
import {
	anyOf,
	CURRENCIES,
	EXTENSION_ENDINGS,
	EXTENSION_WORDS,
	LIST_WORDS,
	MEASURES,
	NUMBER_WORDS,
	PHONE_WORDS,
	SWITCHBOARD_WORDS,
} from "../words.ts";

const YEAR = String.raw`(?:19|20)\d\d(?!\d)`;
const NO_FURTHER = String.raw`(?![-.,/]?\d| ?(?:${[...CURRENCIES, ...MEASURES].join("|")})(?!\p{L}))`;
const IS = String.raw`(?:[ .]{0,2}(?:${NUMBER_WORDS.join("|")}|тел|телефон\p{L}*|tel|telefon\p{L}*)(?!\p{L})\.?)?[ .:#-]{0,3}`;

/** Behind a number: ext. 305, (DW 12), доб. 18, x305. */
const BEHIND_NUMBER = new RegExp(
	String.raw`^[,;]? ?[([]? ?(?:(?:${EXTENSION_WORDS.join("|")})(?!\p{L})${IS}|x ?(?=\d{2}))(?<item>\d{1,5}(?:\/\d{1,5}|-\d\d)?)(?!\d)`,
	"diu",
);
/** The word may stand behind it as well: 214 (ішкі). */
const WORD_BEHIND = new RegExp(
	String.raw`^[,;]? ?(?<item>\d{2,5})[ -]?(?:${EXTENSION_ENDINGS.join("|")})(?!\p{L})`,
	"diu",
);
/** A further extension of the number before it: oder -050. */
const LISTED = new RegExp(String.raw`^(?: ?[,/]| (?:${LIST_WORDS.join("|")})) ?(?<item>-\d{2,4})(?!\d)`, "du");

/** What takes the place of its last digits: 8 701 772 14 09/10. */
const REPLACED = /^(?<item>\/\d{2})(?![\d/.-])/d;

/** Where in what stands behind a number its extension is. */
export function findExtension(behind: string): readonly [start: number, end: number] | undefined {
	const match = BEHIND_NUMBER.exec(behind) ?? WORD_BEHIND.exec(behind) ?? LISTED.exec(behind) ?? REPLACED.exec(behind);
	return match?.indices?.groups?.item;
}

export const EXTENSIONS: readonly Pattern[] = [
	{
		// Tel. -221
		hint: /[ .:]-\d{2}/,
		pattern: new RegExp(
			String.raw`${anyOf(PHONE_WORDS)}${REMARK}[ .:]{1,3}(?<item>-(?!${YEAR})\d{2,5})${NO_FURTHER}`,
			"dgiu",
		),
	},
	{
		// Durchwahl 4417, ішкі нөмірі 1172
		hint: /\d{2}/,
		pattern: new RegExp(
			String.raw`${anyOf(SWITCHBOARD_WORDS)}${REMARK}${IS}(?<item>(?!${YEAR})\d{2,5}(?:\/\d{2,5})?)${NO_FURTHER}`,
			"dgiu",
		),
	},
];
