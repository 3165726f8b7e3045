/**
 * What surrounds an entity. Each hop gives, from what was given before it, one of every kind in turn, so that a hub does
 * not pour out its thousands before anything else is seen; all of them are counted.
 */

import * as v from "valibot";
import { decodeRows, type Row } from "../../database/rows.ts";
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

/** With what is shown of it and not looked at here. */
const NODE = v.looseObject({ id: v.string(), name: v.string(), type: v.string() });
type Node = v.InferOutput<typeof NODE>;

export const EDGE = {
	from: v.string(),
	to: v.string(),
	relation: v.string(),
	properties: v.record(v.string(), v.unknown()),
};
export type Edge = Readonly<Row<typeof EDGE>>;

const GROUP = { relation: v.string(), forward: v.boolean(), type: v.string(), total: v.number() };
type Group = Row<typeof GROUP>;

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
	const nodes = (await ask("describe", { node: NODE }, { ids })).map(({ node }) => node);
	const edges = await ask("join", EDGE, { ids });
	const [counted] = await ask("total", { total: v.number() }, { id });
	return {
		centre: nodes[0],
		nodes: nodes.map((node) => ({ ...node, hops: reached.get(node.id) })),
		edges: edges.map((edge) => toEdge(model, edge)),
		groups: countShown(await ask("groups", GROUP, { id }), id, { nodes, edges }),
		total: counted?.total,
		shown: nodes.length,
	};
}

export type Ask = <Of extends v.ObjectEntries>(
	name: keyof NeighbourQueries,
	fields: Of,
	parameters: Record<string, unknown>,
) => Promise<Row<Of>[]>;

/** `shared` are parameters of every query. */
export function createAsk({ read }: ApiContext, queries: NeighbourQueries, shared: Record<string, unknown>): Ask {
	return (name, fields, parameters) =>
		read(async (transaction) => decodeRows(await transaction.run(queries[name], { ...shared, ...parameters }), fields));
}

/** Ids, the centre first, each with how many hops it is away. */
async function reach(
	ask: Ask,
	{ id, hops, limit }: { readonly id: string; readonly hops: number; readonly limit: number },
): Promise<ReadonlyMap<string, number>> {
	const reached = new Map([[id, 0]]);
	let frontier = [id];
	for (let hop = 1; hop <= hops && reached.size < limit; hop += 1) {
		const found = await ask("step", { ids: v.array(v.string()) }, { frontier, seen: [...reached.keys()] });
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
