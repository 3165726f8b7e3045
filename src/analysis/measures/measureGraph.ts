/**
 * Measures of a whole graph, by the libraries of graphology. All of them see an undirected graph in which each two nodes
 * are joined once; how often they are joined is the weight of that, for PageRank and communities.
 *
 * - betweenness: U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25 (2001).
 * - PageRank: L. Page, S. Brin, R. Motwani, T. Winograd, The PageRank citation ranking, Stanford InfoLab (1999); alpha 0.85.
 * - communities: V. Blondel et al., Fast unfolding of communities in large networks, J. Stat. Mech. (2008) P10008; resolution 1.
 */
import { UndirectedGraph } from "graphology";
import importedLouvain from "graphology-communities-louvain";
import { betweenness, pagerank } from "graphology-metrics/centrality/index.js";

/** Two ids, and how often they are joined. */
export type Join = readonly [from: string, to: string, weight: number];

export interface NodeMeasures {
	readonly id: string;
	/** How many others it is joined to. */
	readonly degree: number;
	/** Share of all shortest ways between two others that lead over it, 0 to 1. */
	readonly betweenness: number;
	/** All nodes together have 1. */
	readonly pageRank: number;
	/** 1 is the largest community. */
	readonly community: number;
}

export interface GraphMeasures {
	readonly nodes: readonly NodeMeasures[];
	readonly edges: number;
	readonly communities: number;
	/** −0.5 to 1: how much denser communities are within than between them; 0 is chance. */
	readonly modularity: number;
}

// It is declared as a module with a default and is that default.
const louvain = "default" in importedLouvain ? importedLouvain.default : importedLouvain;

/** The same joins always give the same measures, in whatever order they come. */
export function measureGraph(joins: readonly Join[]): GraphMeasures {
	const graph = build(joins);
	// The libraries know no empty graph.
	if (graph.order === 0) return { nodes: [], edges: 0, communities: 0, modularity: 0 };
	const between = betweenness(graph, { getEdgeWeight: null });
	const rank = pagerank(graph, { getEdgeWeight: "weight", tolerance: 1e-11, maxIterations: 1_000 });
	const { communities, count, modularity } = louvain.detailed(graph, { getEdgeWeight: "weight", randomWalk: false });
	const numbers = numberBySize(communities);
	const nodes = graph.mapNodes((id) => ({
		id,
		degree: graph.degree(id),
		betweenness: round(between[id]),
		pageRank: round(rank[id]),
		community: numbers.get(communities[id] ?? -1) ?? 0,
	}));
	return { nodes, edges: graph.size, communities: count, modularity: round(modularity) };
}

function build(joins: readonly Join[]): UndirectedGraph {
	const graph = new UndirectedGraph();
	const ordered = joins
		.filter(([from, to]) => from !== to)
		.map(([from, to, weight]): Join => (from < to ? [from, to, weight] : [to, from, weight]))
		.sort(([a, b], [c, d]) => (a === c ? compare(b, d) : compare(a, c)));
	for (const [from, to, weight] of ordered) {
		graph.mergeNode(from);
		graph.mergeNode(to);
		graph.updateEdge(from, to, ({ weight: before = 0 }) => ({ weight: before + weight }));
	}
	return graph;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

/** Community → its place by size; equally large ones in the order of their first nodes. */
function numberBySize(communities: Readonly<Record<string, number>>): ReadonlyMap<number, number> {
	const sizes = new Map<number, number>();
	for (const community of Object.values(communities)) sizes.set(community, (sizes.get(community) ?? 0) + 1);
	const bySize = [...sizes].sort(([, few], [, many]) => many - few);
	return new Map(bySize.map(([community], place) => [community, place + 1]));
}

/** To ten places: further ones depend on the order of additions. */
function round(value = 0): number {
	return Math.round(value * 1e10) / 1e10;
}
