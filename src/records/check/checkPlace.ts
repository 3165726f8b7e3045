/** Does the quote stand in the text of its source, and there where the record says? */

import type { RecordedEvidence } from "../GraphRecord.ts";
import { type Finding, show } from "../problems.ts";
import { findLookalike } from "../quotes/findLookalike.ts";
import { listPlaces, locateQuote, type Place, type StatedPlace } from "../quotes/locateQuote.ts";
import { locateQuoted, type QuotedText } from "../quotes/locateQuoted.ts";

export interface CheckedPlace {
	readonly evidence: RecordedEvidence;
	readonly findings: readonly Finding[];
}

/**
 * Offsets that the record states are held against the text; what it leaves out of them is computed. `quoted` is the quote with
 * the contact data in it, if it is known.
 */
export function checkPlace(evidence: RecordedEvidence, source: QuotedText, quoted = ""): CheckedPlace {
	const { text } = source;
	const { quote, start, end } = evidence;
	const stated = { start, end };
	if (quote === undefined) {
		const isInside = Math.max(start ?? 0, end ?? 0) <= text.length;
		const expected = `an offset up to ${text.length}`;
		return { evidence, findings: isInside ? [] : [wrongOffsets(text, stated, expected)] };
	}
	const place = locateQuoted(source, quoted === "" ? quote : quoted, stated) ?? locateQuote(text, quote, stated);
	if (place) return { evidence: { ...evidence, ...place }, findings: [] };
	const places = listPlaces(text, quote);
	const finding =
		places.length === 0 ? notInText(text, quote) : wrongOffsets(text, stated, describePlaces(text, stated, places));
	return { evidence, findings: [finding] };
}

function notInText(text: string, quote: string): Finding {
	const expected = "spelling, punctuation and inflection count, white space does not";
	const suggestion = describeLookalike(text, quote) ?? describeDeparture(text, quote);
	return { code: "QUOTE_NOT_IN_TEXT", path: "$.quote", found: show(quote), expected, suggestion };
}

function wrongOffsets(text: string, stated: StatedPlace, expected: string): Finding {
	const path = stated.start === undefined ? "$.end" : "$.start";
	return { code: "OFFSETS_WRONG", path, found: describeOffsets(text, stated), expected };
}

const SHOWN = 10;

/** What stands where the record says. */
function describeOffsets(text: string, { start, end }: StatedPlace): string {
	const place = [start === undefined ? [] : `from ${start}`, end === undefined ? [] : `to ${end}`].flat().join(" ");
	if ((start ?? 0) >= text.length || (end ?? 0) > text.length) return `${place}: the text has ${text.length}`;
	const [from, to] = [start ?? Math.max(0, (end ?? 0) - SHOWN), end ?? (start ?? 0) + SHOWN];
	const before = start === undefined && from > 0 ? "…" : "";
	const after = end === undefined && to < text.length ? "…" : "";
	return `${place}: “${before}${text.slice(from, Math.min(to, from + LONGEST_SHOWN)).toWellFormed()}${after}”`;
}

const LONGEST_SHOWN = 80;
const MOST_PLACES = 3;

function describePlaces(text: string, stated: StatedPlace, places: readonly Place[]): string {
	const shown = places.slice(0, MOST_PLACES).map(describePlace);
	const more = places.length - MOST_PLACES;
	const last = more > 0 ? `one of ${more} more places` : shown.length > 1 ? shown.pop() : undefined;
	const list = last === undefined ? shown.join(", ") : `${shown.join(", ")} or ${last}`;
	const other = UNITS.flatMap(({ name, count }) =>
		places
			.filter((place) => isStated(stated, place, (offset) => count(text.slice(0, offset))))
			.map((place) => `; yours count ${name}, and mean ${describePlace(place)}`),
	);
	return `${list}${other[0] ?? ""}`;
}

function describePlace({ start, end }: Place): string {
	return `${start} to ${end}`;
}

/** In what other programs count. */
const UNITS: readonly { readonly name: string; readonly count: (text: string) => number }[] = [
	{ name: "whole characters", count: (text) => [...text].length },
	{ name: "bytes", count: (text) => Buffer.byteLength(text) },
];

function isStated({ start, end }: StatedPlace, place: Place, count: (offset: number) => number): boolean {
	return (start === undefined || start === count(place.start)) && (end === undefined || end === count(place.end));
}

/** Which character differs, where a place in the text looks as the quote does. */
function describeLookalike(text: string, quote: string): string | undefined {
	const alike = findLookalike(text, quote);
	if (!alike) return undefined;
	const { has, at, instead, place } = alike;
	return `Copy the words exactly: at position ${at} the quote has ${has}, where the text, at ${place}, has ${instead}.`;
}

/** Where the text goes on in other words than the quote, if it begins as the quote does. */
function describeDeparture(text: string, quote: string): string | undefined {
	const words = quote.split(" ");
	for (let count = words.length - 1; count >= FEWEST_WORDS_ALIKE; count -= 1) {
		const located = locateQuote(text, words.slice(0, count).join(" "));
		if (!located) continue;
		const next = text.slice(located.end).trim().split(/\s+/).slice(0, FEWEST_WORDS_ALIKE).join(" ");
		const last = words.slice(count - FEWEST_WORDS_ALIKE, count).join(" ");
		return `Copy the words exactly: after “${last}” the text goes on “${next}”, the quote “${words[count]}”.`;
	}
	return undefined;
}

const FEWEST_WORDS_ALIKE = 3;
