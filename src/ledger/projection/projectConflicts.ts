/** Conflicts as nodes of their own: a part of the projection. */
import type { ManagedTransaction } from "neo4j-driver";
import type { GraphModel } from "../../model/GraphModel.ts";
import type { AssessedClaim, StoredClaim } from "../rules/AssessedClaim.ts";
import { composeRelations } from "../rules/choice/composeRelations.ts";
import { type Conflict, findEntityConflicts, findRelationConflicts } from "../rules/conflicts/findConflicts.ts";
import { findNeighbourConflictsOfSlots } from "./findNeighbourConflictsOfSlots.ts";
import { projectEnds } from "./projectEnds.ts";
import type { Slot } from "./Slot.ts";

/** Writes the conflicts of these slots, and with what stands beside some of them, and takes out those that there are no longer. */
export async function projectConflicts(
	transaction: ManagedTransaction,
	slots: readonly Slot[],
	amongOthers: readonly Slot[],
	model: GraphModel,
): Promise<void> {
	const ofSlots = slots.flatMap(({ name, sample, shown, wasProjected }) => {
		const conflicts = findSlotConflicts(model, sample, shown);
		return wasProjected || conflicts.length > 0 ? [toRow(name, sample, conflicts)] : [];
	});
	const ends = await projectEnds(transaction, slots, model);
	const neighbours = await findNeighbourConflictsOfSlots(transaction, amongOthers, model);
	const ofEnds = [...ends, ...neighbours].map(({ name, sample, conflicts }) => toRow(name, sample, conflicts));
	const rows = [...ofSlots, ...ofEnds];
	if (rows.length > 0) await transaction.run(WRITE_CONFLICTS, { rows });
}

function findSlotConflicts(model: GraphModel, sample: StoredClaim, shown: readonly AssessedClaim[]): Conflict[] {
	if (sample.relation === null) {
		const type = model.entities.get(sample.subjectType);
		return type ? findEntityConflicts(model, type, shown) : [];
	}
	const type = model.relations.get(sample.relation);
	return type ? findRelationConflicts(model, type, shown, composeRelations(model, type, shown)) : [];
}

/** What belongs together: the conflicts of one slot, or of all relations of one type from one entity. */
function toRow(
	slot: string,
	{ subjectId, subjectType }: Pick<StoredClaim, "subjectId" | "subjectType">,
	conflicts: readonly Conflict[],
) {
	const rows = conflicts.map((conflict) => ({ ...conflict, slot, subjectId, subjectType }));
	return { slot, conflicts: rows, keep: conflicts.map(({ id }) => id) };
}

const WRITE_CONFLICTS = `
	UNWIND $rows AS row
	CALL (row) {
		MATCH (conflict:Conflict {slot: row.slot}) WHERE NOT conflict.id IN row.keep
		DELETE conflict
	}
	UNWIND row.conflicts AS properties
	MERGE (conflict:Conflict {id: properties.id})
	SET conflict = properties`;
