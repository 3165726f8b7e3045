/** Months as numbers that can be counted with: those since the year 0. */

export function monthOf(day: string): number {
	return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

export function firstDay(month: number): string {
	const year = String(Math.floor(month / 12)).padStart(4, "0");
	return `${year}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

export function lastDay(month: number): string {
	return addDays(firstDay(month + 1), -1);
}

export function addDays(day: string, days: number): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}

/** As a calendar does it: a month after 31 January is the last day of February. */
export function addMonths(day: string, months: number): string {
	const last = lastDay(monthOf(day) + months);
	const date = Math.min(Number(day.slice(8)), Number(last.slice(8)));
	return last.slice(0, 8) + String(date).padStart(2, "0");
}

/** From the one day to the other; 0 where they are the same. */
export function countDays(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
