import type { Span } from "./Span.ts";

/** A text as the finders read it, in which one thing is written in one way; what is found is taken out of the text itself. */
export interface FoldedText {
	readonly text: string;
	/** Where a span of the folded text stands in the text itself. */
	readonly toOriginal: (span: Span) => Span;
}

/**
 * The text in every way in which it may be read: NFKC; digits of any script as 0 to 9; entities of HTML and percent-encoding
 * decoded; what cannot be seen left out. Quoted-printable, of which every sign stands in a formula, too, is a second reading.
 */
export function foldText(text: string): FoldedText[] {
	if (!HIDDEN.test(text) && text.normalize("NFKC") === text)
		return [{ text: unifyMarks(text), toOriginal: (span) => span }];
	return [fold(text, UNITS), ...(QUOTED_PRINTABLE.test(text) ? [fold(text, UNITS_OF_MAIL)] : [])];
}

function fold(text: string, units: RegExp): FoldedText {
	let folded = "";
	const starts: number[] = [];
	const ends: number[] = [];
	const add = (part: string, start: number, end: number) => {
		folded += part;
		for (let count = 0; count < part.length; count += 1) {
			starts.push(start);
			ends.push(end);
		}
	};
	for (const match of text.matchAll(units)) {
		let start = match.index;
		if (match.groups?.plain !== undefined && match[0].normalize("NFKC") === match[0]) {
			folded += match[0];
			for (const end = start + match[0].length; start < end; start += 1) {
				starts.push(start);
				ends.push(start + 1);
			}
			continue;
		}
		for (const { part, length } of foldUnit(match[0], match.groups ?? {})) {
			add(part, start, start + length);
			start += length;
		}
	}
	return {
		text: unifyMarks(folded),
		toOriginal: ({ start, end }) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? text.length }),
	};
}

const HIDDEN = /\p{Cf}|&[#a-z]|%[\da-f]{2}|=(?:[\dA-F]{2}|\r?\n)|\\u[\da-f]{4}|https?:\S*\+|(?![0-9])\p{Nd}/iu;
/** Two bytes side by side, a sign of an address or a space, or a line that is broken. */
const QUOTED_PRINTABLE = /(?:=[\dA-F]{2}){2}|=(?:40|2E|20|3D|09)|=\r?\n/u;

const ENTITY = String.raw`&(?:amp;)*(?:#(?<decimal>\d{1,6})|#x(?<hexadecimal>[\da-f]{1,5})|(?<name>[a-z]+));`;
const ESCAPE = String.raw`\\u(?<unicode>[\da-f]{4})`;
const PERCENT = String.raw`(?<encoded>(?:%(?:25)*[\da-f]{2})+)`;
/** A space, as a form sends it: ?q=Tel+030. Not the + with which a number begins: ?tel=+4930. */
const PLUS = String.raw`(?<plus>\+(?<=https?:\S*[^\s=/:]\+))`;
const CHARACTER = String.raw`\P{M}\p{M}*|\p{M}`;
/**
 * Many characters at once that stay as they are: without a mark behind them, and none with which something encoded begins. A
 * pattern that ignores case takes the sign of Kelvin for a K, too.
 */
const PLAIN = String.raw`(?<plain>(?:[\n\r\x20-\x24\x27-\x2a\x2c-\x3c\x3e-\x5b\x5d-\x7e«»À-ıĴ-ľŁ-ňŊ-ž\u0400-\u0481\u048a-\u052f\u2013\u2014\u2018-\u201e](?!\p{M}))+)`;
const UNITS = new RegExp([ENTITY, ESCAPE, PERCENT, PLUS, PLAIN, CHARACTER].join("|"), "giu");
const MAIL = String.raw`(?<broken>=\r?\n)|(?<quoted>(?:=[\dA-F]{2})+)`;
const UNITS_OF_MAIL = new RegExp([ENTITY, ESCAPE, PERCENT, MAIL, PLAIN, CHARACTER].join("|"), "giu");
const ENTITIES: Readonly<Record<string, string>> = {
	...{
		commat: "@",
		period: ".",
		plus: "+",
		nbsp: " ",
		ensp: " ",
		emsp: " ",
		thinsp: " ",
		num: "#",
		sol: "/",
		colon: ":",
		lowbar: "_",
		hyphen: "-",
		dash: "-",
	},
	...{
		lpar: "(",
		rpar: ")",
		lbrack: "[",
		rbrack: "]",
		lt: "<",
		gt: ">",
		quot: '"',
		amp: "&",
		shy: "",
		zwnj: "",
		zwj: "",
	},
};

function foldUnit(
	unit: string,
	{ decimal, hexadecimal, name, unicode, encoded, plus, broken, quoted, plain }: Readonly<Record<string, string>>,
): { part: string; length: number }[] {
	const one = (part: string) => [{ part, length: unit.length }];
	if (encoded !== undefined) return decodeBytes(encoded, ENCODED_BYTE) ?? one(unit);
	if (quoted !== undefined) return decodeBytes(quoted, QUOTED_BYTE) ?? one(unit);
	if (plus !== undefined) return one(" ");
	if (broken !== undefined) return one("");
	if (unicode !== undefined) return one(fromCodePoint(Number.parseInt(unicode, 16)) ?? unit);
	if (decimal !== undefined) return one(fromCodePoint(Number(decimal)) ?? unit);
	if (hexadecimal !== undefined) return one(fromCodePoint(Number.parseInt(hexadecimal, 16)) ?? unit);
	if (name !== undefined) return one(ENTITIES[name.toLowerCase()] ?? unit);
	if (plain !== undefined) return [...unit].map((each) => ({ part: foldCharacter(each), length: each.length }));
	return one(foldCharacter(unit));
}

function fromCodePoint(code: number): string | undefined {
	return code <= 0x10ffff ? foldCharacter(String.fromCodePoint(code)) : undefined;
}

/** An address inside of an address is encoded twice: %2540. */
const ENCODED_BYTE = /%(?:25)*[\da-f]{2}/giu;
const QUOTED_BYTE = /=[\da-f]{2}/giu;

/** Undefined if the bytes are no UTF-8. */
function decodeBytes(encoded: string, byteForm: RegExp): { part: string; length: number }[] | undefined {
	const bytes = encoded.match(byteForm) ?? [];
	let done = 0;
	try {
		return [...decodeURIComponent(bytes.map((byte) => `%${byte.slice(-2)}`).join(""))].map((character) => {
			const begin = done;
			done += Buffer.byteLength(character);
			const part = foldCharacter(character);
			return { part, length: bytes.slice(begin, done).join("").length };
		});
	} catch {
		return undefined;
	}
}

function foldCharacter(character: string): string {
	if (/^\p{Cf}/u.test(character)) return "";
	// Its letters, No, would make one word with a word that stands before it.
	if (character === "№") return "#";
	const plain = character.normalize("NFKC");
	return /^(?![0-9])\p{Nd}$/u.test(plain) ? String(toDigit(plain)) : plain;
}

/** In every script the ten digits follow each other, and Unicode has them in blocks that begin with zero. */
function toDigit(character: string): number {
	let zero = character.codePointAt(0) ?? 0;
	const code = zero;
	while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
	return code - zero;
}

/** Dashes as hyphens, spaces as spaces, apostrophes as apostrophes: one character for one. */
function unifyMarks(text: string): string {
	return text
		.replace(/[\u058a\u2010-\u2015\u2212\ufe58]/g, "-")
		.replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, " ")
		.replace(/[\u02bb\u02bc\u2018\u2019\u0060\u00b4]/g, "'");
}
