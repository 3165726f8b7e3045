import type { WordLists } from "./WordLists.ts";

/** The word lists of a language, as patterns. */
export interface Lexicon {
	readonly language: string;
	readonly lists: WordLists;
	readonly abbreviations: ReadonlySet<string>;
	readonly ordinalDot: boolean;
	readonly months: readonly string[];
	readonly seasons: readonly string[];
	readonly notNames: ReadonlySet<string>;
	readonly held: RegExp;
	readonly planned: RegExp;
	readonly negated: RegExp;
	readonly wish: RegExp;
	readonly reported: RegExp;
	readonly noise: RegExp;
}
