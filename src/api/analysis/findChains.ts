/**
 * The ways that lead from an entity along given steps, each to where it ends: no step leads on from there to an entity that
 * is not on it yet, or it is as long as it may be. Of very many, those that the database finds first.
 */
import { cypherName } from "../../database/cypherName.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import type { ApiContext } from "../ApiContext.ts";
import { holdsCypher } from "../holdsCypher.ts";
import type { LedgerParameters } from "../ledgerCypher.ts";
import { type FoundHop, sortPaths, toHops, WAY, type Way } from "./findPaths.ts";

/** The relation, and whether a way follows it as it points or against that. */
export interface Step {
	readonly relation: string;
	readonly forward: boolean;
}

export interface ChainSearch extends LedgerParameters {
	readonly from: string;
	readonly limit: number;
}

/** Ways that are looked at, so that the first of them can be given. */
const MOST_LOOKED_AT = 10_000;

export async function findChains(
	{ read }: Pick<ApiContext, "read">,
	model: GraphModel,
	steps: readonly Step[],
	{ maxHops, ...search }: ChainSearch & { readonly maxHops: number },
): Promise<readonly (readonly FoundHop[])[]> {
	return read(async (transaction) => {
		const found = await transaction.run<Way>(followSteps(model, steps, maxHops), search);
		const chains = found.records.map((record) => toHops(record.get("nodes"), record.get("relations")));
		return sortPaths(chains).slice(0, search.limit);
	});
}

/** How long a way may be cannot be a parameter of this kind of pattern; it is a number of our own. */
function followSteps(model: GraphModel, steps: readonly Step[], maxHops: number): string {
	const holds = holdsCypher(model);
	const types = [...new Set(steps.map(({ relation }) => relation))].map(cypherName).join("|");
	const leads = (relation: string, start: string) => {
		const along = (forward: boolean) =>
			`[${steps
				.filter((step) => step.forward === forward)
				.map((step) => `'${step.relation}'`)
				.join(", ")}]`;
		return `(type(${relation}) IN ${along(true)} AND startNode(${relation}) = ${start}
			OR type(${relation}) IN ${along(false)} AND endNode(${relation}) = ${start})`;
	};
	return `
	MATCH (from:Entity {id: $from})
	MATCH path = (from) (
		(a)-[relation:${types}]-(b:Entity)
		WHERE ${leads("relation", "a")} AND ${holds.relation("relation")} AND ${holds.node("b")}
	){1,${maxHops}} (last)
	WHERE all(one IN nodes(path) WHERE single(other IN nodes(path) WHERE other = one))
		AND (length(path) = ${maxHops} OR NOT EXISTS {
			MATCH (last)-[next:${types}]-(further:Entity)
			WHERE ${leads("next", "last")} AND NOT further IN nodes(path)
				AND ${holds.relation("next")} AND ${holds.node("further")}
		})
	WITH path LIMIT ${MOST_LOOKED_AT}
	${WAY}`;
}
