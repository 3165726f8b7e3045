import type { EdtfSingle } from "./readEdtf.ts";

/** Days from the first to the last, of which one is meant. */
export interface Days {
	readonly first: string | undefined;
	readonly last: string | undefined;
	/** False for what is only about then, or perhaps then (2012~, 2012?). */
	readonly sure: boolean;
}

/**
 * The days that one date can mean; undefined if there are none, as in 2015-02-30. Where the time of day is said, the
 * day is the one that was said with it, wherever that was.
 */
export function singleDays(date: EdtfSingle): Days | undefined {
	const bounds = findBounds(date);
	if (!bounds) return undefined;
	const sure = ![...date.uncertain, ...date.approximate].includes(true);
	// Of a year that nobody knows there is no first and no last day.
	return date.year === "XXXX" ? { first: undefined, last: undefined, sure } : { ...bounds, sure };
}

type Bounds = Pick<Days, "first" | "last">;

function findBounds({ year, month, season, day, significantDigits }: EdtfSingle): Bounds | undefined {
	const possible = significantDigits === undefined ? year : year.slice(0, significantDigits).padEnd(4, "X");
	if (season !== undefined) return partDays(possible, season);
	const first = findDay(possible, month, day, (numbers) => numbers);
	const last = findDay(possible, month, day, (numbers) => numbers.toReversed());
	return first === undefined ? undefined : { first, last };
}

type Order = (numbers: readonly number[]) => readonly number[];

/** The day that comes first, in the order of years, and of months and days in each. */
function findDay(years: string, month = "XX", day = "XX", order: Order): string | undefined {
	for (const year of order(listMatching(years, 0, 9999))) {
		for (const inMonth of order(listMatching(month, 1, 12))) {
			const [first] = order(listMatching(day, 1, daysIn(year, inMonth)));
			if (first !== undefined) return write(year, inMonth, first);
		}
	}
	return undefined;
}

/** The numbers that fit digits of which some are not known. */
function listMatching(mask: string, least: number, most: number): readonly number[] {
	const [lowest, highest] = [Number(mask.replaceAll("X", "0")), Number(mask.replaceAll("X", "9"))];
	const pattern = new RegExp(`^${mask.replaceAll("X", "\\d")}$`);
	const from = Math.max(least, lowest);
	const numbers = Array.from({ length: Math.max(0, Math.min(most, highest) - from + 1) }, (_, place) => from + place);
	return numbers.filter((number) => pattern.test(pad(number, mask.length)));
}

/**
 * What stands in place of a month from 21 on, with the first month and the length of each. Seasons are the
 * meteorological ones, of the northern hemisphere, where all our countries lie, unless the southern is said: autumn is
 * September to November. (The standard leaves their bounds open.) Quarters, thirds and halves are the calendar's.
 */
const PARTS_OF_YEAR = [
	{ code: 21, months: [3, 6, 9, 12], length: 3 },
	{ code: 25, months: [3, 6, 9, 12], length: 3 },
	{ code: 29, months: [9, 12, 3, 6], length: 3 },
	{ code: 33, months: [1, 4, 7, 10], length: 3 },
	{ code: 37, months: [1, 5, 9], length: 4 },
	{ code: 40, months: [1, 7], length: 6 },
].flatMap(({ code, months, length }) => months.map((month, place) => ({ code: code + place, month, length })));

function partDays(year: string, season: number): Bounds | undefined {
	const part = PARTS_OF_YEAR.find(({ code }) => code === season);
	const [first, last] = [Number(year.replaceAll("X", "0")), Number(year.replaceAll("X", "9"))];
	if (!part) return undefined;
	const ending = part.month + part.length - 1;
	const endYear = ending > 12 ? last + 1 : last;
	const endMonth = ending > 12 ? ending - 12 : ending;
	if (endYear > 9999) return undefined;
	return { first: write(first, part.month, 1), last: write(endYear, endMonth, daysIn(endYear, endMonth)) };
}

function daysIn(year: number, month: number): number {
	const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function write(year: number, month: number, day: number): string {
	return [pad(year, 4), pad(month, 2), pad(day, 2)].join("-");
}

function pad(number: number, length: number): string {
	return String(number).padStart(length, "0");
}
