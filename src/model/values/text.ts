import anyAscii from "any-ascii";

/**
 * The form in which texts are compared and stored, and from which ids are made: mended, without what nobody sees,
 * ligatures of typesetters as their letters, Unicode NFC, white space folded to single spaces, none at the ends.
 */
export function normaliseText(text: string): string {
	const seen = withoutInvisible(mendText(text));
	const written = seen.replace(LIGATURE, (ligature) => ligature.normalize("NFKC"));
	return written.normalize("NFC").replace(WHITE_SPACE, " ").trim();
}

/** Without what nobody sees, and Unicode NFC: two texts that look the same to everybody are one. For ids. */
export function foldInvisible(text: string): string {
	return withoutInvisible(text).normalize("NFC");
}

/** The form in which an id or a part of a text is asked for. White space stays: a condition may ask for it. */
export function foldAsked(text: string): string {
	return foldInvisible(mendText(text));
}

/** A JSON value with each text in it mapped, however deep; not the keys. */
export function mapStrings<Value>(value: Value, map: (text: string) => string): Value {
	const mapAny = (part: unknown): unknown => {
		if (typeof part === "string") return map(part);
		if (Array.isArray(part)) return part.map(mapAny);
		if (typeof part !== "object" || part === null) return part;
		return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, mapAny(inner)]));
	};
	return mapAny(value) as Value;
}

/** Halves of surrogate pairs as U+FFFD, as every encoder writes them; control characters are left out. */
export function mendText(text: string): string {
	return text.toWellFormed().replace(CONTROL, "");
}

/** What mendText changes, in order. */
export function findDamage(text: string): { character: string; at: number }[] {
	return [...text.matchAll(DAMAGE)].map(({ index, 0: found }) => ({ character: codeOf(found), at: index }));
}

/**
 * What is not seen and changes what is: marks that turn the order of letters round, tags, letters that show nothing.
 * Typesetting and spelling need none of them. `foldInvisible` takes them out.
 */
export function findHidden(text: string): { character: string; at: number }[] {
	return [...text.matchAll(HIDDEN)].map(({ index, 0: found }) => ({ character: codeOf(found), at: index }));
}

/** The code point of a character as Unicode writes it: U+00AD. */
export function codeOf(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** With every character that nobody sees as its escape: in a message, what differs by one would look the same. */
export function revealInvisible(text: string): string {
	return text.replace(INVISIBLE, (character) =>
		[...Array(character.length).keys()]
			.map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`)
			.join(""),
	);
}

/** Whether a character is there and not seen: a soft hyphen, a space without width, a mark of direction. */
export function isInvisible(character: string): boolean {
	return !SEEN.test(character) && UNSEEN_ALONE.test(character);
}

function withoutInvisible(text: string): string {
	return text.replace(DIVISION, "").replace(INVISIBLE, "");
}

/** Format characters that are seen: signs before Arabic, Syriac and Kaithi numbers. */
const SEEN = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u;
/** Joiners are part of the spelling inside of words of these scripts (Unicode, annex 31), and of composed pictures. */
const JOINED = "\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Malayalam}\\p{Script=Sinhala}";
const PICTURE = "\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f";
const JOINER = `(?<=[${JOINED}])[\\u200c\\u200d](?=[${JOINED}])|(?<=[${PICTURE}])\\u200d(?=\\p{Extended_Pictographic})`;
/** What shows a letter, sign or picture in another of its forms, where it follows one that has such forms. */
const VARIATION =
	"[\\ufe00-\\ufe0f]|(?<=\\p{Script=Han})[\\u{e0100}-\\u{e01ef}]|(?<=\\p{Script=Mongolian})[\\u180b-\\u180d\\u180f]";
/** Format characters, and what Unicode wants displays to ignore: letters that show nothing among them. */
const UNSEEN = "[\\p{Cf}\\p{Default_Ignorable_Code_Point}]";
const UNSEEN_ALONE = new RegExp(`^(?![\\ufe00-\\ufe0f\\u180b-\\u180d\\u180f])${UNSEEN}$`, "u");
const INVISIBLE = new RegExp(`(?!${SEEN.source}|${JOINER}|${VARIATION})${UNSEEN}`, "gu");
const INNOCENT = "[\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u2060-\\u2064\\ufeff]";
const HIDDEN = new RegExp(`(?!${INNOCENT})${INVISIBLE.source}`, "gu");
/** A soft hyphen is seen where a line ends after it: the word goes on in the next. */
const DIVISION = /\u00ad[^\S\n]*\n\s*/gu;
/** Beside what patterns call white space, the separators of records and of lines in old encodings. */
const SPACE = "[\\s\\u001c-\\u001f\\u0085]";
const WHITE_SPACE = new RegExp(`${SPACE}+`, "gu");
/** What is no white space and no character that is exchanged. */
const CONTROL = new RegExp(`(?!${SPACE})[\\p{Cc}\\p{Noncharacter_Code_Point}]`, "gu");
const DAMAGE = new RegExp(`\\p{Cs}|${CONTROL.source}`, "gu");
/** Marks of Uzbek and other alphabets, and what keyboards have for them; captured where it is an apostrophe. */
const MARK = /((?<=\p{L})['‘’ʻʼʹ`´′](?=\p{L})|(?<=[og])['‘’ʻʼ`´](?!\p{L}))|['‘’ʻʼʹ`´′]/giu;
const LIGATURE = /[\ufb00-\ufb06]/gu;

/** A name in one way of writing, with signs that tell it from another as words: C++, C#, 🌍. */
export function unifySpelling(name: string): string {
	return spellSigns(unifyLetters(name));
}

/** What ends a word beside its letters, and so is no mark between words: Erasmus+, C#. */
const ENDING_SIGNS = /(?<=[\p{L}\p{M}\p{N}])[+#]+(?![\p{L}\p{N}])/gu;

/** Run together, so that two signs are another word than one. Of a name without letters the numbers of its signs remain. */
function spellSigns(name: string): string {
	if (/[\p{L}\p{N}]/u.test(name)) {
		return name.replace(ENDING_SIGNS, (signs) => ` ${signs.replaceAll("+", "plus").replaceAll("#", "sharp")} `);
	}
	const signs = [...name.replace(/[\s\p{M}]/gu, "")];
	return signs.every(isQuotationMark) ? "" : `sign ${signs.map((sign) => sign.codePointAt(0)).join("")}`;
}

function isQuotationMark(sign: string): boolean {
	return /^[\p{Pi}\p{Pf}"„‚]$/u.test(sign);
}

/**
 * A name in one way of writing: composed, without what nobody sees, no ligatures. Whatever is typed for an apostrophe is
 * one inside of a word (Oʻzbekiston, O‘zbekiston, O'zbekiston), and after the letters that Uzbek has it with; elsewhere
 * it is a quotation mark, and a space.
 */
export function unifyLetters(name: string): string {
	const letters = foldInvisible(name).replace(LIGATURE, (ligature) => ligature.normalize("NFKC"));
	return letters.replace(MARK, (_mark, apostrophe: string | undefined) => (apostrophe === undefined ? " " : "'"));
}

/** A Latin letter without its marks, in letters of ASCII; any other as it is. */
export function toPlainLetter(letter: string): string {
	const bare = letter.normalize("NFKD").replace(/\p{M}/gu, "");
	return bare.replace(/(?![a-z])\p{Script=Latin}/giu, (rest) => anyAscii(rest).replace(/[^a-z]/giu, ""));
}

/** Letters and digits of a name, in lower case and without marks, `ß` as `ss`; apostrophes fall away, signs that tell are words, anything else is one space. */
export function foldName(name: string): string {
	const spelled = unifySpelling(name).replaceAll("'", "");
	return toPlainLetter(spelled)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/**
 * The forms under which a name is looked for, each folded: umlauts without their dots and written out (Müller: muller,
 * mueller), hyphens as spaces and left out (Ost-Ausschuss: ost ausschuss, ostausschuss), apostrophes the same.
 */
export function searchForms(name: string): string[] {
	const spelled = unifySpelling(name);
	const spelledOut = spelled.replace(/[äöüø]/giu, (letter) => `${letter}e`);
	const joined = (text: string) => text.replace(/(?<=[\p{L}\p{N}])[-‑–](?=[\p{L}\p{N}])/gu, "");
	const forms = [spelled, spelledOut, joined(spelled), joined(spelledOut), spelled.replaceAll("'", " ")];
	return [...new Set(forms.map(foldName))].filter((form) => form !== "");
}

/**
 * The acronym that people make of a name, whether or not a source states it: first letters of its words, small words
 * left out. German federal ministries begin with BM under either of their names: Bundesministerium für Wirtschaft,
 * Bundeswirtschaftsministerium: bmw. Undefined where it would have fewer than two letters.
 */
export function usualAcronym(name: string): string | undefined {
	const words = foldName(name)
		.split(" ")
		.filter((word) => !SMALL_WORDS.has(word));
	const acronym = words.map((word) => acronymPart(word)).join("");
	return acronym.length < 2 ? undefined : acronym;
}

const SMALL_WORDS = new Set("fur der die das des dem den und in im von vom zu zur for of the and to e v".split(" "));

function acronymPart(word: string): string {
	if (word === "bundesministerium") return "bm";
	const [, field] = /^bundes(\p{L}+?)s?ministerium$/u.exec(word) ?? [];
	return field === undefined ? word.charAt(0) : `bm${field.charAt(0)}`;
}
