/**
 * A quote and its text lose contact data each by itself: where a word such as Tel. stands in one of them only, what is taken
 * out differs. So the quote is looked for as its record has it, and what either of the two hides is hidden in it.
 */
import { isRedacted, REDACTED } from "../../model/values/redaction.ts";
import { redactContactData } from "../contactData/redactContactData.ts";
import { iteratePlaces, type Place, type StatedPlace } from "./locateQuote.ts";
import { type FoldedText, READINGS } from "./typesetting.ts";

/** The text of a source, as far as it is at hand. */
export interface QuotedText {
	/** Without contact data, as it is stored. */
	readonly text: string;
	/** As it came, of the same length; undefined where nothing was taken out, or where nobody has it any more. */
	readonly original?: string | undefined;
}

export interface QuotedPlace extends Place {
	/** The quote without contact data. */
	readonly quote: string;
}

/** The first place that is as stated where the quote stands. `quote` is as its record has it, its white space folded. */
export function locateQuoted(source: QuotedText, quote: string, stated: StatedPlace = {}): QuotedPlace | undefined {
	for (const place of iterateCandidates(source, quote, stated)) {
		if (place.start !== (stated.start ?? place.start) || place.end !== (stated.end ?? place.end)) continue;
		const hidden = hide(source, quote, place);
		if (hidden !== undefined) return { ...place, quote: hidden };
	}
	return undefined;
}

function* iterateCandidates({ text, original }: QuotedText, quote: string, stated: StatedPlace): Generator<Place> {
	if (original !== undefined) yield* iteratePlaces(original, quote, stated.start ?? 0);
	yield* iteratePlaces(text, quote, stated.start ?? 0);
	if (isRedacted(original ?? text) || isRedacted(quote)) {
		for (const read of READINGS) yield* iterateHidden(read(original ?? text), quote);
	}
}

/**
 * Where the quote may stand if a block in either of the two stands for any character. What nobody can read any more cannot be
 * held against it: such a quote is all blocks, and states nothing.
 */
function* iterateHidden({ text, starts, ends }: FoldedText, quote: string): Generator<Place> {
	const pattern = new RegExp([...quote].map(hiddenOrNot).join(""), "gsu");
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		const last = match.index + match[0].length - 1;
		yield { start: starts[match.index] ?? 0, end: ends[last] ?? 0 };
		pattern.lastIndex = match.index + 1;
	}
}

function hiddenOrNot(character: string): string {
	if (character === REDACTED) return ".";
	return `(?:${character.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&")}|${REDACTED}{${character.length}})`;
}

/** The quote with what is hidden in it or its place. Undefined if it does not stand there: it hides what nobody would. */
function hide({ text, original }: QuotedText, quote: string, { start, end }: Place): string | undefined {
	const shown = text.slice(start, end);
	const alone = redactContactData(quote).text;
	if (!isRedacted(shown) && !isRedacted(quote)) return alone;
	const words = (original ?? text).slice(start, end);
	const reading = READINGS.map((read) => read(words)).find((read) => read.text.length === quote.length);
	if (!reading) return undefined;
	const own = redactContactData(reading.text).text;
	const isHidden = (at: number) =>
		isRedacted(own.charAt(at)) || isRedacted(shown.slice(reading.starts[at], reading.ends[at]));
	const units = [...Array(quote.length).keys()];
	if (units.some((at) => isRedacted(quote.charAt(at)) && !isHidden(at))) return undefined;
	return units.map((at) => (isHidden(at) || isRedacted(alone.charAt(at)) ? REDACTED : quote.charAt(at))).join("");
}
