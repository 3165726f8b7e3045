import { firstDay, lastDay, monthOf } from "./months.ts";
import type { Scale } from "./Scale.ts";
import { canHold, type Dated, isDated } from "./Span.ts";

export interface Bar {
	readonly since: string;
	readonly until: string;
	/** How many may be of that time. */
	readonly count: number;
}

/** In months: such that a year, or a decade, is made of whole bars. */
const WIDTHS = [1, 3, 6, 12, 24, 60, 120];
const NARROWEST_PX = 6;

/** How many may have held when, bar by bar: as many as would be shown if that time were chosen. */
export function density(dated: readonly Dated[], { first, last, width }: Scale): readonly Bar[] {
	const counted = dated.filter(isDated);
	const [from, to] = [monthOf(first), monthOf(last) + 1];
	const most = width / NARROWEST_PX;
	const step = WIDTHS.find((months) => (to - from) / months <= most) ?? Math.ceil((to - from) / most);
	return Array.from({ length: Math.ceil((to - from) / step) }, (_, place) => {
		const start = from + place * step;
		const bar = { since: firstDay(start), until: lastDay(Math.min(start + step, to) - 1) };
		return { ...bar, count: counted.filter((one) => canHold(one, bar)).length };
	});
}
