/** Who is central, who stands between others, who belongs together: measures over a projection that the caller names. */
import * as v from "valibot";
import { cypherName } from "../../database/cypher/cypherName.ts";
import { cypherRelations } from "../../database/cypher/cypherRelations.ts";
import { decodeRows } from "../../database/rows.ts";
import { expandCypher } from "../../graph/expandCypher.ts";
import type { ApiContext } from "../../graph/ReadContext.ts";
import { requestError } from "../../graph/requestError.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { checkNames } from "../checkNames.ts";
import type { Join, NodeMeasures } from "./measureGraph.ts";
import { measureInBackground } from "./measureInBackground.ts";

interface Projection {
	readonly types?: readonly string[] | null;
	readonly relations?: readonly string[] | null;
	readonly sharing?: string | null;
}

/** Arguments have passed what the query's file asks of them. */
export interface MeasuresArguments {
	readonly projection: Projection;
	readonly by: "DEGREE" | "BETWEENNESS" | "PAGE_RANK" | "COMMUNITY";
	readonly limit: number;
	readonly offset: number;
}

/** What a projection may hold: betweenness takes time by nodes × edges, about ten seconds at this size. */
const MOST_EDGES = 30_000;
const MOST_NODES = 5_000;

/** Throws SEARCH_TYPE_UNKNOWN, RELATION_UNKNOWN or PROJECTION_TOO_LARGE. */
export async function measures(model: GraphModel, args: MeasuresArguments, context: ApiContext) {
	const types = checkNames(args.projection.types, model.entities, "SEARCH_TYPE_UNKNOWN");
	const relations = checkNames(args.projection.relations, model.relations, "RELATION_UNKNOWN");
	const sharing = checkNames(args.projection.sharing && [args.projection.sharing], model.relations, "RELATION_UNKNOWN");
	const pattern = { relations: relations ?? [...model.relations.keys()], sharing: sharing?.[0] };
	const joins = await readJoins(model, pattern, types, context);
	const { nodes, ...measured } = await measureInBackground(joins);
	const given = sortBy(nodes, args.by).slice(args.offset, args.offset + args.limit);
	const rows = await describe(model, pattern, types, given, context);
	return { ...measured, nodes: nodes.length, rows };
}

interface Pattern {
	readonly relations: readonly string[];
	/** Set: nodes are joined where each has this relation to a third thing. */
	readonly sharing: string | undefined;
}

async function readJoins(
	model: GraphModel,
	pattern: Pattern,
	types: readonly string[] | null,
	{ read, cypherParams }: ApiContext,
): Promise<readonly Join[]> {
	const query = expandCypher(model, pattern.sharing === undefined ? joined(pattern.relations) : met(pattern.sharing));
	const joins = await read(async (transaction) => {
		const found = await transaction.run(query, { ...cypherParams, types });
		const rows = decodeRows(found, { from: v.string(), to: v.string(), weight: v.number() });
		return rows.map(({ from, to, weight }): Join => [from, to, weight]);
	});
	const nodes = new Set(joins.flatMap((join) => join.slice(0, 2))).size;
	if (joins.length <= MOST_EDGES && nodes <= MOST_NODES) return joins;
	throw requestError("PROJECTION_TOO_LARGE", {
		found: joins.length > MOST_EDGES ? `more than ${MOST_EDGES} edges` : `${nodes} nodes`,
		edges: String(MOST_EDGES),
		nodes: String(MOST_NODES),
	});
}

const FITS = (node: string) => `NODE_HOLDS(${node}) AND ($types IS NULL OR TYPE_OF(${node}) IN $types)`;

function joined(relations: readonly string[]): string {
	return `
	MATCH (one:Entity)-[relation:${cypherRelations(relations)}]->(other:Entity)
	WHERE RELATION_COUNTS(relation) AND ${FITS("one")} AND ${FITS("other")}
	RETURN one.id AS from, other.id AS to, count(*) AS weight
	ORDER BY from, to LIMIT ${MOST_EDGES + 1}`;
}

function met(relation: string): string {
	const name = cypherName(relation);
	return `
	MATCH (one:Entity)-[mine:${name}]->(met:Entity)<-[theirs:${name}]-(other:Entity)
	WHERE one.id < other.id AND RELATION_COUNTS(mine) AND RELATION_COUNTS(theirs) AND NODE_HOLDS(met)
		AND ${FITS("one")} AND ${FITS("other")}
	RETURN one.id AS from, other.id AS to, count(DISTINCT met) AS weight
	ORDER BY from, to LIMIT ${MOST_EDGES + 1}`;
}

function sortBy(nodes: readonly NodeMeasures[], by: MeasuresArguments["by"]): readonly NodeMeasures[] {
	const key = ({ degree, betweenness, pageRank, community }: NodeMeasures) =>
		({ DEGREE: degree, BETWEENNESS: betweenness, PAGE_RANK: pageRank, COMMUNITY: -community })[by];
	return nodes.toSorted((a, b) => key(b) - key(a) || b.pageRank - a.pageRank || (a.id < b.id ? -1 : 1));
}

/** With what each node is, and the claims of its first hundred relations in the projection. */
async function describe(
	model: GraphModel,
	{ relations, sharing }: Pattern,
	types: readonly string[] | null,
	nodes: readonly NodeMeasures[],
	{ read, cypherParams }: ApiContext,
): Promise<readonly object[]> {
	const followed = cypherRelations(sharing === undefined ? relations : [sharing]);
	const query = expandCypher(
		model,
		`
	UNWIND $ids AS id
	MATCH (node:Entity {id: id})
	RETURN REFERENCE(node) AS entity, COLLECT {
		MATCH (node)-[relation:${followed}]-(other:Entity)
		WHERE RELATION_COUNTS(relation) AND ${sharing === undefined ? FITS("other") : "NODE_HOLDS(other)"}
		WITH relation ORDER BY relation.id LIMIT 100
		UNWIND relation.claimIds AS claimId
		RETURN claimId
	} AS claimIds`,
	);
	return read(async (transaction) => {
		const found = await transaction.run(query, { ...cypherParams, types, ids: nodes.map(({ id }) => id) });
		return found.records.map((record, place) => ({ ...nodes[place], ...record.toObject() }));
	});
}
