import type { Pattern } from "./Pattern.ts";

/**
 * The letters of the languages of the documents, in Latin and Cyrillic. \p{L} has those of all scripts: hundreds of ranges,
 * each time it stands in a pattern, and many large patterns together are more than V8 compiles well.
 */
const LETTERS: Readonly<Record<string, string>> = {
	L: "A-Za-zÀ-ÖØ-öø-ʯЀ-ҁҊ-ԯḀ-ỿ",
	Lu: "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĠĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŜŞŠŢŤŪŮŰŲŴŶŸŹŻŽƏȘȚЀ-ЯҒҔҖҚҜҠҢҤҪҮҰҲҶҺӀӘӢӨӮ",
	Ll: "a-zß-öø-ÿāăąćĉċčďđēėęěğġģīįıķĺļľłńņňōőœŕřśŝşšţťūůűųŵŷźżžəșțа-џғҕҗқҝҡңҥҫүұҳҷһӏәӣөӯ",
};

/** A class, whether it stands inside of another or not, and what else may begin or end one. */
const TOKEN = /\\p\{(?<name>L[lu]?)\}|\\.|[[\]]/gs;

/** The pattern with the letters of these languages only. */
export function narrowLetters(pattern: Pattern): Pattern {
	const { hint } = pattern;
	return { ...pattern, pattern: narrow(pattern.pattern), ...(hint ? { hint: narrow(hint) } : {}) };
}

function narrow({ source, flags }: RegExp): RegExp {
	let isInClass = false;
	const narrowed = source.replace(TOKEN, (token, name?: string) => {
		if (name !== undefined) return isInClass ? (LETTERS[name] ?? token) : `[${LETTERS[name]}]`;
		if (token === "[" || token === "]") isInClass = token === "[";
		return token;
	});
	return new RegExp(narrowed, flags);
}
