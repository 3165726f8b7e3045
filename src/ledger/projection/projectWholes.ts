/**
 * What has no date of its own lies within the time of its whole (@within): the days of the nearest one that has any stand
 * beside its own as `withinFrom` and `withinUntil`. No source says them of it, so they make nothing certain; they rule days out.
 */
import type { ManagedTransaction } from "neo4j-driver";
import { cypherName } from "../../database/cypher/cypherName.ts";
import type { GraphModel, RelationType } from "../../model/GraphModel.ts";
import type { Slot } from "./Slot.ts";

/** Anew for whatever these slots tell of, and for what lies within that. */
export async function projectWholes(
	transaction: ManagedTransaction,
	slots: readonly Slot[],
	model: GraphModel,
): Promise<void> {
	const within = [...model.relations.values()].filter((relation) => relation.within);
	const ids = listChanged(slots, within);
	if (ids.length > 0) await transaction.run(findWholes(within.map(({ name }) => cypherName(name)).join("|")), { ids });
}

/** A date of their own can have changed, or the whole. */
function listChanged(slots: readonly Slot[], within: readonly RelationType[]): string[] {
	const types = new Set(within.flatMap(({ ends }) => [...ends].flatMap(([from, to]) => [from, ...to])));
	const names = new Set(within.map(({ name }) => name));
	const isTold = ({ sample: { relation, subjectType } }: Slot) =>
		relation === null ? types.has(subjectType) : names.has(relation);
	return [...new Set(slots.filter(isTold).map(({ sample }) => sample.subjectId))];
}

const findWholes = (relations: string) => `
	UNWIND $ids AS id
	MATCH (:Entity {id: id})<-[:${relations}]-{0,3}(part:Entity)
	WITH DISTINCT part
	WITH part, CASE WHEN part.possiblyFrom IS NULL AND part.possiblyUntil IS NULL THEN head(COLLECT {
		MATCH upwards = (part)-[:${relations}*1..3]->(whole:Entity)
		WHERE whole.possiblyFrom IS NOT NULL OR whole.possiblyUntil IS NOT NULL
		RETURN whole ORDER BY length(upwards), whole.id LIMIT 1
	}) END AS whole
	SET part.withinFrom = whole.possiblyFrom, part.withinUntil = whole.possiblyUntil`;
