import type { NeighbourhoodQuery } from "../api/documents.ts";
import { type Box, boxAround, nodeBox } from "../picture/geometry.ts";
import { type Places, placeNodes } from "./placeNodes.ts";

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

/** Step after step, as a reader did it: so that each finds its place where it did then. */
export function uniteSteps(steps: readonly StepAnswer[]): Network {
	const open = new Map<string, readonly Neighbourhood[]>();
	const unknown: string[] = [];
	let home: Box | undefined;
	let places: Places = new Map();
	for (const step of steps) {
		if ("closed" in step) open.delete(step.closed);
		else if (step.neighbourhood === null) unknown.push(step.id);
		else {
			const { centre } = step.neighbourhood;
			open.set(centre.id, [...(open.get(centre.id) ?? []), step.neighbourhood]);
			const { nodes, edges } = unite(open);
			places = new Map([...places, ...placeNodes([...nodes.values()], [...edges.values()], places, centre.id)]);
			home ??= boundsOf(nodes.values(), places);
		}
	}
	return { ...unite(open), open, places, home: home ?? boxAround([]), unknown };
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
