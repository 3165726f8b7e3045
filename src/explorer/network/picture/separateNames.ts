import { type Box, nodeBox, overlapOf, type Point } from "../../picture/geometry.ts";

interface Movable {
	readonly name: string;
	x: number;
	y: number;
	/** Stands fast. */
	readonly fx?: number | null | undefined;
}

const ROUNDS = 60;

/** Moves nodes apart, as little as it takes, until no name lies over another. Who stands fast does not move. */
export function separateNames(nodes: readonly Movable[]): void {
	for (let round = 0; round < ROUNDS; round++) if (!separateOnce(nodes)) return;
	// Wedged in between others: the nearest place that is free.
	for (const node of nodes) if (!isFast(node)) Object.assign(node, findRoom(node, nodes));
}

function separateOnce(nodes: readonly Movable[]): boolean {
	let moved = false;
	for (const [index, one] of nodes.entries()) {
		for (const other of nodes.slice(index + 1)) {
			if (isFast(one) && isFast(other)) continue;
			const overlap = overlapOf(nodeBox(one.name, one), nodeBox(other.name, other));
			if (overlap === undefined) continue;
			push(one, other, overlap);
			moved = true;
		}
	}
	return moved;
}

function push(one: Movable, other: Movable, overlap: Pick<Box, "width" | "height">): void {
	const share = isFast(one) || isFast(other) ? 1 : 0.5;
	const axis = overlap.width < overlap.height ? "x" : "y";
	const distance = (axis === "x" ? overlap.width : overlap.height) + 1;
	const sign = one[axis] <= other[axis] ? 1 : -1;
	if (!isFast(one)) one[axis] -= sign * distance * share;
	if (!isFast(other)) other[axis] += sign * distance * share;
}

function isFast({ fx }: Movable): boolean {
	return fx !== undefined && fx !== null;
}

const RING = 18;
const MOST_RINGS = 60;
const DIRECTIONS = 16;

function findRoom(node: Movable, nodes: readonly Movable[]): Point {
	const others = nodes.filter((other) => other !== node).map((other) => nodeBox(other.name, other));
	const { x, y } = node;
	for (let ring = 0; ring < MOST_RINGS; ring++) {
		for (let turn = 0; turn < DIRECTIONS; turn++) {
			const angle = (turn / DIRECTIONS) * 2 * Math.PI;
			const place = { x: x + ring * RING * Math.cos(angle), y: y + ring * RING * Math.sin(angle) };
			const box = nodeBox(node.name, place);
			if (!others.some((other) => overlapOf(box, other))) return place;
		}
	}
	return { x, y };
}
