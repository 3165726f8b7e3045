import { joinEnds } from "../../edtf/joinEnds.ts";
import { addDays } from "../time/months.ts";
import type { Entry } from "./Entry.ts";

type Times = Pick<Entry, "date" | "since" | "until" | "possiblyFrom" | "possiblyUntil" | "within">;

/** The dates as stated; an end that is not stated by itself, but known, no more exact than a source need have been. */
export function edtfOf({ date, since, until, possiblyFrom, possiblyUntil, within }: Times): string | undefined {
	// The days are those of the whole, which nobody said of the part.
	if (within !== null) return undefined;
	if (date !== null) return date;
	const [beginning, end] = [coarseBeginning(possiblyFrom), coarseEnd(possiblyUntil)];
	return joinEnds(since ?? beginning, until ?? end) ?? joinEnds(beginning, end);
}

/** The first of January may be all that is known of a year, and the first of a month of that month. */
function coarseBeginning(day: string | null): string | null {
	if (day?.endsWith("-01-01")) return day.slice(0, 4);
	return day?.endsWith("-01") ? day.slice(0, 7) : day;
}

function coarseEnd(day: string | null): string | null {
	if (day?.endsWith("-12-31")) return day.slice(0, 4);
	return day !== null && addDays(day, 1).endsWith("-01") ? day.slice(0, 7) : day;
}
