import type { Lexicon } from "../lexicon/Lexicon.ts";
import type { FoundMention } from "./Mention.ts";

/** Programmes, which texts name in quotation marks behind a word for them: `des Vorhabens „Wasser für alle“`. */
export function findProgrammes(text: string, { lists }: Lexicon): FoundMention[] {
	const named = [...text.matchAll(new RegExp(lists.programmeNames, "gu"))].map((match): FoundMention => {
		const name = match.groups?.name ?? match.groups?.name2 ?? "";
		const start = match.index + match[0].indexOf(name);
		return {
			start,
			end: start + name.length,
			type: "Programme",
			name: name.replace(/^[„«“"]|[“”»"]$/gu, ""),
			facts: {},
		};
	});
	const pattern = new RegExp(`(?<![\\p{L}])(?:${lists.programmeHead}),? ${QUOTED}`, "gu");
	const quoted = [...text.matchAll(pattern)].map((match): FoundMention => {
		const name = match.slice(1).find((part) => part !== undefined) ?? "";
		return { start: match.index, end: match.index + match[0].length, type: "Programme", name: name.trim(), facts: {} };
	});
	return [
		...quoted,
		...named.filter(({ start, end }) => !quoted.some((other) => start < other.end && other.start < end)),
	];
}
/** One group of several holds the words. */
export const QUOTED = `(?:„([^“”]{3,120})[“”]|«([^»]{3,120})»|“([^”]{3,120})”|"([^"]{3,120})")`;
