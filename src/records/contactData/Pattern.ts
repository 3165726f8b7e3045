import { joinSpans, type Span } from "./Span.ts";

/** What is to be taken out is the group `item` of the match, or all of it. */
export interface Pattern {
	readonly pattern: RegExp;
	/** What a pattern cannot say of what it found. */
	readonly accepts?: (groups: Groups, behind: string) => boolean;
}

export type Groups = Readonly<Record<string, string | undefined>>;

export function findAll(patterns: readonly Pattern[]): (text: string) => Span[] {
	return (text) => joinSpans(patterns.flatMap((pattern) => findPattern(pattern, text)));
}

/** How much of what stands behind an item tells what it is. */
const BEHIND = 3;

function findPattern({ pattern, accepts }: Pattern, text: string): Span[] {
	return [...text.matchAll(pattern)].flatMap((match) => {
		const [start, end] = match.indices?.groups?.item ?? match.indices?.[0] ?? [0, 0];
		return accepts && !accepts(match.groups ?? {}, text.slice(end, end + BEHIND)) ? [] : [{ start, end }];
	});
}
