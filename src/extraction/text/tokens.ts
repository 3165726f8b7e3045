export interface Token {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** Words with their hyphens and points of abbreviations, numbers, and signs one by one. */
export function tokenise(text: string): Token[] {
	return [...text.matchAll(/\p{L}[\p{L}\p{M}\d]*(?:[-‑–’'][\p{L}\d]+)*-?|\d+(?:[.,:]\d+)*|[^\s]/gu)].map(
		({ 0: word, index }) => ({
			text: word,
			start: index,
			end: index + word.length,
		}),
	);
}

export const isCapitalised = (word: string | undefined) => word !== undefined && /^\p{Lu}/u.test(word);
export const isLower = (word: string | undefined) => word !== undefined && /^\p{Ll}/u.test(word);
