import type { NeighbourhoodQuery } from "../api/documents.ts";
import { type Box, boxAround, nodeBox } from "../picture/geometry.ts";
import { type Places, placeNodes } from "./picture/placeNodes.ts";

export type Neighbourhood = NonNullable<NeighbourhoodQuery["neighbourhood"]>;
export type NetworkNode = Neighbourhood["nodes"][number];
export type NetworkEdge = Neighbourhood["edges"][number];

export type StepAnswer =
	| { readonly id: string; readonly neighbourhood: Neighbourhood | null }
	| { readonly closed: string };

export interface Network {
	readonly nodes: ReadonlyMap<string, NetworkNode>;
	readonly edges: ReadonlyMap<string, NetworkEdge>;
	/** What is open, each with all that was asked around it; its whole neighbourhood first. */
	readonly open: ReadonlyMap<string, readonly Neighbourhood[]>;
	readonly places: Places;
	/** Around all of the first step: what is looked at in the beginning, and stays so while more comes. */
	readonly home: Box;
	/** Ids that were to be opened and that nothing has. */
	readonly unknown: readonly string[];
}

/**
 * Step after step, as a reader did it: so that each finds its place where it did then. `among` are relations between what
 * surrounds one and what surrounds another; they move nothing.
 */
export function uniteSteps(steps: readonly StepAnswer[], among: readonly NetworkEdge[] = []): Network {
	const open = new Map<string, readonly Neighbourhood[]>();
	const unknown: string[] = [];
	let home: Box | undefined;
	let places: Places = new Map();
	for (const step of steps) {
		apply(step, open);
		if ("closed" in step) continue;
		if (step.neighbourhood === null) unknown.push(step.id);
		else {
			const { centre } = step.neighbourhood;
			const { nodes, edges } = unite(open);
			places = new Map([...places, ...placeNodes([...nodes.values()], [...edges.values()], places, centre.id)]);
			home ??= boundsOf(nodes.values(), places);
		}
	}
	const { nodes, edges } = unite(open);
	const all = new Map([...edges, ...among.map((edge): [string, NetworkEdge] => [edge.id, edge])]);
	return { nodes, edges: all, open, places, home: home ?? boxAround([]), unknown };
}

/** Of more than one open entity: the ids of all nodes, between which there may be relations that no answer gave. */
export function idsAmongSeveral(steps: readonly StepAnswer[]): readonly string[] | undefined {
	const open = new Map<string, readonly Neighbourhood[]>();
	for (const step of steps) apply(step, open);
	return open.size < 2 ? undefined : [...unite(open).nodes.keys()].sort();
}

function apply(step: StepAnswer, open: Map<string, readonly Neighbourhood[]>): void {
	if ("closed" in step) open.delete(step.closed);
	else if (step.neighbourhood !== null) {
		const { id } = step.neighbourhood.centre;
		open.set(id, [...(open.get(id) ?? []), step.neighbourhood]);
	}
}

/** Around all of these nodes with their names. */
export function boundsOf(nodes: Iterable<NetworkNode>, places: Places): Box {
	return boxAround(
		[...nodes].flatMap(({ id, name }) => {
			const place = places.get(id);
			return place ? [nodeBox(name, place)] : [];
		}),
	);
}

function unite(open: Network["open"]): Pick<Network, "nodes" | "edges"> {
	const all = [...open.values()].flat();
	return {
		nodes: new Map(all.flatMap(({ nodes }) => nodes.map((node): [string, NetworkNode] => [node.id, node]))),
		edges: new Map(all.flatMap(({ edges }) => edges.map((edge): [string, NetworkEdge] => [edge.id, edge]))),
	};
}
