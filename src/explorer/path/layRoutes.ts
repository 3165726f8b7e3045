import type { PictureEdge, PictureNode } from "../network/picture/drawNetwork.ts";
import type { Places } from "../network/picture/placeNodes.ts";
import { separateNames } from "../network/picture/separateNames.ts";
import type { Path } from "./Route.tsx";

export interface RoutePicture {
	readonly nodes: readonly PictureNode[];
	readonly edges: readonly PictureEdge[];
	readonly places: Places;
}

const COLUMN = 225;
const ROW = 86;

/** All routes in one picture, from left to right; what lies on several routes stands once. */
export function layRoutes(paths: readonly Path[]): RoutePicture {
	const nodes = new Map<string, PictureNode>();
	const edges = new Map<string, PictureEdge>();
	const stands = new Map<string, { column: number; readonly rows: number[] }>();
	const longest = Math.max(...paths.map(({ hops }) => hops.length));
	for (const [row, { hops }] of paths.entries()) {
		const stops = [...hops.slice(0, 1).map(({ from }) => from), ...hops.map(({ to }) => to)];
		for (const [index, stop] of stops.entries()) {
			nodes.set(stop.id, stop);
			const column = index === hops.length ? longest : index;
			const stand = stands.get(stop.id) ?? { column, rows: [] };
			stand.column = Math.max(stand.column, column);
			stand.rows.push(row);
			stands.set(stop.id, stand);
		}
		for (const { from, to, forward, relation, ...marked } of hops) {
			const [start, end] = forward ? [from.id, to.id] : [to.id, from.id];
			const id = `${start} ${relation} ${end}`;
			edges.set(id, { id, from: start, to: end, relation, ...marked });
		}
	}
	const placed = [...nodes.values()].map(({ id, name }) => {
		const { column, rows } = stands.get(id) ?? { column: 0, rows: [0] };
		const isEnd = column === 0 || column === longest;
		const row = isEnd ? (paths.length - 1) / 2 : rows.reduce((sum, one) => sum + one, 0) / rows.length;
		return { id, name, x: column * COLUMN, y: row * ROW, fx: isEnd ? column : undefined };
	});
	separateNames(placed);
	return {
		nodes: [...nodes.values()],
		edges: [...edges.values()],
		places: new Map(placed.map(({ id, x, y }) => [id, { x, y }])),
	};
}
