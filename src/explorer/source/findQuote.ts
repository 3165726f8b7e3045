export interface Span {
	readonly start: number;
	readonly end: number;
}

/**
 * Where a quote stands in a text, word for word; only typesetting may differ: white space, what nobody sees, ligatures,
 * the division of a word at the end of a line. A near miss is none: whoever reads a marked sentence must be able to rely
 * on it. Of several places the one nearest to where the record says.
 */
export function findQuote(text: string, quote: string, near: number | null): Span | undefined {
	const words = quote.normalize("NFC").trim().split(/\s+/);
	const pattern = new RegExp(words.map(toPattern).join("\\s+"), "gu");
	const places = [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
		start: index,
		end: index + found.length,
	}));
	const distance = ({ start }: Span) => Math.abs(start - (near ?? 0));
	return places.sort((a, b) => distance(a) - distance(b))[0];
}

const LINE_END = "\\s*\\n\\s*(?=\\p{Ll})";
/** What may stand between two letters of a word. */
const GAP = `(?:[-\\u2010\\u00ad]${LINE_END}|\\p{Cf})*`;

const LIGATURES: ReadonlyMap<string, string> = new Map([
	["ffi", "\ufb03"],
	["ffl", "\ufb04"],
	["ff", "\ufb00"],
	["fi", "\ufb01"],
	["fl", "\ufb02"],
	["st", "\ufb05|\ufb06"],
]);

function toPattern(word: string): string {
	const pieces = word.match(/ff[il]?|f[il]|st|./gsu) ?? [];
	return pieces.map(toPiece).join(GAP);
}

function toPiece(piece: string): string {
	const ligature = LIGATURES.get(piece);
	if (ligature !== undefined) return `(?:${[...piece].join(GAP)}|${ligature})`;
	const letter = piece.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
	return piece === "-" ? `-(?:${LINE_END})?` : letter;
}
