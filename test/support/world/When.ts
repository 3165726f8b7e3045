/** A date as a source states it, with the first and the last day that it leaves possible: known, because it is made here. */
export interface When {
	readonly edtf: string;
	/** Null: open. */
	readonly first: string | null;
	readonly last: string | null;
	/** False for about then: it makes no day certain. */
	readonly sure: boolean;
}

/** `2015-06-09` */
export function onDay(day: string): When {
	return { edtf: day, first: day, last: day, sure: true };
}

/** `2015-06` */
export function inMonth(month: string): When {
	return { edtf: month, first: `${month}-01`, last: addDays(addMonths(`${month}-01`, 1), -1), sure: true };
}

export function inYear(year: number): When {
	return { edtf: String(year), first: `${year}-01-01`, last: `${year}-12-31`, sure: true };
}

export function inAutumn(year: number): When {
	return { edtf: `${year}-23`, first: `${year}-09-01`, last: `${year}-11-30`, sure: true };
}

export function about(year: number): When {
	return { ...inYear(year), edtf: `${year}~`, sure: false };
}

export function from(begin: When, end: When): When {
	return { edtf: `${begin.edtf}/${end.edtf}`, first: begin.first, last: end.last, sure: begin.sure && end.sure };
}

export function addDays(day: string, days: number): string {
	return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** As a calendar does it: a month after 31 January is the last day of February. */
export function addMonths(day: string, months: number): string {
	const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
	const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
	return `${lastOfMonth.toISOString().slice(0, 8)}${String(Math.min(date, lastOfMonth.getUTCDate())).padStart(2, "0")}`;
}

export function countDays(begin: string, end: string): number {
	return (Date.parse(end) - Date.parse(begin)) / 86_400_000;
}
