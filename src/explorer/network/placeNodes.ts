/**
 * Where nodes stand. The same graph, opened in the same order, always gives the same picture: beginnings come from the
 * ids' order, and d3-force draws its chance from a fixed seed. What stands already never moves.
 */
import {
	forceCollide,
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	type SimulationLinkDatum,
	type SimulationNodeDatum,
} from "d3-force";

export interface Point {
	readonly x: number;
	readonly y: number;
}

export type Places = ReadonlyMap<string, Point>;

export interface Join {
	readonly from: string;
	readonly to: string;
}

const STEPS = 240;
/** Room for a mark with two lines of text below it. */
const ROOM = 52;
const LENGTH = 120;
/** Degrees by which each node is turned further than the last, so that none stand in a row. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Places for all ids: those that stand already keep theirs, the others find theirs around `centre`. */
export function placeNodes(ids: readonly string[], joins: readonly Join[], placed: Places, centre: string): Places {
	const origin = placed.get(centre) ?? { x: 0, y: 0 };
	const fresh = ids.filter((id) => !placed.has(id)).sort();
	if (fresh.length === 0) return placed;
	const heading = placed.size > 1 ? headingFrom(placed, origin) : 0;
	const nodes = ids.map((id) =>
		toNode(id, placed.get(id) ?? (placed.size === 0 && id === centre ? origin : undefined)),
	);
	for (const node of nodes) {
		if (node.fx !== undefined) continue;
		const turn = fresh.indexOf(node.id);
		const distance = LENGTH * (0.6 + 0.35 * Math.sqrt(turn));
		node.x = origin.x + distance * Math.cos(heading + turn * GOLDEN_ANGLE);
		node.y = origin.y + distance * Math.sin(heading + turn * GOLDEN_ANGLE);
	}
	settle(nodes, joins, ids);
	return new Map(nodes.map(({ id, x = 0, y = 0 }) => [id, { x: Math.round(x), y: Math.round(y) }]));
}

interface Node extends SimulationNodeDatum {
	readonly id: string;
}

function toNode(id: string, at: Point | undefined): Node {
	return at ? { id, x: at.x, y: at.y, fx: at.x, fy: at.y } : { id };
}

/** Away from the middle of what is there, where there is room. */
function headingFrom(placed: Places, origin: Point): number {
	const points = [...placed.values()];
	const middle = {
		x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
		y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
	};
	return Math.atan2(origin.y - middle.y, origin.x - middle.x);
}

function settle(nodes: Node[], joins: readonly Join[], ids: readonly string[]): void {
	const known = new Set(ids);
	const links: SimulationLinkDatum<Node>[] = joins
		.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to)
		.map(({ from, to }) => ({ source: from, target: to }));
	const link = forceLink<Node, SimulationLinkDatum<Node>>(links)
		.id(({ id }) => id)
		.distance(LENGTH)
		.strength(0.35);
	forceSimulation(nodes)
		.force("link", link)
		.force("charge", forceManyBody<Node>().strength(-520).distanceMax(700))
		.force("collide", forceCollide<Node>(ROOM).iterations(2))
		// Pictures are wider than high, and so are screens.
		.force("x", forceX<Node>(0).strength(0.025))
		.force("y", forceY<Node>(0).strength(0.06))
		.stop()
		.tick(STEPS);
}
