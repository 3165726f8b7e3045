import { type FoldedText, READINGS } from "./typesetting.ts";

/** Offsets from 0, in UTF-16 code units, as JavaScript and Java count. */
export interface Place {
	readonly start: number;
	readonly end: number;
}

/** What a record says of the place; what it leaves out may be anything. */
export type StatedPlace = { readonly [Offset in keyof Place]?: Place[Offset] | undefined };

/**
 * The first place that is as stated where a quote stands, word for word, typesetting aside, and nothing looser.
 * Undefined if there is none.
 */
export function locateQuote(text: string, quote: string, stated: StatedPlace = {}): Place | undefined {
	for (const place of iteratePlaces(text, quote, stated.start ?? 0)) {
		if (place.start === (stated.start ?? place.start) && place.end === (stated.end ?? place.end)) return place;
	}
	return undefined;
}

/** Every place where a quote stands, in the order of the text. */
export function listPlaces(text: string, quote: string): Place[] {
	const byStart = new Map([...iteratePlaces(text, quote, 0)].map((place) => [place.start, place]));
	return [...byStart.values()];
}

/** In the order of the text, whether the quote stands there to the letter or as it may be typeset; some of them twice. */
export function iteratePlaces(text: string, quote: string, from: number): Generator<Place> {
	const asTypeset = READINGS.map((read) => iterateFolded(read(text), quote));
	return inOrder([iterateLiteral(text, quote, from), ...asTypeset]);
}

function* iterateLiteral(text: string, quote: string, from: number): Generator<Place> {
	const words = quote.split(" ").map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
	const pattern = new RegExp(words.join("\\s+"), "gu");
	pattern.lastIndex = from;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		yield { start: match.index, end: match.index + match[0].length };
		pattern.lastIndex = match.index + 1;
	}
}

function* iterateFolded({ text, starts, ends }: FoldedText, quote: string): Generator<Place> {
	for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
		yield { start: starts[at] ?? 0, end: ends[at + quote.length - 1] ?? 0 };
	}
}

/** What each of these has in order, as one in order; of places that begin together those of the first. */
function* inOrder(iterators: readonly Generator<Place>[]): Generator<Place> {
	const heads = iterators.map((iterator) => ({ iterator, next: iterator.next() }));
	for (;;) {
		const left = heads.filter(({ next }) => !next.done);
		const [first, ...others] = left;
		if (!first) return;
		const head = others.reduce((least, other) => (startOf(other) < startOf(least) ? other : least), first);
		yield head.next.value as Place;
		head.next = head.iterator.next();
	}
}

function startOf({ next }: { readonly next: IteratorResult<Place> }): number {
	return (next.value as Place).start;
}
