import parse, { type ParsedEdtf } from "edtf";

export interface EdtfDate {
	/** The date in its canonical EDTF spelling. */
	readonly edtf: string;
	/** First and last day that it can mean, as YYYY-MM-DD; undefined where it is open. */
	readonly earliest: string | undefined;
	readonly latest: string | undefined;
}

/**
 * Reads an EDTF date (ISO 8601-2, levels 0 and 1, and sets of level 2): days, months, years, seasons, approximate and
 * uncertain dates, intervals, in the years 0000 to 9999. Undefined if the text is none, or names a day that does not
 * exist.
 */
export function parseEdtf(text: string): EdtfDate | undefined {
	const parsed = BARE_NUMBER.test(text) ? undefined : tryParse(text);
	if (!parsed || !namesRealDays(text)) return undefined;
	const [earliest, latest] = [firstDay(parsed), lastDay(parsed)];
	const inRange = [earliest, latest].every((day) => day === undefined || /^\d{4}-/.test(day));
	return inRange ? { edtf: parsed.edtf, earliest, latest } : undefined;
}

/** Digits that are no year: the library would take 20150609 for milliseconds since 1970, and 12 for a century. */
const BARE_NUMBER = /^(?!\d{4}$)\d+$/;

function tryParse(text: string): ParsedEdtf | undefined {
	try {
		return parse(text);
	} catch {
		return undefined;
	}
}

/** The grammar accepts 2015-02-30 and the Date object turns it into 2 March: such a day is refused. */
function namesRealDays(text: string): boolean {
	for (const [, year, month, day] of text.matchAll(/(?<![\d-])(\d{4})-(\d{2})-(\d{2})/g)) {
		const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
		if (date.getUTCDate() !== Number(day)) return false;
	}
	return true;
}

function firstDay(date: ParsedEdtf): string | undefined {
	if (date.type === "Interval" && date.lower) return firstDay(date.lower);
	return seasonDays(date)?.first ?? day(date.min);
}

function lastDay(date: ParsedEdtf): string | undefined {
	if (date.type === "Interval" && date.upper) return lastDay(date.upper);
	return seasonDays(date)?.last ?? day(date.max);
}

/**
 * Seasons (21 to 24, and 25 to 28 where the hemisphere is said) are the meteorological ones of the northern hemisphere,
 * where all our countries lie: autumn is September to November. (ISO 8601-2 leaves their bounds open; the library takes
 * quarters of the year.)
 */
function seasonDays(date: ParsedEdtf): { first: string; last: string } | undefined {
	const [, yearText, season] = /^(\d{4})-(2[1-8])/.exec(date.type === "Season" ? date.edtf : "") ?? [];
	if (!yearText || !season) return undefined;
	const year = Number(yearText);
	const month = 2 + 3 * ((Number(season) - 21) % 4);
	return { first: isoDay(Date.UTC(year, month, 1)), last: isoDay(Date.UTC(year, month + 3, 0)) };
}

function day(milliseconds: number): string | undefined {
	return Number.isFinite(milliseconds) ? isoDay(milliseconds) : undefined;
}

function isoDay(milliseconds: number): string {
	return new Date(milliseconds).toISOString().replace(/T.*$/, "");
}
