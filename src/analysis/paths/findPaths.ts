/**
 * The shortest ways through the graph from one entity to another. A way comes to no entity twice; of ways that are
 * equally long those come first whose ids come first, as far as the database was asked for all of them.
 */
import { cypherName } from "../../database/cypher/cypherName.ts";
import type { FoundHop } from "../../graph/FoundHop.ts";
import { holdsCypher } from "../../graph/holdsCypher.ts";
import type { LedgerParameters } from "../../graph/ledgerCypher.ts";
import type { ApiContext } from "../../graph/ReadContext.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { findWays, RETURN_WAY, readHops, sortWays } from "./ways.ts";

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
	return read(async (transaction) => {
		const find = (count: number, hops: number) =>
			findWays(transaction, findShortest(model, count, hops), { ...search });
		const first = await find(limit, maxHops);
		if (first.length < limit) return readHops(transaction, sortWays(first));
		// There may be more ways as long as the last one: which of them are found must not depend on the database.
		const longest = Math.max(...first.map(({ steps }) => steps.length));
		const found = await find(limit + TIES, longest);
		return readHops(transaction, sortWays(found).slice(0, limit));
	});
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
	${RETURN_WAY}`;
}
