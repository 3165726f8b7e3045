import type { EdtfDate } from "./parseEdtf.ts";
import type { Days } from "./singleDays.ts";

/** Does a coarser date hold all that a finer one can mean? Of a set, each member counts by itself: 2016 is not in [2015,2018]. */
export function containsDate(outer: EdtfDate, inner: EdtfDate): boolean {
	return inner.spans.every((span) => outer.spans.some((other) => containsDays(other, span)));
}

export function containsDays(outer: Days, inner: Days): boolean {
	return (outer.first ?? FIRST) <= (inner.first ?? FIRST) && (outer.last ?? LAST) >= (inner.last ?? LAST);
}

/** Can both mean the same day? */
export function datesMeet(a: EdtfDate, b: EdtfDate): boolean {
	return a.spans.some((one) =>
		b.spans.some(
			(other) => (one.first ?? FIRST) <= (other.last ?? LAST) && (other.first ?? FIRST) <= (one.last ?? LAST),
		),
	);
}

const [FIRST, LAST] = ["0000-01-01", "9999-12-31"];
