/** What is drawn, wherever it is drawn: on the page, in an SVG file, on a canvas. */
import { markOf } from "../../model/mark.ts";
import type { EntityType } from "../../model/useModel.ts";
import { MARK_RADIUS, markBox, nameBox, overlapOf, type Point, wrapName } from "../../picture/geometry.ts";
import { type EdgeShape, edgeShape } from "./edgeShape.ts";
import type { Places } from "./placeNodes.ts";

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
	readonly modality: "ASSERTED" | "INFERRED" | "PLANNED" | "POSSIBLE";
	readonly superseded: boolean;
	readonly inferred: readonly string[];
	readonly disputed: readonly string[];
}

export interface DrawnNode<Node> {
	readonly node: Node;
	readonly at: Point;
	readonly radius: number;
	/** Outline of its mark within a circle of radius 1. */
	readonly mark: string;
	readonly hue: number;
	/** Of its name; empty where it would lie over another. */
	readonly lines: readonly string[];
}

export interface DrawnEdge<Edge> {
	readonly edge: Edge;
	readonly shape: EdgeShape;
}

export interface Drawing<Node, Edge> {
	readonly nodes: readonly DrawnNode<Node>[];
	readonly edges: readonly DrawnEdge<Edge>[];
}

interface Drawn<Node, Edge> {
	/** The most important first: their names are written, if others have to give way. */
	readonly nodes: readonly Node[];
	readonly edges: readonly Edge[];
	readonly places: Places;
	readonly zoom: number;
	/** So many of the first are named in any case. */
	readonly named?: number;
	readonly model: ReadonlyMap<string, EntityType>;
}

const SMALLEST_MARK = 0.5;

/** Places grow with the zoom, marks and names do not: a closer look has room for more names. */
export function drawNetwork<Node extends PictureNode, Edge extends PictureEdge>(
	drawn: Drawn<Node, Edge>,
): Drawing<Node, Edge> {
	const { places, zoom, model } = drawn;
	const radius = MARK_RADIUS * Math.min(1, Math.max(SMALLEST_MARK, Math.sqrt(zoom)));
	const placeOf = (id: string): Point => {
		const { x, y } = places.get(id) ?? { x: 0, y: 0 };
		return { x: x * zoom, y: y * zoom };
	};
	const placed = drawn.nodes.map((node) => ({ node, at: placeOf(node.id) }));
	const named = findNamed(placed, radius, drawn.named ?? 1);
	const bends = bendApart(drawn.edges);
	return {
		nodes: placed.map(({ node, at }) => {
			const { path, hue } = markOf(model.get(node.type)?.place);
			return { node, at, radius, mark: path, hue, lines: named.has(node.id) ? wrapName(node.name) : [] };
		}),
		edges: drawn.edges.map((edge) => ({
			edge,
			shape: edgeShape(placeOf(edge.from), placeOf(edge.to), bends.get(edge.id) ?? 0, radius),
		})),
	};
}

/** So much of a mark must stay free of names. */
const LEAST_SEEN = 0.6;

/** Whose name has room beside the marks and the names of those before it. */
function findNamed(
	placed: readonly { readonly node: PictureNode; readonly at: Point }[],
	radius: number,
	always: number,
): ReadonlySet<string> {
	const taken = placed.map(({ node, at }) => ({ id: node.id, box: markBox(at, radius * LEAST_SEEN) }));
	const named = new Set<string>();
	for (const [index, { node, at }] of placed.entries()) {
		const box = nameBox(node.name, at);
		if (index >= always && taken.some((other) => other.id !== node.id && overlapOf(box, other.box))) continue;
		named.add(node.id);
		taken.push({ id: node.id, box });
	}
	return named;
}

const BEND = 22;

/** How far each of several relations between the same two is bent aside. */
function bendApart(edges: readonly PictureEdge[]): ReadonlyMap<string, number> {
	const pairs = Map.groupBy(edges, ({ from, to }) => (from < to ? `${from} ${to}` : `${to} ${from}`));
	const bends = new Map<string, number>();
	for (const parallel of pairs.values()) {
		for (const [index, { id, from, to }] of parallel.entries()) {
			const offset = (index - (parallel.length - 1) / 2) * BEND;
			bends.set(id, from < to ? offset : -offset);
		}
	}
	return bends;
}
