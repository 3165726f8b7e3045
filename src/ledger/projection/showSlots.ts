/** The part of the analysts' graph that some slots make: entities, relations, and the conflicts between claims. */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { cypherName } from "../../database/cypher/cypherName.ts";
import { decodeRows } from "../../database/rows.ts";
import type { Send } from "../../database/sendAhead.ts";
import { toStoredProperties } from "../../database/storedValue.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { groupBy } from "../../shared/groupBy.ts";
import type { AssessedClaim, StoredClaim } from "../rules/AssessedClaim.ts";
import { entitySlotCypher } from "../rules/slots.ts";
import { projectConflicts } from "./projectConflicts.ts";
import { projectEntity } from "./projectEntity.ts";
import { projectRelations } from "./projectRelation.ts";
import { projectWholes } from "./projectWholes.ts";
import type { Slot } from "./Slot.ts";

/** Writes what the graph shows of these slots, and removes what it shows no longer. */
export async function showSlots(
	transaction: ManagedTransaction,
	send: Send,
	slots: readonly Slot[],
	model: GraphModel,
): Promise<void> {
	const created = await writeEntities(transaction, send, slots, model);
	await writeRelations(send, slots, model);
	// Nothing stands beside an entity that was not there before, but for what other slots tell of it.
	const amongOthers = slots.filter(({ sample }) => sample.relation !== null || !created.has(sample.subjectId));
	await projectWholes(transaction, amongOthers, model);
	await projectConflicts(transaction, slots, amongOthers, model);
	await deleteOrphans(transaction, slots);
}

interface EntityRow {
	readonly id: string;
	readonly labels: readonly string[];
	readonly properties: Readonly<Record<string, unknown>>;
}

/** Returns the ids of those that were not there before. */
async function writeEntities(
	transaction: ManagedTransaction,
	send: Send,
	slots: readonly Slot[],
	model: GraphModel,
): Promise<ReadonlySet<string>> {
	const ofEntities = slots.filter(({ sample }) => sample.relation === null);
	const ends = new Map(slots.flatMap(({ sample, shown }) => (shown.length > 0 ? listEnds(sample) : [])));
	const ids = [...new Set([...ofEntities.map(({ sample }) => sample.subjectId), ...ends.keys()])];
	const rows = ofEntities.map(({ sample, shown }) => toEntityRow(model, sample.subjectType, sample.subjectId, shown));
	const found = await transaction.run(FIND_ENTITIES, { ids });
	const described = new Map(rows.map((row) => [row.id, row]));
	const known = new Set(decodeRows(found, { id: v.string() }).map(({ id }) => id));
	const told = rows.filter(({ id }) => known.has(id));
	if (told.length > 0) await send(WRITE_ENTITIES, { rows: told });
	const unknown = ids.filter((id) => !known.has(id));
	const created = unknown.map((id) => described.get(id) ?? toEntityRow(model, ends.get(id) ?? "", id, []));
	for (const [labels, rows] of groupBy(created, (row) => row.labels.map(cypherName).join(":"))) {
		await send(createEntities(labels), { rows });
	}
	return new Set(unknown);
}

const FIND_ENTITIES = "UNWIND $ids AS id MATCH (entity:Entity {id: id}) RETURN entity.id AS id";

const WRITE_ENTITIES = `
	UNWIND $rows AS row
	MATCH (entity:Entity {id: row.id})
	SET entity = row.properties, entity:$(row.labels)`;

/** Whoever else creates one of them at this moment is waited for. */
const createEntities = (labels: string) => `
	UNWIND $rows AS row
	MERGE (entity:Entity {id: row.id})
	SET entity = row.properties, entity:${labels}`;

/** An entity that no open source names any more stays as long as one says something of its relations. */
function listEnds(claim: StoredClaim): [id: string, type: string][] {
	if (claim.objectId === null || claim.objectType === null) return [];
	return [
		[claim.subjectId, claim.subjectType],
		[claim.objectId, claim.objectType],
	];
}

function toEntityRow(model: GraphModel, typeName: string, id: string, shown: readonly AssessedClaim[]): EntityRow {
	const type = model.entities.get(typeName);
	const properties = type ? toStoredProperties(projectEntity(model, type, id, shown), type.properties) : { id };
	return { id, labels: type?.labels ?? ["Entity"], properties };
}

async function writeRelations(send: Send, slots: readonly Slot[], model: GraphModel): Promise<void> {
	for (const [name, ofType] of groupBy(slots, ({ sample }) => sample.relation)) {
		if (name === null) continue;
		const type = model.relations.get(name);
		const rows = ofType.map(({ sample, shown, wasProjected }) => {
			const ends = { from: sample.subjectId, to: sample.objectId ?? "" };
			const relations = type ? projectRelations(model, type, ends, shown) : [];
			const stored = relations.map((relation) => toStoredProperties(relation, type?.properties ?? new Map()));
			return { ...ends, wasProjected, relations: stored, keep: relations.map(({ id }) => id) };
		});
		const before = rows.filter(({ wasProjected }) => wasProjected);
		if (before.length > 0) {
			await send(removeRelations(name), { rows: before });
			await send(mergeRelations(name), { rows: before });
		}
		const created = rows.flatMap(({ from, to, wasProjected, relations }) =>
			wasProjected ? [] : relations.map((properties) => ({ from, to, properties })),
		);
		if (created.length > 0) await send(createRelations(name), { rows: created });
	}
}

const removeRelations = (type: string) => `
	UNWIND $rows AS row
	MATCH (:Entity {id: row.from})-[relation:${cypherName(type)}]->(:Entity {id: row.to})
	WHERE NOT relation.id IN row.keep
	DELETE relation`;

const mergeRelations = (type: string) => `
	UNWIND $rows AS row
	MATCH (from:Entity {id: row.from})
	MATCH (to:Entity {id: row.to})
	UNWIND row.relations AS properties
	MERGE (from)-[relation:${cypherName(type)} {id: properties.id}]->(to)
	SET relation = properties`;

const createRelations = (type: string) => `
	UNWIND $rows AS row
	MATCH (from:Entity {id: row.from})
	MATCH (to:Entity {id: row.to})
	CREATE (from)-[relation:${cypherName(type)}]->(to)
	SET relation = row.properties`;

/** What has a part in the graph keeps its entities there. */
async function deleteOrphans(transaction: ManagedTransaction, slots: readonly Slot[]): Promise<void> {
	const hidden = slots.filter(({ shown }) => shown.length === 0);
	const ids = new Set(hidden.flatMap(({ sample }) => [sample.subjectId, sample.objectId ?? sample.subjectId]));
	if (ids.size > 0) await transaction.run(DELETE_ORPHANS, { ids: [...ids] });
}

const DELETE_ORPHANS = `
	UNWIND $ids AS id
	MATCH (entity:Entity {id: id})
	WHERE entity.nameless AND NOT EXISTS { (entity)--() }
	  AND NOT EXISTS { MATCH (claim:Claim {slot: ${entitySlotCypher("id")}}) WHERE claim.status = 'ACCEPTED' AND claim.modality IS NOT NULL }
	DELETE entity`;
