import { datesMeet } from "../../edtf/containsDate.ts";
import { type EdtfDate, parseEdtf } from "../../edtf/parseEdtf.ts";
import type { Bounds } from "../../model/GraphModel.ts";
import { remember } from "../../shared/remember.ts";
import { WEIGHTS } from "./weights.ts";

const { property: W } = WEIGHTS;

/** Read once, however often it is compared. */
const readDate = remember((text): { readonly date: EdtfDate | undefined } => ({ date: parseEdtf(text) }));

/** Two EDTF dates of the same meaning. A beginning or an end that differs says less than a day that does. */
export function compareDates(
	what: string,
	one: string,
	other: string,
	bounds: Bounds | undefined,
): { weight: number; words: string } {
	const [a, b] = [readDate(one).date, readDate(other).date];
	if (!a || !b) return { weight: 0, words: "" };
	const areDays = daysOf(spanOf(a)) <= SHORT && daysOf(spanOf(b)) <= SHORT;
	if (!datesMeet(a, b) && areDays && daysBetween(spanOf(a), spanOf(b)) <= 1)
		return { weight: W.nextDay, words: `${what} is a day apart: ${one}, ${other}` };
	if (!datesMeet(a, b)) {
		const weight = bounds === "START" || bounds === "END" ? W.otherBound : W.otherDate;
		return { weight, words: `${what} differs: ${one}, ${other}` };
	}
	if (one === other) return { weight: areDays ? W.sameDate : W.datesAgree, words: `${what} is the same: ${one}` };
	return { weight: areDays ? W.daysMeet : W.datesAgree / 2, words: `${what} agrees: ${one}, ${other}` };
}

/** Days. */
const SHORT = 7;

function daysBetween(a: Span, b: Span): number {
	const [first, second] = a.start <= b.start ? [a, b] : [b, a];
	return (Date.parse(second.start) - Date.parse(first.end)) / 86_400_000;
}

export interface Span {
	readonly start: string;
	readonly end: string;
}

export function toSpan(edtf: string): Span | undefined {
	const { date } = readDate(edtf);
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
