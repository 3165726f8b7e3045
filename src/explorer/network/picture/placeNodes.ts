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
import type { Point } from "../../picture/geometry.ts";
import { separateNames } from "./separateNames.ts";

export type Places = ReadonlyMap<string, Point>;

interface Named {
	readonly id: string;
	readonly name: string;
}

export interface Join {
	readonly from: string;
	readonly to: string;
}

const STEPS = 240;
/** Half of the room for a mark with its name. */
const ROOM = 46;
const LENGTH = 112;
/** By how much each node is turned further than the last, so that none stand in a row. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Places for all: those that stand already keep theirs, the others find theirs around `centre`. */
export function placeNodes(nodes: readonly Named[], joins: readonly Join[], placed: Places, centre: string): Places {
	const fresh = nodes.filter(({ id }) => !placed.has(id)).map(({ id }) => id);
	if (fresh.length === 0) return placed;
	const origin = placed.get(centre) ?? { x: 0, y: 0 };
	const turns = new Map(fresh.sort().map((id, turn) => [id, turn]));
	const heading = placed.size > 1 ? headingFrom(placed, origin) : 0;
	const bodies = nodes.map(({ id, name }): Body => {
		const at = placed.get(id) ?? (placed.size === 0 && id === centre ? origin : undefined);
		if (at) return { id, name, x: at.x, y: at.y, fx: at.x, fy: at.y };
		const turn = turns.get(id) ?? 0;
		const [angle, distance] = [heading + turn * GOLDEN_ANGLE, LENGTH * (0.6 + 0.35 * Math.sqrt(turn))];
		return { id, name, x: origin.x + distance * Math.cos(angle), y: origin.y + distance * Math.sin(angle) };
	});
	settle(bodies, joins);
	separateNames(bodies);
	return new Map(bodies.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]));
}

interface Body extends SimulationNodeDatum, Named {
	x: number;
	y: number;
}

/** Away from the middle of what is there, where there is room. */
function headingFrom(placed: Places, origin: Point): number {
	const points = [...placed.values()];
	const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
	return Math.atan2(origin.y - sum.y / points.length, origin.x - sum.x / points.length);
}

function settle(bodies: Body[], joins: readonly Join[]): void {
	const known = new Set(bodies.map(({ id }) => id));
	const links: SimulationLinkDatum<Body>[] = joins
		.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to)
		.map(({ from, to }) => ({ source: from, target: to }));
	const link = forceLink<Body, SimulationLinkDatum<Body>>(links)
		.id(({ id }) => id)
		.distance(LENGTH)
		.strength(0.35);
	forceSimulation(bodies)
		.force("link", link)
		.force("charge", forceManyBody<Body>().strength(-480).distanceMax(700))
		.force("collide", forceCollide<Body>(ROOM).iterations(2))
		// Pictures are wider than high, and so are screens.
		.force("x", forceX<Body>(0).strength(0.025))
		.force("y", forceY<Body>(0).strength(0.06))
		.stop()
		.tick(STEPS);
}
