/** Where days lie on a line that goes from the first of January to the end of a year. */
import type { Dated } from "./Span.ts";

export interface Scale {
	/** First and last day of the line. */
	readonly first: string;
	readonly last: string;
	readonly width: number;
	/** Where a day begins, in pixels; within the line. */
	readonly toX: (day: string) => number;
	/** The day that lies there; within the line. */
	readonly toDay: (x: number) => string;
}

const DAY_MS = 86_400_000;

/** Undefined where nothing has a date. */
export function scaleOf(dated: readonly Dated[], width: number): Scale | undefined {
	const days = dated.flatMap(({ possiblyFrom, possiblyUntil }) =>
		[possiblyFrom, possiblyUntil].filter((day) => day !== null),
	);
	if (days.length === 0) return undefined;
	const years = days.map((day) => day.slice(0, 4)).sort();
	const [first, last] = [`${years[0]}-01-01`, `${years.at(-1)}-12-31`];
	const [start, end] = [toNumber(first), toNumber(last) + 1];
	const within = (number: number) => Math.min(Math.max(number, start), end);
	return {
		first,
		last,
		width,
		toX: (day) => ((within(toNumber(day)) - start) / (end - start)) * width,
		toDay: (x) => toDay(Math.min(within(start + Math.floor((x / width) * (end - start))), end - 1)),
	};
}

function toNumber(day: string): number {
	return Date.parse(day) / DAY_MS;
}

function toDay(number: number): string {
	return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
