import type { Point } from "../../picture/geometry.ts";

export interface EdgeShape {
	/** From mark to mark, as the `d` of a path. */
	readonly line: string;
	/** The triangle at its end. */
	readonly head: string;
	/** Where its name stands. */
	readonly middle: Point;
}

const HEAD = 8;
const HALF_HEAD = 3.4;
/** Air between a line and a mark. */
const AIR = 3;

/** A line between the marks of two nodes, bent aside by so much in its middle. */
export function edgeShape(from: Point, to: Point, bend: number, radius: number): EdgeShape {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	if (length === 0) return loopShape(from, radius);
	const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
	const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
	// A curve comes half as near as its control point.
	const control = { x: middle.x - uy * 2 * bend, y: middle.y + ux * 2 * bend };
	const start = towards(from, control, radius + AIR);
	const tip = towards(to, control, radius + AIR);
	const neck = towards(tip, control, HEAD);
	const line = bend === 0 ? `M${at(start)}L${at(neck)}` : `M${at(start)}Q${at(control)} ${at(neck)}`;
	return { line, head: headAt(tip, neck), middle: { x: middle.x - uy * bend, y: middle.y + ux * bend } };
}

/** A relation of something to itself. */
function loopShape({ x, y }: Point, radius: number): EdgeShape {
	const top = y - radius - AIR;
	const tip = { x: x + 6, y: top };
	const neck = { x: x + 12, y: top - HEAD };
	const line = `M${at({ x: x - 6, y: top })}C${at({ x: x - 34, y: top - 38 })} ${at({ x: x + 34, y: top - 38 })} ${at(neck)}`;
	return { line, head: headAt(tip, neck), middle: { x, y: top - 32 } };
}

function headAt(tip: Point, neck: Point): string {
	const [dx, dy] = [(tip.x - neck.x) / HEAD, (tip.y - neck.y) / HEAD];
	const left = { x: neck.x - dy * HALF_HEAD, y: neck.y + dx * HALF_HEAD };
	const right = { x: neck.x + dy * HALF_HEAD, y: neck.y - dx * HALF_HEAD };
	return `M${at(tip)}L${at(left)}L${at(right)}Z`;
}

function towards(from: Point, to: Point, distance: number): Point {
	const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
	return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

function at({ x, y }: Point): string {
	return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
