import type { Lexicon } from "../lexicon/Lexicon.ts";
import type { FoundMention } from "./Mention.ts";

/** Programmes, which texts name in quotation marks behind a word for them: `des Vorhabens „Wasser für alle“`. */
export function findProgrammes(text: string, { lists }: Lexicon): FoundMention[] {
	const pattern = new RegExp(`(?<![\\p{L}])(?:${lists.programmeHead}),? ${QUOTED}`, "gu");
	return [...text.matchAll(pattern)].map((match) => {
		const name = match.slice(1).find((part) => part !== undefined) ?? "";
		return { start: match.index, end: match.index + match[0].length, type: "Programme", name: name.trim(), facts: {} };
	});
}

/** One group of several holds the words. */
export const QUOTED = `(?:„([^“”]{3,120})[“”]|«([^»]{3,120})»|“([^”]{3,120})”|"([^"]{3,120})")`;
