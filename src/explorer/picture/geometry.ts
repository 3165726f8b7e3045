/** Lengths in the picture, at the size in which it is drawn. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface Box extends Point {
	readonly width: number;
	readonly height: number;
}

export const MARK_RADIUS = 11;
export const LINE_HEIGHT = 14;
/** From the middle of a mark to the ground line of its name. */
export const NAME_DROP = MARK_RADIUS + 15;
const LETTER = 6.3;
const GAP = 6;

/** A name in at most two lines of about 20 letters. */
export function wrapName(name: string): readonly string[] {
	if (name.length <= LINE) return [name];
	const words = name.split(" ");
	let first = words.shift() ?? "";
	while (words[0] !== undefined && `${first} ${words[0]}`.length <= LINE) first += ` ${words.shift()}`;
	const rest = words.join(" ");
	return rest === "" ? [shorten(first)] : [shorten(first), shorten(rest)];
}

const LINE = 20;

function shorten(text: string): string {
	return text.length <= LINE + 1 ? text : `${text.slice(0, LINE - 1).trimEnd()}…`;
}

/** What the name of a node at this place covers. */
export function nameBox(name: string, { x, y }: Point): Box {
	const lines = wrapName(name);
	const width = Math.max(...lines.map((line) => line.length)) * LETTER + GAP;
	return { x: x - width / 2, y: y + MARK_RADIUS + 2, width, height: lines.length * LINE_HEIGHT + 4 };
}

export function markBox({ x, y }: Point, radius: number): Box {
	return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** What a node covers, mark and name. */
export function nodeBox(name: string, at: Point): Box {
	const { x, y, width, height } = nameBox(name, at);
	const top = at.y - MARK_RADIUS - 3;
	return { x, y: top, width, height: y + height - top };
}

/** By how much two boxes lie over each other; undefined where they do not. */
export function overlapOf(one: Box, other: Box): Pick<Box, "width" | "height"> | undefined {
	const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
	const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
	return width > 0 && height > 0 ? { width, height } : undefined;
}

/** The smallest box around all of them. */
export function boxAround(boxes: readonly Box[]): Box {
	if (boxes.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
	const left = Math.min(...boxes.map(({ x }) => x));
	const top = Math.min(...boxes.map(({ y }) => y));
	const right = Math.max(...boxes.map(({ x, width }) => x + width));
	const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
	return { x: left, y: top, width: right - left, height: bottom - top };
}

export function grow({ x, y, width, height }: Box, by: number): Box {
	return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
