/**
 * The time of something, as a map: that of its own dates; where it has none, that of what it lies within (@within), the
 * nearest first, which is then named in `of`. It is for order and filters: what was stated of the whole is no date of a part.
 */
import { cypherName } from "../database/cypher/cypherName.ts";
import type { GraphModel } from "../model/GraphModel.ts";

interface Conditions {
	readonly node: (variable: string) => string;
	readonly relation: (variable: string) => string;
}

export function timeCypher({ relations }: GraphModel, node: string, holds: Conditions): string {
	const within = [...relations.values()].filter((relation) => relation.within).map(({ name }) => cypherName(name));
	const own = `{possiblyFrom: ${node}.possiblyFrom, possiblyUntil: ${node}.possiblyUntil, of: null}`;
	if (within.length === 0) return own;
	return `CASE WHEN ${isDated(node)} THEN ${own} ELSE coalesce(head(COLLECT {
		MATCH upwards = (${node})-[:${within.join("|")}*1..3]->(whole:Entity)
		WHERE ${isDated("whole")} AND ${holds.node("whole")} AND all(step IN relationships(upwards) WHERE ${holds.relation("step")})
		RETURN {possiblyFrom: whole.possiblyFrom, possiblyUntil: whole.possiblyUntil, of: whole} AS time
		ORDER BY length(upwards), whole.id LIMIT 1
	}), ${own}) END`;
}

function isDated(node: string): string {
	return `(${node}.possiblyFrom IS NOT NULL OR ${node}.possiblyUntil IS NOT NULL)`;
}
