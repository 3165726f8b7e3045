import type { Scale } from "./Scale.ts";

const STEPS = [1, 2, 5, 10, 20, 50, 100];
const ROOM_PX = 48;

/** Years that are named beneath a line, as many as there is room for. */
export function ticks({ first, last, width }: Scale): readonly string[] {
	const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
	const most = Math.max(width / ROOM_PX, 1);
	const step = STEPS.find((years) => (to - from + 1) / years <= most) ?? to - from + 1;
	const years = Array.from({ length: to - from + 1 }, (_, place) => from + place);
	return years.filter((year) => year % step === 0 || years.length === 1).map((year) => String(year).padStart(4, "0"));
}
