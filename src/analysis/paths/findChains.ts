/**
 * The ways that lead from an entity along given steps, each to where it ends: no step leads on from there to an entity that
 * is not on it yet, or it is as long as it may be. Of very many, those that the database finds first.
 */
import { cypherName } from "../../database/cypher/cypherName.ts";
import { expandCypher } from "../../graph/expandCypher.ts";
import type { FoundHop } from "../../graph/FoundHop.ts";
import type { LedgerParameters } from "../../graph/ledgerCypher.ts";
import type { ApiContext } from "../../graph/ReadContext.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { findWays, RETURN_WAY, readHops, sortWays } from "./ways.ts";

/** The relation, and whether a way follows it as it points or against that. */
export interface Direction {
	readonly relation: string;
	readonly forward: boolean;
}

export interface Step extends Direction {
	/** Only upon this one: who was given a task hands it on to what it carries out, and who pays does not. */
	readonly after: Direction | undefined;
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
		const ways = await findWays(transaction, followSteps(model, steps, maxHops), { ...search });
		return readHops(transaction, sortWays(ways).slice(0, search.limit));
	});
}

/** How long a way may be cannot be a parameter of this kind of pattern; it is a number of our own. */
function followSteps(model: GraphModel, steps: readonly Step[], maxHops: number): string {
	const types = [...new Set(steps.map(({ relation }) => relation))].map(cypherName).join("|");
	const counts = (relation: string, node: string) =>
		expandCypher(model, `RELATION_COUNTS(${relation}) AND NODE_HOLDS(${node})`);
	return `
	MATCH (from:Entity {id: $from})
	MATCH path = (from) (
		(a)-[relation:${types}]-(b:Entity)
		WHERE ${leads(steps, "relation", "a", cameBy("a"))} AND ${counts("relation", "b")}
	){1,${maxHops}} (last)
	WITH path, last, nodes(path) AS passed, relationships(path) AS walked
	WHERE all(one IN passed WHERE single(other IN passed WHERE other = one))
		AND all(place IN range(0, size(walked) - 1) WHERE ${leads(steps, "walked[place]", "passed[place]", followed("CASE WHEN place > 0 THEN walked[place - 1] END", "passed[place]"))})
		AND (size(walked) = ${maxHops} OR NOT EXISTS {
			MATCH (last)-[next:${types}]-(further:Entity)
			WHERE ${leads(steps, "next", "last", followed("walked[-1]", "last"))} AND NOT further IN passed
				AND ${counts("next", "further")}
		})
	WITH path LIMIT ${MOST_LOOKED_AT}
	${RETURN_WAY}`;
}

/** May a way go on over this relation from this node? `isAfter`: did it come there by that step? */
function leads(steps: readonly Step[], relation: string, start: string, isAfter: (step: Direction) => string): string {
	const conditions = steps.map((step) => {
		const node = step.forward ? "startNode" : "endNode";
		const along = `type(${relation}) = '${step.relation}' AND ${node}(${relation}) = ${start}`;
		return step.after === undefined ? along : `${along} AND ${isAfter(step.after)}`;
	});
	return `(${conditions.join(" OR ")})`;
}

/** By a step that leads there: a way that is still being found does not say by which it came. */
function cameBy(node: string) {
	return ({ relation, forward }: Direction) => {
		const step = `[:${cypherName(relation)}]`;
		return `EXISTS { (${node})${forward ? `<-${step}-` : `-${step}->`}(:Entity) }`;
	};
}

function followed(previous: string, node: string) {
	return ({ relation, forward }: Direction) => {
		const end = forward ? "endNode" : "startNode";
		return `coalesce(type(${previous}) = '${relation}' AND ${end}(${previous}) = ${node}, false)`;
	};
}
