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

/** What stands between a number and its extension goes with them, and so does the bracket in which it stands. */
const JOINED = "[,;]? ?";
const EXTENSION = String.raw`(?:(?:${EXTENSION_WORDS.join("|")})(?!\p{L})${IS}|x ?(?=\d{2}))\d{1,5}(?:\/\d{1,5}|-\d\d)?(?!\d)`;
const WITH_ENDING = String.raw`\d{2,5}(?: ?\((?:${EXTENSION_ENDINGS.join("|")})\)|[ -]?(?:${EXTENSION_ENDINGS.join("|")})(?!\p{L}))`;

/** Behind a number: ext. 305, (DW 12), доб. 18, x305; 214 (ішкі). */
const BEHIND_NUMBER = new RegExp(
	String.raw`^(?<item>${JOINED}(?:\( ?${EXTENSION} ?\)|\[ ?${EXTENSION} ?\]|${EXTENSION}|${WITH_ENDING}))`,
	"diu",
);
/** In a bracket with more behind it: (ext. 305, mornings). */
const IN_BRACKET = new RegExp(`^${JOINED}[([] ?(?<item>${EXTENSION})`, "diu");
/** A further extension of the number before it: oder -050. */
const LISTED = new RegExp(String.raw`^(?: ?[,/]| (?:${LIST_WORDS.join("|")})) ?(?<item>-\d{2,4})(?!\d)`, "du");

/** What takes the place of its last digits: 8 701 772 14 09/10. */
const REPLACED = /^(?<item>\/\d{2})(?![\d/.-])/d;

const FORMS = [BEHIND_NUMBER, IN_BRACKET, LISTED, REPLACED];

/** Where in what stands behind a number its extension is. */
export function findExtension(behind: string): readonly [start: number, end: number] | undefined {
	for (const form of FORMS) {
		const match = form.exec(behind);
		if (match) return match.indices?.groups?.item;
	}
	return undefined;
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
