import { addDays } from "../time/months.ts";
import type { Entry } from "./Entry.ts";

type Times = Pick<Entry, "date" | "since" | "until" | "possiblyFrom" | "possiblyUntil">;

/** The dates as stated; an end that is not stated by itself, but known, no more exact than a source need have been. */
export function edtfOf({ date, since, until, possiblyFrom, possiblyUntil }: Times): string | undefined {
	if (date !== null) return date;
	const [from, to] = [since ?? coarseBeginning(possiblyFrom), until ?? coarseEnd(possiblyUntil)];
	if (from === OPEN && to === OPEN) return undefined;
	return from === to ? from : `${from}/${to}`;
}

const OPEN = "..";

/** The first of January may be all that is known of a year, and the first of a month of that month. */
function coarseBeginning(day: string | null): string {
	if (day === null) return OPEN;
	if (day.endsWith("-01-01")) return day.slice(0, 4);
	return day.endsWith("-01") ? day.slice(0, 7) : day;
}

function coarseEnd(day: string | null): string {
	if (day === null) return OPEN;
	if (day.endsWith("-12-31")) return day.slice(0, 4);
	return addDays(day, 1).endsWith("-01") ? day.slice(0, 7) : day;
}
