/** Where marks lie: each thing once, in lanes, so that none covers another. */
import type { Reference } from "../../model/Fact.ts";
import { addDays } from "../../time/months.ts";
import type { Scale } from "../../time/Scale.ts";
import { type Dated, isDated } from "../../time/Span.ts";

/** What is drawn of an entry. */
export interface Markable extends Dated {
	readonly entity: Reference;
	readonly eventStatus: string | null;
	readonly modality: string | null;
	/** Sources disagree on the date that is drawn. */
	readonly dateDisputed: boolean;
}

export interface Mark<Item extends Markable> {
	readonly item: Item;
	readonly x: number;
	readonly width: number;
	readonly lane: number;
	/** Too long, or too vague, for one point in time. */
	readonly isSpan: boolean;
	/** Its name, where there is room for names. */
	readonly name: { readonly text: string; readonly x: number } | undefined;
}

export interface Marks<Item extends Markable> {
	readonly marks: readonly Mark<Item>[];
	readonly lanes: number;
	readonly named: boolean;
}

const MOST_NAMED_LANES = 16;
const MOST_LANES = 24;
/** Half of the width of a mark for a point in time. */
export const RADIUS = 6;
const GAP = 8;
/** Between a point and its name. */
const NEAR = 4;
const LETTER_PX = 6;
const LONGEST_NAME = 60;

export function layMarks<Item extends Markable>(items: readonly Item[], scale: Scale, names = true): Marks<Item> {
	const once = [...new Map(items.filter(isDated).map((item) => [keyOf(item), item])).values()];
	const named = names ? place(once, scale, true) : undefined;
	return named && named.lanes <= MOST_NAMED_LANES ? named : place(once, scale, false);
}

/** What stands in several relations at the same time is one mark, unless they are stated in different ways. */
function keyOf({ entity, possiblyFrom, possiblyUntil, modality }: Markable): string {
	return `${entity.id} ${possiblyFrom} ${possiblyUntil} ${modality}`;
}

function place<Item extends Markable>(items: readonly Item[], scale: Scale, named: boolean): Marks<Item> {
	const shapes = items.map((item) => shape(item, scale, named)).sort((a, b) => a.from - b.from);
	const ends: number[] = [];
	const marks = shapes.map(({ from, to, ...mark }) => {
		const free = ends.findIndex((end) => end + GAP <= from);
		// Where there are too many, they lie over each other rather than below the page.
		const lane = free >= 0 ? free : ends.length < MOST_LANES ? ends.length : ends.indexOf(Math.min(...ends));
		ends[lane] = to;
		return { ...mark, lane };
	});
	return { marks, lanes: ends.length, named };
}

/** With all the room that it takes, its name included. */
function shape<Item extends Markable>(item: Item, scale: Scale, named: boolean) {
	const start = item.possiblyFrom === null ? 0 : scale.toX(item.possiblyFrom);
	const end = item.possiblyUntil === null ? scale.width : scale.toX(addDays(item.possiblyUntil, 1));
	const isSpan = end - start > 2 * RADIUS;
	const [x, width] = isSpan ? [start, end - start] : [pointAt((start + end) / 2, scale), 0];
	const [left, right] = isSpan ? [start, end] : [x - RADIUS, x + RADIUS];
	if (!named) return { item, x, width, isSpan, name: undefined, from: left, to: right };
	const name = isSpan
		? nameAcross(item.entity.name, left, scale)
		: nameBeside(item.entity.name, { left, right }, scale);
	const long = name.text.length * LETTER_PX;
	return { item, x, width, isSpan, name, from: Math.min(left, name.x), to: Math.max(right, name.x + long) };
}

/** Within a bar, and beyond it; at the end of the line as far to the left as it takes. */
function nameAcross(name: string, left: number, { width }: Scale): { readonly text: string; readonly x: number } {
	const text = shorten(name, width);
	return { text, x: Math.max(0, Math.min(left + GAP, width - text.length * LETTER_PX)) };
}

/** After a point where there is room, else before it. */
function nameBeside(name: string, { left, right }: Record<"left" | "right", number>, { width }: Scale) {
	const [after, before] = [width - right - NEAR, left - NEAR];
	const whole = name.length * LETTER_PX;
	if (whole <= after || after >= before) return { text: shorten(name, after), x: right + NEAR };
	const text = shorten(name, before);
	return { text, x: left - NEAR - text.length * LETTER_PX };
}

function shorten(name: string, room: number): string {
	const letters = Math.min(LONGEST_NAME, Math.floor(room / LETTER_PX));
	return name.length > letters ? `${name.slice(0, Math.max(letters - 1, 0))}…` : name;
}

function pointAt(x: number, { width }: Scale): number {
	return Math.min(Math.max(x, RADIUS), width - RADIUS);
}
