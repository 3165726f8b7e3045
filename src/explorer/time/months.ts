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
