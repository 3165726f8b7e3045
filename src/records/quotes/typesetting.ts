/**
 * What typesetting adds to a text is no part of its words: white space, what nobody sees, ligatures, the division of a
 * word at the end of a line.
 */
import { isInvisible, normaliseText } from "../../model/values/text.ts";

/** A text in other letters, and for each UTF-16 code unit of it where in the original it comes from. */
export interface FoldedText {
	readonly text: string;
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

/** A piece of a text that is folded as a whole. */
type Fold = (token: string) => string;

const DIVISION = "(?<=\\p{L})[-\\u2010\\u00ad]\\s*\\n\\s*(?=\\p{Ll})";
const TOKEN = new RegExp(`${DIVISION}|\\s[\\s\\p{Cf}]*|.`, "gsu");

/** The fold of each token, one after the other. */
export function foldText(text: string, fold: Fold): FoldedText {
	const folded = { text: "", starts: [] as number[], ends: [] as number[] };
	const pieces: string[] = [];
	for (const { index, 0: token } of text.matchAll(TOKEN)) {
		const piece = fold(token);
		pieces.push(piece);
		for (let unit = 0; unit < piece.length; unit += 1) {
			folded.starts.push(index);
			folded.ends.push(index + token.length);
		}
	}
	return { ...folded, text: pieces.join("") };
}

/** A hyphen at the end of a line may be part of the word, or not: nobody can tell, so a text can be read in both ways. */
export const READINGS: readonly ((text: string) => FoldedText)[] = ["", "-"].map((hyphen) =>
	rememberFew((text) =>
		foldText(text, (token) => {
			if (isDivision(token)) return token.startsWith("\u00ad") ? "" : hyphen;
			if (isSpace(token)) return " ";
			if (/^[ -~]$/.test(token)) return token;
			return isInvisible(token) ? "" : normaliseText(token) || token;
		}),
	),
);

export function isSpace(token: string): boolean {
	return /^\s/.test(token);
}

export function isDivision(token: string): boolean {
	return /^\S\s*\n/.test(token);
}

const MOST_REMEMBERED = 8;

/** Many quotes are looked for in the same few texts, one after the other. */
export function rememberFew<Result>(make: (text: string) => Result): (text: string) => Result {
	const known = new Map<string, Result>();
	return (text) => {
		const result = known.get(text) ?? make(text);
		known.delete(text);
		known.set(text, result);
		if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value ?? "");
		return result;
	};
}
