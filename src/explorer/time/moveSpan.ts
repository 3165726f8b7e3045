import { addDays, addMonths, countDays, firstDay, lastDay, monthOf } from "./months.ts";

/** Two days, none left out. */
export interface Window {
	readonly since: string;
	readonly until: string;
}

export type Stride = "width" | "month" | "year";

/** The window one stride later, or earlier. Whole months stay whole months. */
export function moveSpan(window: Window, stride: Stride, direction: 1 | -1): Window {
	if (stride !== "width") return byMonths(window, direction * (stride === "year" ? 12 : 1));
	const months = wholeMonths(window);
	if (months !== undefined) return byMonths(window, direction * months);
	const days = direction * (countDays(window.since, window.until) + 1);
	return { since: addDays(window.since, days), until: addDays(window.until, days) };
}

function byMonths(window: Window, months: number): Window {
	const { since, until } = window;
	if (wholeMonths(window) === undefined) return { since: addMonths(since, months), until: addMonths(until, months) };
	return { since: firstDay(monthOf(since) + months), until: lastDay(monthOf(until) + months) };
}

/** How many, if it begins and ends with a month. */
function wholeMonths({ since, until }: Window): number | undefined {
	const [first, last] = [monthOf(since), monthOf(until)];
	return since === firstDay(first) && until === lastDay(last) ? last - first + 1 : undefined;
}
