import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import type { Lexicon } from "./Lexicon.ts";
import ru from "./ru.json" with { type: "json" };
import type { WordLists } from "./WordLists.ts";

const LISTS: Readonly<Record<string, WordLists>> = { de, en, ru };

/** Languages that rules know. */
export const RULE_LANGUAGES = Object.keys(LISTS);

const read = new Map<string, Lexicon>();

/** The word lists of a language; undefined where rules do not know it. */
export function findLexicon(language: string): Lexicon | undefined {
	const [base = ""] = language.split("-");
	const lists = LISTS[base];
	const known = read.get(base);
	if (known || !lists) return known;
	const words = (list: string) => list.split(" ").filter((word) => word !== "");
	const made: Lexicon = {
		language: base,
		lists,
		abbreviations: new Set(words(lists.abbreviations)),
		ordinalDot: lists.ordinalDot,
		months: words(lists.months),
		seasons: words(lists.seasons),
		notNames: new Set(words(lists.notNames)),
		held: pattern(lists.held),
		planned: pattern(lists.planned),
		negated: pattern(lists.negated),
		wish: pattern(lists.wish),
		reported: pattern(lists.reported),
		noise: pattern(lists.noise),
	};
	read.set(base, made);
	return made;
}

/** `\b` as all alphabets have it: JavaScript's own knows Latin letters only. */
export function pattern(text: string, flags = "u"): RegExp {
	return new RegExp(
		text.replaceAll("\\b", "(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))"),
		flags,
	);
}
