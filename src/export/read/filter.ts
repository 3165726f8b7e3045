/** What of the graph is exported: everything, what belongs to one entity, what can hold in a span of time. */

import { isCounted } from "../../ledger/rules/shownCypher.ts";
import type { Audience } from "../../model/Audience.ts";

export interface ExportFilter {
	/** Ids of the only entities that are wanted; undefined: all. */
	readonly scope: readonly string[] | undefined;
	/** Only what can hold on this day or later. */
	readonly since: string | undefined;
	/** Only what can hold on this day or earlier. */
	readonly until: string | undefined;
}

/** Values for the conditions below. */
export function filterParameters({ scope, since, until }: ExportFilter): Record<string, unknown> {
	return { scope: scope ?? [], since: since ?? null, until: until ?? null };
}

/** What must hold of an entity, as lines of Cypher. */
export function entityConditions(filter: ExportFilter, entity: string): string[] {
	return [...(filter.scope ? [`${entity}.id IN $scope`] : []), ...timeConditions(filter, entity)];
}

/** What must hold of a relation and its two ends. */
export function relationConditions(filter: ExportFilter, from: string, relation: string, to: string): string[] {
	return [...timeConditions(filter, relation), ...entityConditions(filter, from), ...entityConditions(filter, to)];
}

/** What must hold of a claim: of the entities in it, and where it is in the graph as a relation, of that. */
export function claimConditions(filter: ExportFilter, claim: string): string[] {
	const ofSubject = entityConditions(filter, "subject");
	if (ofSubject.length === 0) return [];
	const ofObject = entityConditions(filter, "object");
	const ofRelation = timeConditions(filter, "relation");
	return [
		`EXISTS { MATCH (subject:Entity {id: ${claim}.subjectId}) WHERE ${ofSubject.join(" AND ")} }`,
		`(${claim}.objectId IS NULL OR EXISTS { MATCH (object:Entity {id: ${claim}.objectId}) WHERE ${ofObject.join(" AND ")} })`,
		...(ofRelation.length === 0
			? []
			: [
					`(${claim}.objectId IS NULL OR NOT (${isCounted(claim)}) OR EXISTS {
						MATCH (:Entity {id: ${claim}.subjectId})-[relation]->(:Entity {id: ${claim}.objectId})
						WHERE ${claim}.id IN relation.claimIds AND ${ofRelation.join(" AND ")}
					})`,
				]),
	];
}

/** What must hold of a piece of evidence that `audience` gets: of strangers, that it counts, and its claim, too. */
export function openConditions(audience: Audience, evidence: string, claim: string): string[] {
	if (audience === "editors") return [];
	return [
		`${claim}.status = 'ACCEPTED'`,
		`${evidence}.status = 'ACCEPTED'`,
		`EXISTS { MATCH (${evidence})-[:STATED_IN]->(open:Source) WHERE open.withdrawnAt IS NULL }`,
	];
}

/** What is not dated can hold on any day. */
function timeConditions({ since, until }: ExportFilter, thing: string): string[] {
	return [
		...(since === undefined ? [] : [`(${thing}.possiblyUntil IS NULL OR ${thing}.possiblyUntil >= date($since))`]),
		...(until === undefined ? [] : [`(${thing}.possiblyFrom IS NULL OR ${thing}.possiblyFrom <= date($until))`]),
	];
}
