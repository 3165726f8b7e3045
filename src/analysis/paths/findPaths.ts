/**
 * The shortest ways through the graph from one entity to another. A way comes to no entity twice; of ways that are
 * equally long those come first whose ids come first, as far as the database was asked for all of them.
 */
import { cypherName } from "../../database/cypherName.ts";
import { typeOf } from "../../database/typeOf.ts";
import type { FoundEntity, FoundHop } from "../../graph/FoundHop.ts";
import { holdsCypher } from "../../graph/holdsCypher.ts";
import type { LedgerParameters } from "../../graph/ledgerCypher.ts";
import type { ApiContext } from "../../graph/ReadContext.ts";
import type { GraphModel } from "../../model/GraphModel.ts";

export interface PathSearch extends LedgerParameters {
	readonly from: string;
	readonly to: string;
	readonly maxHops: number;
	readonly limit: number;
	/** Entities that no way may lead through; its ends may be among them. */
	readonly excluding: readonly string[];
}

/** Equally long ways that are looked at beyond those that are wanted, so that the first of them can be given. */
const TIES = 1_000;

export async function findPaths(
	{ read }: Pick<ApiContext, "read">,
	model: GraphModel,
	search: PathSearch,
): Promise<readonly (readonly FoundHop[])[]> {
	const { limit, maxHops } = search;
	const run = (count: number, hops: number) =>
		read(async (transaction) => {
			const found = await transaction.run<Way>(findShortest(model, count, hops), search);
			return found.records.map((record) => toHops(record.get("nodes"), record.get("relations")));
		});
	const first = await run(limit, maxHops);
	if (first.length < limit) return sortPaths(first);
	// There may be more ways as long as the last one: which of them are found must not depend on the database.
	const longest = Math.max(...first.map((hops) => hops.length));
	return sortPaths(await run(limit + TIES, longest)).slice(0, limit);
}

/** How many and how long cannot be parameters of this kind of pattern; both are numbers of our own. */
function findShortest(model: GraphModel, count: number, hops: number): string {
	const types = [...model.relations.keys()].map(cypherName).join("|");
	const holds = holdsCypher(model);
	return `
	MATCH (from:Entity {id: $from})
	MATCH (to:Entity {id: $to})
	MATCH path = SHORTEST ${count} (way = (from) (
		(a WHERE a.id <> $to)-[relation:${types} WHERE ${holds.relation("relation")}]-
		(b:Entity WHERE b.id = $to OR (b.id <> $from AND NOT b.id IN $excluding AND ${holds.node("b")}))
	){1,${hops}} (to)
	WHERE all(one IN nodes(way) WHERE single(other IN nodes(way) WHERE other = one)))
	${WAY}`;
}

/** A row of an answer, from a path. */
export const WAY = `
	RETURN [node IN nodes(path) | node {.id, .name, type: ${typeOf("node")}}] AS nodes,
		[one IN relationships(path) | {type: type(one), start: startNode(one).id, properties: properties(one)}] AS relations`;

/** One row of the answer: a relation stands between each two nodes. */
export interface Way {
	readonly [name: string]: unknown;
	readonly nodes: readonly FoundEntity[];
	readonly relations: readonly {
		readonly type: string;
		readonly start: string;
		readonly properties: FoundHop["properties"];
	}[];
}

export function toHops(nodes: Way["nodes"], relations: Way["relations"]): FoundHop[] {
	return relations.flatMap(({ type, start, properties }, place) => {
		const [from, to] = nodes.slice(place, place + 2);
		return from && to ? [{ from, to, relation: type, forward: start === from.id, properties }] : [];
	});
}

export function sortPaths(paths: readonly (readonly FoundHop[])[]): (readonly FoundHop[])[] {
	const keyed = paths.map((hops) => ({
		hops,
		key: hops.map(({ to, relation, properties }) => `${to.id} ${relation} ${properties.id}`).join("\n"),
	}));
	keyed.sort((a, b) => a.hops.length - b.hops.length || (a.key < b.key ? -1 : 1));
	return keyed.map(({ hops }) => hops);
}
