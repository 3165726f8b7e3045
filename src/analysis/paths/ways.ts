/**
 * Ways as the database finds them: ids alone, as thousands of ways share a few entities and relations. What is known of
 * these is read once each, for those ways that are given out.
 */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { typeOf } from "../../database/cypher/typeOf.ts";
import { decodeRows, type Row } from "../../database/rows.ts";
import type { FoundEntity, FoundHop } from "../../graph/FoundHop.ts";

const WAY = {
	entityIds: v.array(v.string()),
	/** Of each relation its type and its id. */
	steps: v.array(v.string()),
	/** The database's own ids of the relations. */
	relations: v.array(v.string()),
};
/** One row of the answer: a relation stands between each two entities. */
export type Way = Readonly<Row<typeof WAY>>;

/** A row of an answer, from a path. */
export const RETURN_WAY = `
	RETURN [node IN nodes(path) | node.id] AS entityIds,
		[one IN relationships(path) | type(one) + ' ' + one.id] AS steps,
		[one IN relationships(path) | elementId(one)] AS relations`;

export async function findWays(
	transaction: ManagedTransaction,
	cypher: string,
	parameters: Readonly<Record<string, unknown>>,
): Promise<readonly Way[]> {
	return decodeRows(await transaction.run(cypher, parameters), WAY);
}

/** The shortest first; of equally long ones those whose ids come first. */
export function sortWays(ways: readonly Way[]): readonly Way[] {
	const keyed = ways.map((way) => ({
		way,
		key: way.steps.map((step, place) => `${way.entityIds[place + 1]} ${step}`).join("\n"),
	}));
	keyed.sort((a, b) => a.way.steps.length - b.way.steps.length || (a.key < b.key ? -1 : 1));
	return keyed.map(({ way }) => way);
}

/** The hops of each way, in its order. Hops of the same relation share what is known of it. */
export async function readHops(
	transaction: ManagedTransaction,
	ways: readonly Way[],
): Promise<readonly (readonly FoundHop[])[]> {
	const relations = await readRelations(transaction, [...new Set(ways.flatMap(({ relations }) => relations))]);
	return ways.map((way) => way.relations.flatMap((key, place) => toHop(relations.get(key), way.entityIds[place])));
}

function toHop(found: FoundRelation | undefined, fromId: string | undefined): FoundHop | [] {
	if (!found) return [];
	const { start, end, type, properties } = found;
	const forward = start.id === fromId;
	return { from: forward ? start : end, to: forward ? end : start, relation: type, forward, properties };
}

interface FoundRelation {
	readonly [name: string]: unknown;
	readonly key: string;
	readonly type: string;
	readonly properties: FoundHop["properties"];
	readonly start: FoundEntity;
	readonly end: FoundEntity;
}

async function readRelations(
	transaction: ManagedTransaction,
	keys: readonly string[],
): Promise<ReadonlyMap<string, FoundRelation>> {
	if (keys.length === 0) return new Map();
	const found = await transaction.run<FoundRelation>(READ_RELATIONS, { keys });
	return new Map(found.records.map((record) => [record.get("key"), record.toObject()]));
}

const READ_RELATIONS = `
	UNWIND $keys AS key
	MATCH (start)-[relation]->(end) WHERE elementId(relation) = key
	RETURN key, type(relation) AS type, properties(relation) AS properties,
		start {.id, .name, type: ${typeOf("start")}} AS start, end {.id, .name, type: ${typeOf("end")}} AS end`;
