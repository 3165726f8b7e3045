import { datesMeet } from "../../edtf/containsDate.ts";
import { type EdtfDate, parseEdtf } from "../../edtf/parseEdtf.ts";
import type { Bounds } from "../../model/GraphModel.ts";
import { WEIGHTS } from "./weights.ts";

const { property: W } = WEIGHTS;

/** Two EDTF dates of the same meaning. A beginning or an end that differs says less than a day that does. */
export function compareDates(
	what: string,
	one: string,
	other: string,
	bounds: Bounds | undefined,
): { weight: number; words: string } {
	const [a, b] = [parseEdtf(one), parseEdtf(other)];
	if (!a || !b) return { weight: 0, words: "" };
	if (!datesMeet(a, b)) {
		const weight = bounds === "START" || bounds === "END" ? W.otherBound : W.otherDate;
		return { weight, words: `${what} differs: ${one}, ${other}` };
	}
	if (one === other)
		return { weight: daysOf(spanOf(a)) <= 7 ? W.sameDate : W.datesAgree, words: `${what} is the same: ${one}` };
	return { weight: W.datesAgree / 2, words: `${what} agrees: ${one}, ${other}` };
}

export interface Span {
	readonly start: string;
	readonly end: string;
}

export function toSpan(edtf: string): Span | undefined {
	const date = parseEdtf(edtf);
	return date && spanOf(date);
}

function spanOf({ earliest = "0000-01-01", latest = "9999-12-31" }: EdtfDate): Span {
	return { start: earliest, end: latest };
}

export function overlap(a: Span, b: Span): boolean {
	return a.start <= b.end && b.start <= a.end;
}

function daysOf({ start, end }: Span): number {
	return (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
}
