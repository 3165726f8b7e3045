/** Conflicts between dates of entities that stand in a relation: of parts and wholes (@within), of what is numbered (@ordered). */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { cypherName } from "../../database/cypher/cypherName.ts";
import { typeOf } from "../../database/cypher/typeOf.ts";
import { decodeRows } from "../../database/rows.ts";
import type { GraphModel, RelationType } from "../../model/GraphModel.ts";
import { findOrderConflicts, findWithinConflicts, NEIGHBOUR } from "../rules/conflicts/findNeighbourConflicts.ts";
import type { EndConflicts } from "./projectEnds.ts";
import type { Slot } from "./Slot.ts";

/** Of what these slots tell of, and of what stands beside that. */
export async function findNeighbourConflictsOfSlots(
	transaction: ManagedTransaction,
	slots: readonly Slot[],
	model: GraphModel,
): Promise<EndConflicts[]> {
	const found: EndConflicts[] = [];
	for (const type of model.relations.values()) {
		if (type.within) found.push(...(await findOfParts(transaction, slots, model, type)));
		if (type.ordered) found.push(...(await findOfMembers(transaction, slots, model, type)));
	}
	return found;
}

const PAIR = v.object({ part: NEIGHBOUR, whole: NEIGHBOUR });
type Pair = v.InferOutput<typeof PAIR>;

async function findOfParts(
	transaction: ManagedTransaction,
	slots: readonly Slot[],
	model: GraphModel,
	type: RelationType,
): Promise<EndConflicts[]> {
	const ids = listTouched(slots, type);
	if (ids.length === 0) return [];
	const pairs = await readPairs(transaction, model, type, ids);
	// What lost its whole has no conflict with it any longer.
	const left = slots.flatMap(({ sample }) => (sample.relation === type.name ? [sample] : []));
	const starts = new Map(left.map(({ subjectId, subjectType }) => [subjectId, { subjectId, subjectType }]));
	for (const { part } of pairs) starts.set(part.id, { subjectId: part.id, subjectType: part.type });
	return [...starts].map(([id, sample]) => ({
		name: `within ${id} ${type.name}`,
		sample,
		conflicts: pairs
			.filter(({ part }) => part.id === id)
			.flatMap(({ part, whole }) => findWithinConflicts(model, type, part, whole)),
	}));
}

async function findOfMembers(
	transaction: ManagedTransaction,
	slots: readonly Slot[],
	model: GraphModel,
	type: RelationType,
): Promise<EndConflicts[]> {
	const ids = listTouched(slots, type);
	if (ids.length === 0) return [];
	const left = slots.flatMap(({ sample }) => (sample.relation === type.name ? [sample] : []));
	const near = await readPairs(transaction, model, type, ids);
	const ends = new Map(left.map(({ objectId, objectType }) => [objectId ?? "", objectType ?? ""]));
	for (const { whole } of near) ends.set(whole.id, whole.type);
	const all = await readPairs(transaction, model, type, [...ends.keys()]);
	return [...ends].map(([id, subjectType]) => ({
		name: `order ${id} ${type.name}`,
		sample: { subjectId: id, subjectType },
		conflicts: findOrderConflicts(
			model,
			type,
			{ id },
			all.filter(({ whole }) => whole.id === id).map(({ part }) => part),
		),
	}));
}

/** Entities that such a relation can join, of which a property was told, and both ends of those that were told. */
function listTouched(slots: readonly Slot[], type: RelationType): string[] {
	const types = new Set([...type.ends].flatMap(([from, to]) => [from, ...to]));
	const ids = slots.flatMap(({ sample }) => {
		if (sample.relation === type.name) return [sample.subjectId];
		return sample.relation === null && types.has(sample.subjectType) ? [sample.subjectId] : [];
	});
	return [...new Set(ids)];
}

async function readPairs(
	transaction: ManagedTransaction,
	model: GraphModel,
	type: RelationType,
	ids: readonly string[],
): Promise<readonly Pair[]> {
	const found = await transaction.run(pairsOf(type), {
		ids,
		by: type.ordered?.by ?? "",
		dates: listDates(model, type),
	});
	return decodeRows(found, { pair: PAIR }).map(({ pair }) => pair);
}

/** Names of properties by which what it joins is dated. */
function listDates(model: GraphModel, type: RelationType): string[] {
	const joined = [...new Set([...type.ends].flatMap(([from, to]) => [from, ...to]))];
	const properties = joined.flatMap((name) => [...(model.entities.get(name)?.properties.values() ?? [])]);
	return [...new Set(properties.filter(({ edtf }) => edtf?.bounds !== undefined).map(({ name }) => name))];
}

const claimsOf = (entity: string) => `COLLECT {
			MATCH (claim:Claim {subjectId: ${entity}.id, shown: true})
			WHERE claim.property IS NOT NULL AND claim.modality IN ['ASSERTED', 'INFERRED'] AND claim.rank <> 'DEPRECATED'
				AND (claim.property = $by OR claim.property IN $dates)
			RETURN {
				id: claim.id, property: claim.property, value: claim.value, isPreferred: claim.rank = 'PREFERRED',
				sourceIds: COLLECT { MATCH (claim)<-[:BEARS_ON]-(:Evidence {stance: 'SUPPORTS', status: 'ACCEPTED'})-[:STATED_IN]->(source:Source) RETURN DISTINCT source.id }
			} ORDER BY claim.id
		}`;

/** A number that the relation states comes before one that the entity has. */
const pairsOf = ({ name }: RelationType) => `
	UNWIND $ids AS id
	MATCH (entity:Entity {id: id})
	MATCH (entity)-[relation:${cypherName(name)}]-(:Entity)
	WITH DISTINCT relation WHERE relation.modality IN ['ASSERTED', 'INFERRED'] AND NOT coalesce(relation.superseded, false)
	WITH relation, startNode(relation) AS part, endNode(relation) AS whole
	RETURN {
		part: {
			id: part.id, type: ${typeOf("part")},
			claims: CASE WHEN relation[$by] IS NULL THEN [] ELSE [{
				id: head(relation.claimIds), property: $by, value: toString(relation[$by]), isPreferred: false, sourceIds: []
			}] END + ${claimsOf("part")}
		},
		whole: {id: whole.id, type: ${typeOf("whole")}, claims: ${claimsOf("whole")}}
	} AS pair
	ORDER BY pair.part.id, pair.whole.id`;
