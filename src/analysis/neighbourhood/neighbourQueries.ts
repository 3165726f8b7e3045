/** Cypher of `neighbourhood`. Parameters: those of the request, `types` (or null), `limit`, and what each names. */

import { cypherRelations } from "../../database/cypher/cypherRelations.ts";
import { typeOf } from "../../database/cypher/typeOf.ts";
import { holdsCypher } from "../../graph/holdsCypher.ts";
import type { GraphModel } from "../../model/GraphModel.ts";

/** A node with more relations is not walked from where it need not be. */
const HUB = 2_000;

export interface NeighbourQueries {
	/** `id`: the kinds of relations of the centre, whatever types and relations are asked for. */
	readonly groups: string;
	/** `frontier`, `seen`: new nodes, one row for each node of the frontier and kind, the most connected first. */
	readonly step: string;
	/** `ids`: what is shown of nodes, in that order. */
	readonly describe: string;
	/** `ids`: every relation between two of them. */
	readonly join: string;
	/** `id`: how many nodes there are within so many hops. */
	readonly total: string;
}

/** `relations`: those that are followed; null for all. Names come from the model. */
export function neighbourQueries(
	model: GraphModel,
	relations: readonly string[] | null,
	hops: number,
): NeighbourQueries {
	const all = cypherRelations([...model.relations.keys()]);
	const followed = cypherRelations(relations ?? [...model.relations.keys()]);
	const holds = holdsCypher(model);
	const holdsThen = `${holds.relation("relation")} AND ${holds.node("other")}`;
	const fits = `${holdsThen} AND ($types IS NULL OR ${typeOf("other")} IN $types)`;
	return {
		groups: `
	MATCH (node:Entity {id: $id})-[relation:${all}]-(other:Entity)
	WHERE ${holdsThen}
	WITH type(relation) AS relation, startNode(relation) = node AS forward, ${typeOf("other")} AS type, other
	RETURN relation, forward, type, count(DISTINCT other) AS total
	ORDER BY relation, forward, type`,
		step: `
	UNWIND range(0, size($frontier) - 1) AS place
	MATCH (node:Entity {id: $frontier[place]})-[relation:${followed}]-(other:Entity)
	WHERE NOT other.id IN $seen AND ${fits}
	WITH DISTINCT place, type(relation) AS kind, startNode(relation) = node AS forward, ${typeOf("other")} AS type, other
	ORDER BY COUNT { (other)--() } DESC, other.name, other.id
	WITH place, kind, forward, type, collect(other.id)[..$limit] AS ids
	RETURN ids ORDER BY place, kind, forward, type`,
		describe: `
	UNWIND $ids AS id
	MATCH (node:Entity {id: id})
	RETURN node {.id, .name, .possiblyFrom, .possiblyUntil, type: ${typeOf("node")}, degree: COUNT { (node)--() }} AS node`,
		join: `
	UNWIND $ids AS id
	MATCH (node:Entity {id: id})
	WITH node, COUNT { (node)--() } > ${HUB} AS isHub
	WITH collect(CASE WHEN isHub THEN node END) AS hubs, collect(CASE WHEN NOT isHub THEN node END) AS others
	CALL (hubs, others) {
		UNWIND others AS node
		MATCH (node)-[relation:${followed}]-(other:Entity)
		WHERE other.id IN $ids AND ${holds.relation("relation")}
		RETURN relation
		UNION
		UNWIND hubs AS node
		UNWIND hubs AS other
		MATCH (node)-[relation:${followed}]->(other)
		WHERE ${holds.relation("relation")}
		RETURN relation
	}
	RETURN startNode(relation).id AS from, endNode(relation).id AS to, type(relation) AS relation,
		properties(relation) AS properties
	ORDER BY relation, from, to, properties.id`,
		total: countWithin(hops, followed, fits),
	};
}

function countWithin(hops: number, followed: string, fits: string): string {
	const levels = Array.from({ length: hops + 1 }, (_, level) => `level${level}`);
	const steps = levels.slice(1).map(
		(level, place) => `
	CALL (${levels[place]}) {
		UNWIND ${levels[place]} AS node
		MATCH (node)-[relation:${followed}]-(other:Entity)
		WHERE ${fits}
		RETURN collect(DISTINCT other) AS ${level}
	}`,
	);
	return `
	MATCH (centre:Entity {id: $id})
	WITH [centre] AS level0${steps.join("")}
	UNWIND ${levels.join(" + ")} AS node
	RETURN count(DISTINCT node) AS total`;
}
