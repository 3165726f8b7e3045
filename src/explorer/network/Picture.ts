/** What is drawn, wherever it comes from: the network, a path, or the small picture beside an entity. */
import type { Claim, Evidence } from "../model/Fact.ts";

export interface PictureNode {
	readonly id: string;
	readonly name: string;
	readonly type: string;
}

export interface PictureEdge {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	readonly relation: string;
	readonly modality: Claim["modality"];
	readonly evidence: readonly Evidence[];
}

/** Where a line ends, so that its head is not hidden below the mark. */
const MARGIN = 17;

/** A line between two marks. Several relations between the same two are bent apart. */
export function edgePath(from: Point, to: Point, bend: number): string {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const length = Math.hypot(dx, dy) || 1;
	const [ux, uy] = [dx / length, dy / length];
	const start = { x: from.x + ux * MARGIN, y: from.y + uy * MARGIN };
	const end = { x: to.x - ux * MARGIN, y: to.y - uy * MARGIN };
	if (bend === 0) return `M${round(start.x)},${round(start.y)}L${round(end.x)},${round(end.y)}`;
	const middle = { x: (from.x + to.x) / 2 - uy * bend, y: (from.y + to.y) / 2 + ux * bend };
	return `M${round(start.x)},${round(start.y)}Q${round(middle.x)},${round(middle.y)} ${round(end.x)},${round(end.y)}`;
}

interface Point {
	readonly x: number;
	readonly y: number;
}

function round(number: number): number {
	return Math.round(number * 10) / 10;
}

/** A name in at most two lines of about 20 letters. */
export function wrapName(name: string): readonly string[] {
	if (name.length <= LINE) return [name];
	const words = name.split(" ");
	let first = words.shift() ?? "";
	while (words[0] !== undefined && `${first} ${words[0]}`.length <= LINE) first += ` ${words.shift()}`;
	const rest = words.join(" ");
	const lines = [shorten(first)];
	if (rest !== "") lines.push(shorten(rest));
	return lines;
}

const LINE = 20;

function shorten(text: string): string {
	return text.length <= LINE + 1 ? text : `${text.slice(0, LINE - 1).trimEnd()}…`;
}

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The smallest box around all points, with room for names. */
export function boundsOf(points: Iterable<Point>): Box {
	const all = [...points];
	const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
	const [left, top] = [Math.min(0, ...xs) - 90, Math.min(0, ...ys) - 40];
	const [right, bottom] = [Math.max(0, ...xs) + 90, Math.max(0, ...ys) + 64];
	return { x: left, y: top, width: right - left, height: bottom - top };
}
