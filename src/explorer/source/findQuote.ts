export interface Span {
	readonly start: number;
	readonly end: number;
}

/**
 * Where a quote stands in a text, word for word; only white space may differ. A near miss is none: whoever reads a marked
 * sentence must be able to rely on it. Of several places the one nearest to where the record says.
 */
export function findQuote(text: string, quote: string, near: number | null): Span | undefined {
	const words = quote.normalize("NFC").trim().split(/\s+/);
	const pattern = new RegExp(words.map(escapePattern).join("\\s+"), "gu");
	const places = [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
		start: index,
		end: index + found.length,
	}));
	const distance = ({ start }: Span) => Math.abs(start - (near ?? 0));
	return places.sort((a, b) => distance(a) - distance(b))[0];
}

function escapePattern(word: string): string {
	return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
