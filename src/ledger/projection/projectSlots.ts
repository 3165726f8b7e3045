/** Writes what the graph shows of some slots, worked out from all of their claims. */

import type { ManagedTransaction } from "neo4j-driver";
import { cypherName } from "../../database/cypherName.ts";
import { toStoredProperties } from "../../database/storedValue.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import type { AssessedClaim, StoredClaim } from "../rules/AssessedClaim.ts";
import { chooseShown } from "../rules/chooseShown.ts";
import { entitySlotCypher } from "../rules/slots.ts";
import { projectConflicts } from "./projectConflicts.ts";
import { projectEntity } from "./projectEntity.ts";
import { projectRelations } from "./projectRelation.ts";
import { projectWholes } from "./projectWholes.ts";
import { readSlots, type Slot } from "./Slot.ts";

export async function projectSlots(
	transaction: ManagedTransaction,
	model: GraphModel,
	names: readonly string[],
): Promise<void> {
	const slots = await readSlots(transaction, model, names);
	await writeAssessments(transaction, slots, model);
	await writeEntities(transaction, slots, model);
	await writeRelations(transaction, slots, model);
	await projectWholes(transaction, slots, model);
	await projectConflicts(transaction, slots, model);
	await deleteOrphans(transaction, slots);
	await deleteUnsupportedClaims(transaction, slots);
}

async function writeAssessments(
	transaction: ManagedTransaction,
	slots: readonly Slot[],
	model: GraphModel,
): Promise<void> {
	const rows = slots.flatMap(({ assessed, shown }) => {
		const choices = chooseShown(model, shown);
		return assessed.map(({ claim, status, modality, knownSince, certainlyKnownSince }) => {
			const because = choices.get(claim.id);
			const known = { knownSince, certainlyKnownSince };
			return { id: claim.id, status, modality, shown: because !== undefined, because: because ?? null, ...known };
		});
	});
	await transaction.run(
		`UNWIND $rows AS row
		 MATCH (claim:Claim {id: row.id})
		 SET claim.status = row.status, claim.modality = row.modality,
			claim.shown = row.shown, claim.shownBecause = row.because,
			claim.knownSince = date(row.knownSince), claim.certainlyKnownSince = date(row.certainlyKnownSince)
		 REMOVE claim:Pending, claim:SetAside, claim.setAsideBecause`,
		{ rows },
	);
}

async function writeEntities(
	transaction: ManagedTransaction,
	slots: readonly Slot[],
	model: GraphModel,
): Promise<void> {
	const described = slots.flatMap(({ sample, shown }) =>
		sample.relation === null ? [toEntityRow(model, sample.subjectType, sample.subjectId, shown)] : [],
	);
	await transaction.run(
		`UNWIND $rows AS row
		 MERGE (entity:Entity {id: row.id})
		 SET entity = row.properties, entity:$(row.labels)`,
		{ rows: described },
	);
	const ends = new Map(slots.flatMap(({ sample, shown }) => (shown.length > 0 ? listEnds(sample) : [])));
	await transaction.run(
		`UNWIND $rows AS row
		 MERGE (entity:Entity {id: row.id})
		 ON CREATE SET entity = row.properties, entity:$(row.labels)`,
		{ rows: [...ends].map(([id, type]) => toEntityRow(model, type, id, [])) },
	);
}

/** An entity that no open source names any more stays as long as one says something of its relations. */
function listEnds(claim: StoredClaim): [id: string, type: string][] {
	if (claim.objectId === null || claim.objectType === null) return [];
	return [
		[claim.subjectId, claim.subjectType],
		[claim.objectId, claim.objectType],
	];
}

function toEntityRow(model: GraphModel, typeName: string, id: string, shown: readonly AssessedClaim[]) {
	const type = model.entities.get(typeName);
	const properties = type ? toStoredProperties(projectEntity(model, type, id, shown), type.properties) : { id };
	return { id, labels: type?.labels ?? ["Entity"], properties };
}

async function writeRelations(
	transaction: ManagedTransaction,
	slots: readonly Slot[],
	model: GraphModel,
): Promise<void> {
	for (const [name, ofType] of groupByRelation(slots)) {
		const type = model.relations.get(name);
		const rows = ofType.map(({ sample, shown, wasProjected }) => {
			const ends = { from: sample.subjectId, to: sample.objectId ?? "" };
			const relations = type ? projectRelations(model, type, ends, shown) : [];
			const stored = relations.map((relation) => toStoredProperties(relation, type?.properties ?? new Map()));
			return { ...ends, wasProjected, relations: stored, keep: relations.map(({ id }) => id) };
		});
		const projectedBefore = rows.filter(({ wasProjected }) => wasProjected);
		if (projectedBefore.length > 0) await transaction.run(removeRelations(name), { rows: projectedBefore });
		await transaction.run(mergeRelations(name), { rows });
	}
}

function groupByRelation(slots: readonly Slot[]): Map<string, Slot[]> {
	const groups = new Map<string, Slot[]>();
	for (const slot of slots) {
		const { relation } = slot.sample;
		if (relation === null) continue;
		const group = groups.get(relation) ?? [];
		group.push(slot);
		groups.set(relation, group);
	}
	return groups;
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

async function deleteOrphans(transaction: ManagedTransaction, slots: readonly Slot[]): Promise<void> {
	const ids = new Set(slots.flatMap(({ sample }) => [sample.subjectId, sample.objectId ?? sample.subjectId]));
	await transaction.run(
		`UNWIND $ids AS id
		 MATCH (entity:Entity {id: id})
		 WHERE entity.nameless AND NOT EXISTS { (entity)--() }
		   AND NOT EXISTS { MATCH (claim:Claim {slot: ${entitySlotCypher("id")}}) WHERE claim.status = 'ACCEPTED' AND claim.modality IS NOT NULL }
		 DELETE entity`,
		{ ids: [...ids] },
	);
}

/** A claim lives while a recording of its evidence does; it goes when the last run that stated it was taken back. */
async function deleteUnsupportedClaims(transaction: ManagedTransaction, slots: readonly Slot[]): Promise<void> {
	await transaction.run(
		`UNWIND $ids AS id
		 MATCH (claim:Claim {id: id})
		 WHERE NOT EXISTS { (claim)<-[:BEARS_ON]-() }
		 DELETE claim`,
		{ ids: slots.flatMap(({ assessed }) => assessed.map(({ claim }) => claim.id)) },
	);
}
