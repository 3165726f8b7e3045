import type { NeighbourhoodQuery } from "../api/documents.ts";
import { type Places, placeNodes } from "./placeNodes.ts";

type Neighbourhood = NonNullable<NeighbourhoodQuery["neighbourhood"]>;
export type NetworkNode = Neighbourhood["nodes"][number];
export type NetworkEdge = Neighbourhood["edges"][number];

export type StepAnswer =
	| { readonly id: string; readonly neighbourhood: Neighbourhood | null }
	| { readonly closed: string };

export interface Network {
	readonly nodes: ReadonlyMap<string, NetworkNode>;
	readonly edges: ReadonlyMap<string, NetworkEdge>;
	/** What is open, with what lies around it. */
	readonly open: ReadonlyMap<string, Neighbourhood>;
	readonly places: Places;
	/** Ids that were to be opened and that nothing has. */
	readonly unknown: readonly string[];
}

/** Step after step, as a reader did it: so that each finds its place where it did then. */
export function uniteSteps(steps: readonly StepAnswer[]): Network {
	const open = new Map<string, Neighbourhood>();
	const unknown: string[] = [];
	let places: Places = new Map();
	for (const step of steps) {
		if ("closed" in step) open.delete(step.closed);
		else if (step.neighbourhood === null) unknown.push(step.id);
		else {
			open.set(step.neighbourhood.centre.id, step.neighbourhood);
			const { nodes, edges } = unite(open);
			const found = placeNodes([...nodes.keys()], [...edges.values()], places, step.neighbourhood.centre.id);
			places = new Map([...places, ...found]);
		}
	}
	return { ...unite(open), open, places, unknown };
}

function unite(open: ReadonlyMap<string, Neighbourhood>): Pick<Network, "nodes" | "edges"> {
	const all = [...open.values()];
	return {
		nodes: new Map(all.flatMap(({ nodes }) => nodes.map((node): [string, NetworkNode] => [node.id, node]))),
		edges: new Map(all.flatMap(({ edges }) => edges.map((edge): [string, NetworkEdge] => [edge.id, edge]))),
	};
}
