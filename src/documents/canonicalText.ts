import { foldAsked } from "../model/values/text.ts";

/**
 * The text of a page in the form in which quotes are cut from it: NFC, what typesetting adds undone, one space between
 * words, one empty line between paragraphs.
 */
export function canonicalText(raw: string): string {
	const seen = raw
		.replace(LIGATURES, (ligature) => ligature.normalize("NFKC"))
		.replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
		.replace(DIVIDED, "$1$2");
	return foldAsked(seen)
		.replace(/[^\S\n]+/g, " ")
		.replace(/ ?\n ?/g, "\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}

const LIGATURES = /[\ufb00-\ufb06]/g;
/** A soft hyphen at the end of a line; the other hyphens are undone by those who know where lines end. */
const DIVIDED = /(\p{L})\u00ad\s*\n\s*(\p{Ll})/gu;

/**
 * Lines as a typesetter broke them, joined to one: `Zusammen-` and `arbeit` are one word, `Außen-` and `und` are two, and so are
 * a hyphen and a capital letter.
 */
export function joinLines(lines: readonly string[]): string {
	return lines.reduce((text, line) => {
		const next = line.trim();
		if (text === "" || next === "") return text + next;
		if (
			/\p{Ll}[-\u2010\u00ad]$/u.test(text) &&
			/^\p{Ll}/u.test(next) &&
			!/^(?:und|oder|bzw|sowie|and|or|и|или)\b/u.test(next)
		) {
			return text.slice(0, -1) + next;
		}
		return /\p{L}[-\u2010]$/u.test(text) && /^\p{Lu}/u.test(next) ? text + next : `${text} ${next}`;
	}, "");
}
