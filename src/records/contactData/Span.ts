/** A piece of a text. */
export interface Span {
	readonly start: number;
	/** Behind its last character. */
	readonly end: number;
}

/** In their order, those that touch each other as one. */
export function joinSpans(spans: readonly Span[]): Span[] {
	const joined: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start)) {
		const last = joined.at(-1);
		if (last && span.start <= last.end)
			joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
		else joined.push(span);
	}
	return joined;
}
