import { joinSpans, type Span } from "./Span.ts";

/** What is to be taken out is the group `item` of the match, or all of it. */
export interface Pattern {
	readonly pattern: RegExp;
	/** Cheap test before it: a text in which this does not stand holds nothing that the pattern finds. */
	readonly hint?: RegExp;
	/** What a pattern cannot say of what it found. */
	readonly accepts?: (groups: Groups, behind: string) => boolean;
	/** In what it refuses may begin what it finds. */
	readonly overlaps?: boolean;
}

export type Groups = Readonly<Record<string, string | undefined>>;

export function findAll(patterns: readonly Pattern[]): (text: string) => Span[] {
	return (text) => joinSpans(patterns.flatMap((pattern) => findPattern(pattern, text)));
}

/** How much of what stands behind an item tells what it is. */
const BEHIND = 3;

function findPattern({ pattern, hint, accepts, overlaps = false }: Pattern, text: string): Span[] {
	if (hint?.test(text) === false) return [];
	const found: Span[] = [];
	eachMatch(pattern, text, (match) => {
		const span = toItem(match);
		const isAccepted = accepts?.(match.groups ?? {}, text.slice(span.end, span.end + BEHIND)) !== false;
		if (isAccepted) found.push(span);
		return isAccepted || !overlaps;
	});
	return found;
}

/** Of a match with indices. */
export function toItem({ indices }: RegExpExecArray): Span {
	const [start, end] = indices?.groups?.item ?? indices?.[0] ?? [0, 0];
	return { start, end };
}

/** As String.matchAll, which copies the pattern for each text: in short texts that takes longer than to look for it. */
export function listMatches(pattern: RegExp, text: string): RegExpExecArray[] {
	const matches: RegExpExecArray[] = [];
	eachMatch(pattern, text, (match) => matches.push(match) > 0);
	return matches;
}

/** After a match that is not taken it looks from the next character on. */
function eachMatch(pattern: RegExp, text: string, takes: (match: RegExpExecArray) => boolean): void {
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text))
		if (!takes(match)) pattern.lastIndex = match.index + ((text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1);
}
