import type { Pattern } from "./Pattern.ts";
import { AT_WORDS, DOT_WORDS, MAIL_COUNTRIES, SPOKEN_AT_WORDS } from "./words.ts";

const DOT_WORD = `(?:${DOT_WORDS.join("|")})`;
const AT_WORD = `(?:${[...AT_WORDS, ...SPOKEN_AT_WORDS].join("|")})`;
/** What people put around a word, so that it stands for a mark. */
const OPENS = `(?: ?[([{<"'„“«*#|_-] ?)`;
const CLOSES = String.raw`(?: ?[)\]}>"'“”»*#|_-] ?)`;
/** Where a word or brackets say that it is one. */
const WRITTEN_DOT = String.raw`${OPENS}(?:${DOT_WORD}|\.)${CLOSES}| ${DOT_WORD} `;
const DOT = String.raw`(?:\.| \.(?: |(?=\p{L}))|${WRITTEN_DOT})`;
const AT = String.raw`(?: ?@[ \n]?|${OPENS}(?:${AT_WORD}|@)${CLOSES}| ?[([{<][aа][)\]}>] ?| (?:${SPOKEN_AT_WORDS.join("|")}) )`;
const LOCAL = String.raw`(?<![\p{L}\p{N}._%+'-])(?<local>[\p{L}\p{N}_%+'.-]{1,64}(?:(?: \. |${WRITTEN_DOT})[\p{L}\p{N}_%+'-]{1,64}){0,3})`;
/** Several people with mail at one place: {anna,otto}@example.org. */
const LOCALS = String.raw`(?<locals>[{[(<][\p{L}\p{N}_%+'.-]{1,64}(?:[,;|/] ?[\p{L}\p{N}_%+'.-]{1,64}){1,9}[}\])>])`;
/** rules@1.2 and model@v2.beta only look like addresses. */
const DOMAIN = String.raw`(?!v?\d+\.)[\p{L}\p{N}-]{1,63}`;
const ENDING = String.raw`\p{L}{2,24}(?![\p{L}\p{N}])`;

/** In the next line, behind a hyphen or before its end: example-⏎place.org, example.⏎org. Not behind the end of a sentence. */
const GOES_ON = String.raw`[\p{L}\p{N}.-]{1,62}-\r?\n\p{L}[\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){0,3}\.${ENDING}|[\p{L}\p{N}.-]{1,62}(?<!\.(?:${MAIL_COUNTRIES.join("|")}))\.\r?\n(?:${MAIL_COUNTRIES.join("|")})(?![\p{L}\p{N}])`;

export const EMAILS: readonly Pattern[] = [
	{
		hint: new RegExp(AT, "iu"),
		pattern: new RegExp(
			String.raw`(?:${LOCAL}|${LOCALS})${AT}${DOMAIN}(?:${DOT}[\p{L}\p{N}-]{1,63}){0,4}${DOT}${ENDING}`,
			"dgiu",
		),
	},
	{
		// Look at example.org for more
		hint: / [aä]t /iu,
		pattern: new RegExp(
			String.raw`${LOCAL} (?<at>at|ät) ${DOMAIN}(?<dots>(?:${DOT}[\p{L}\p{N}-]{1,63}){0,4}${DOT}${ENDING})`,
			"dgiu",
		),
		overlaps: true,
		accepts: ({ local = "", at = "", dots = "" }) =>
			(/[._\d]/.test(local) && /\p{L}/u.test(local)) || at === "AT" || at === "ät" || /dot|punkt/i.test(dots),
	},
	// anna-⏎muster@example.org
	{
		hint: /[-_]\r?\n[\p{L}\p{N}.+_-]{1,64}@|@[\p{L}\p{N}.-]{1,63}[.-]\r?\n\p{L}/u,
		pattern: new RegExp(
			String.raw`(?<![\p{L}\p{N}._%+'-])(?:[\p{L}\p{N}_%+'.-]{1,64}(?<=[-_])\r?\n)?[\p{L}\p{N}_%+'.-]{1,64}@(?:${GOES_ON}|[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.${ENDING})`,
			"dgiu",
		),
	},
	// annaATexampleDOTorg, and a typing error
	{ pattern: /(?<![\w.-])[a-z\d._-]+AT[a-z\d-]+(?:DOT[a-z]{2,})+(?![\w-])/dg },
	{
		hint: /@[^,]{1,63},/u,
		pattern: new RegExp(String.raw`${LOCAL}@${DOMAIN},(?:${MAIL_COUNTRIES.join("|")})(?![\p{L}\p{N}])`, "dgiu"),
	},
];
