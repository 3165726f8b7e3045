/**
 * What surrounds an entity. Each hop gives, from what was given before it, one of every kind in turn, so that a hub does
 * not pour out its thousands before anything else is seen; all of them are counted.
 */

import type { ApiContext } from "../../graph/ReadContext.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { findCanonicalIds } from "../../search/canonicalIds.ts";
import { checkNames } from "../checkNames.ts";
import { roundRobin } from "../paths/roundRobin.ts";
import { relationDetails } from "../relationDetails.ts";
import { relationMarks } from "../relationMarks.ts";
import { type NeighbourQueries, neighbourQueries } from "./neighbourQueries.ts";

export interface NeighbourhoodArguments {
	readonly id: string;
	readonly hops: number;
	readonly limit: number;
	readonly types?: readonly string[] | null;
	readonly relations?: readonly string[] | null;
	readonly asOf?: unknown;
}

interface Node {
	readonly id: string;
	readonly name: string;
	readonly type: string;
}

export interface Edge {
	readonly from: string;
	readonly to: string;
	readonly relation: string;
	readonly properties: Readonly<Record<string, unknown>>;
}

interface Group {
	readonly relation: string;
	readonly forward: boolean;
	readonly type: string;
	readonly total: number;
}

/** Null where no entity has this id. */
export async function neighbourhood(model: GraphModel, args: NeighbourhoodArguments, context: ApiContext) {
	const { hops, limit } = args;
	const types = checkNames(args.types, model.entities, "SEARCH_TYPE_UNKNOWN");
	const queries = neighbourQueries(model, checkNames(args.relations, model.relations, "RELATION_UNKNOWN"), hops);
	const id = (await findCanonicalIds(context, [args.id])).get(args.id)?.id;
	if (id === undefined) return null;
	const date = args.asOf ?? context.cypherParams.date;
	const ask = createAsk(context, queries, { ...context.cypherParams, date, types, limit });
	const reached = await reach(ask, { id, hops, limit });
	const ids = [...reached.keys()];
	const nodes = (await ask<{ node: Node }>("describe", { ids })).map(({ node }) => node);
	const edges = await ask<Edge>("join", { ids });
	const [counted] = await ask<{ total: number }>("total", { id });
	return {
		centre: nodes[0],
		nodes: nodes.map((node) => ({ ...node, hops: reached.get(node.id) })),
		edges: edges.map((edge) => toEdge(model, edge)),
		groups: countShown(await ask<Group>("groups", { id }), id, { nodes, edges }),
		total: counted?.total,
		shown: nodes.length,
	};
}

export type Ask = <Row>(name: keyof NeighbourQueries, parameters: Record<string, unknown>) => Promise<Row[]>;

/** `shared` are parameters of every query. */
export function createAsk({ read }: ApiContext, queries: NeighbourQueries, shared: Record<string, unknown>): Ask {
	return (name, parameters) =>
		read(async (transaction) => {
			const found = await transaction.run(queries[name], { ...shared, ...parameters });
			return found.records.map((record) => record.toObject() as never);
		});
}

/** Ids, the centre first, each with how many hops it is away. */
async function reach(
	ask: Ask,
	{ id, hops, limit }: { readonly id: string; readonly hops: number; readonly limit: number },
): Promise<ReadonlyMap<string, number>> {
	const reached = new Map([[id, 0]]);
	let frontier = [id];
	for (let hop = 1; hop <= hops && reached.size < limit; hop += 1) {
		const found = await ask<{ ids: string[] }>("step", { frontier, seen: [...reached.keys()] });
		frontier = roundRobin(
			found.map(({ ids }) => ids),
			limit - reached.size,
		);
		for (const one of frontier) reached.set(one, hop);
	}
	return reached;
}

export function toEdge(model: GraphModel, { properties, ...edge }: Edge): object {
	const details = relationDetails(model, edge.relation, properties);
	return { ...properties, ...edge, ...relationMarks(properties), details };
}

/** Of each group, the ends that are joined to the centre in the answer. */
function countShown(
	groups: readonly Group[],
	centre: string,
	{ nodes, edges }: { readonly nodes: readonly Node[]; readonly edges: readonly Edge[] },
): (Group & { readonly shown: number })[] {
	const types = new Map(nodes.map(({ id, type }) => [id, type]));
	return groups.map((group) => {
		const [near, far] = group.forward ? (["from", "to"] as const) : (["to", "from"] as const);
		const fitting = edges.filter(
			(edge) => edge.relation === group.relation && edge[near] === centre && types.get(edge[far]) === group.type,
		);
		return { ...group, shown: new Set(fitting.map((edge) => edge[far])).size };
	});
}
