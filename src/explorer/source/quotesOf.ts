import type { Claim, Evidence } from "../model/Fact.ts";

export interface Said {
	readonly claim: Claim;
	readonly evidence: Evidence;
}

export interface SourceQuote {
	/** Null: statements for which no words were given. */
	readonly quote: string | null;
	readonly start: number | null;
	readonly end: number | null;
	readonly said: readonly Said[];
}

/** The quotes of one source in the order of its text, as far as that is known, each with all that it says. */
export function quotesOf(claims: readonly Claim[], sourceId: string): readonly SourceQuote[] {
	const said = claims.flatMap((claim) =>
		claim.evidence.filter(({ source }) => source.id === sourceId).map((evidence): Said => ({ claim, evidence })),
	);
	const groups = Map.groupBy(said, ({ evidence: { quote, start } }) => `${start ?? ""} ${quote ?? ""}`);
	return [...groups.values()].map(toQuote).sort(byPlace);
}

function toQuote(said: readonly Said[]): SourceQuote {
	const { quote = null, start = null, end = null } = said[0]?.evidence ?? {};
	return { quote, start, end, said };
}

/** Without a place in the text: those that say most come first; statements without words last. */
function byPlace(a: SourceQuote, b: SourceQuote): number {
	if ((a.quote === null) !== (b.quote === null)) return a.quote === null ? 1 : -1;
	if (a.start !== null && b.start !== null) return a.start - b.start;
	if (a.start !== null || b.start !== null) return a.start === null ? 1 : -1;
	return b.said.length - a.said.length;
}
