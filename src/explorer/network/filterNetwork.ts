import type { StateOf } from "../state/ViewState.ts";
import { canHold } from "../time/Span.ts";
import type { Network, NetworkEdge, NetworkNode } from "./Network.ts";

export interface Shown {
	readonly nodes: readonly NetworkNode[];
	readonly edges: readonly NetworkEdge[];
}

export type Filters = Pick<StateOf<"network">, "hiddenTypes" | "hiddenRelations" | "since" | "until">;

/** What the picture, the table and every export show: the same set. What is open is always shown. */
export function filterNetwork({ nodes, edges, open }: Network, filters: Filters): Shown {
	const { hiddenTypes, hiddenRelations } = filters;
	const fits = (node: NetworkNode | undefined) =>
		node !== undefined && (open.has(node.id) || (!hiddenTypes.includes(node.type) && canHold(node, filters)));
	const shownEdges = [...edges.values()].filter(
		(edge) =>
			!hiddenRelations.includes(edge.relation) &&
			canHold(edge, filters) &&
			fits(nodes.get(edge.from)) &&
			fits(nodes.get(edge.to)),
	);
	const joined = new Set(shownEdges.flatMap(({ from, to }) => [from, to]));
	return {
		nodes: [...nodes.values()].filter((node) => fits(node) && (open.has(node.id) || joined.has(node.id))),
		edges: shownEdges,
	};
}

/** What is read and what is open first, then what is related to most. */
export function byImportance(
	nodes: readonly NetworkNode[],
	open: Network["open"],
	selected: string | undefined,
): readonly NetworkNode[] {
	const rank = ({ id }: NetworkNode) => (id === selected ? 2 : open.has(id) ? 1 : 0);
	return nodes.toSorted((a, b) => rank(b) - rank(a) || b.degree - a.degree || (a.id < b.id ? -1 : 1));
}
