import { codeOf } from "../../model/values/text.ts";
import { foldText, isDivision, isSpace, READINGS, rememberFew } from "./typesetting.ts";

/** The first character in which a quote differs from a text that looks like it. */
export interface Lookalike {
	/** What the quote has, by code point and name, … */
	readonly has: string;
	/** … at this offset in the quote, … */
	readonly at: number;
	/** … where the text has this, … */
	readonly instead: string;
	/** … at this offset in the text. */
	readonly place: number;
}

/**
 * Where a quote is not found: the place that looks as the quote does, hyphens, white space, case, marks, and which of
 * several quotation marks and alphabets aside. Undefined if there is none: then the words are others.
 */
export function findLookalike(text: string, quote: string): Lookalike | undefined {
	const [shape, whole] = [shapeOf(quote), shapeOf(text)];
	const found = shape.text === "" ? -1 : whole.text.indexOf(shape.text);
	const [read] = READINGS;
	if (found < 0 || !read) return undefined;
	const from = whole.starts[found] ?? 0;
	const part = text.slice(from, whole.ends[found + shape.text.length - 1]);
	const words = read(part);
	const at = findDifference(quote, words.text);
	const has = characterAt(quote, at);
	const place = at === 0 ? 0 : (words.ends[at - 1] ?? 0);
	// What is not seen stands before the next letter.
	const instead = characterAt(part, place);
	if (has === undefined || instead === undefined) return undefined;
	return { has: describe(has, instead), at, instead: describe(instead, has), place: from + place };
}

function findDifference(one: string, other: string): number {
	let at = 0;
	while (at < one.length && one[at] === other[at]) at += 1;
	return at;
}

function characterAt(text: string, at: number): string | undefined {
	const code = text.codePointAt(at);
	return code === undefined ? undefined : String.fromCodePoint(code);
}

/** What is left of a text where only the looks count. */
const shapeOf = rememberFew((text) =>
	foldText(text, (token) => {
		if (isSpace(token) || isDivision(token)) return "";
		const lower = token
			.normalize("NFKD")
			.replace(/[\p{M}\p{C}\p{Pd}−]/gu, "")
			.toLowerCase();
		return [...lower].map((letter) => ALIKE.get(letter) ?? letter).join("");
	}),
);

const ALIKE: ReadonlyMap<string, string> = new Map(
	[
		['"', "„“”‟«»″"],
		["'", "‘’‚‛‹›ʻʼʹ′`´"],
		["aceopxyikhsj", "асеорхуікһѕј"],
		["aeopxyikv", "αεορχυικν"],
		["i", "ıӏ"],
	].flatMap(([plain = "", others = ""]) =>
		[...others].map((other, place) => [other, plain.length === 1 ? plain : (plain[place] ?? other)] as const),
	),
);

/** Names are for what looks alike; of letters the alphabet tells them apart. */
function describe(character: string, other: string): string {
	const code = codeOf(character);
	const name = NAMES.get(character);
	if (name !== undefined) return `${code} ${name}`;
	const [script, otherScript] = [scriptOf(character), scriptOf(other)];
	if (script !== undefined && otherScript !== undefined && script !== otherScript) {
		return `${code}, a ${script} letter`;
	}
	return `${code} “${character}”`;
}

function scriptOf(character: string): string | undefined {
	return ["Latin", "Cyrillic", "Greek"].find((script) => new RegExp(`\\p{Script=${script}}`, "u").test(character));
}

/** As Unicode calls them. */
const NAMES: ReadonlyMap<string, string> = new Map([
	["\n", "LINE FEED"],
	[" ", "SPACE"],
	["\u00a0", "NO-BREAK SPACE"],
	["\u202f", "NARROW NO-BREAK SPACE"],
	["\u00ad", "SOFT HYPHEN"],
	["\u200b", "ZERO WIDTH SPACE"],
	["\u200c", "ZERO WIDTH NON-JOINER"],
	["\u200d", "ZERO WIDTH JOINER"],
	["\u2060", "WORD JOINER"],
	["\ufeff", "ZERO WIDTH NO-BREAK SPACE"],
	["-", "HYPHEN-MINUS"],
	["‐", "HYPHEN"],
	["‑", "NON-BREAKING HYPHEN"],
	["‒", "FIGURE DASH"],
	["–", "EN DASH"],
	["—", "EM DASH"],
	["―", "HORIZONTAL BAR"],
	["−", "MINUS SIGN"],
	[".", "FULL STOP"],
	["…", "HORIZONTAL ELLIPSIS"],
	['"', "QUOTATION MARK"],
	["„", "DOUBLE LOW-9 QUOTATION MARK"],
	["“", "LEFT DOUBLE QUOTATION MARK"],
	["”", "RIGHT DOUBLE QUOTATION MARK"],
	["‟", "DOUBLE HIGH-REVERSED-9 QUOTATION MARK"],
	["«", "LEFT-POINTING DOUBLE ANGLE QUOTATION MARK"],
	["»", "RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK"],
	["″", "DOUBLE PRIME"],
	["'", "APOSTROPHE"],
	["‘", "LEFT SINGLE QUOTATION MARK"],
	["’", "RIGHT SINGLE QUOTATION MARK"],
	["‚", "SINGLE LOW-9 QUOTATION MARK"],
	["‛", "SINGLE HIGH-REVERSED-9 QUOTATION MARK"],
	["‹", "SINGLE LEFT-POINTING ANGLE QUOTATION MARK"],
	["›", "SINGLE RIGHT-POINTING ANGLE QUOTATION MARK"],
	["ʻ", "MODIFIER LETTER TURNED COMMA"],
	["ʼ", "MODIFIER LETTER APOSTROPHE"],
	["ʹ", "MODIFIER LETTER PRIME"],
	["′", "PRIME"],
	["`", "GRAVE ACCENT"],
	["´", "ACUTE ACCENT"],
]);
