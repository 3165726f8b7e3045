/** Conflicts as nodes of their own, and on each claim whether the graph shows it: a part of the projection. */
import type { ManagedTransaction } from "neo4j-driver";
import { cypherName } from "../database/cypherName.ts";
import type { GraphModel, RelationType } from "../model/GraphModel.ts";
import { type Conflict, findEndConflicts, findEntityConflicts, findRelationConflicts } from "./findConflicts.ts";
import { findSuperseded } from "./findSuperseded.ts";
import { choiceOf, NAME_PROPERTIES } from "./projectEntity.ts";
import type { Slot } from "./projectPending.ts";
import { compareStandings, explainOrder, type Standing, type StoredClaim } from "./standing.ts";

/** Claims that the graph shows, by id, each with the reason where there was a choice (null where there was none). */
export function chooseShown(model: GraphModel, shown: readonly Standing[]): ReadonlyMap<string, string | null> {
	const chosen = new Map<string, string | null>();
	for (const standing of shown) {
		const { property: name, subjectType } = standing.claim;
		const property = model.entities.get(subjectType)?.properties.get(name ?? "");
		if (!property || property.list || NAME_PROPERTIES.includes(property.name)) chosen.set(standing.claim.id, null);
		else if (!chosen.has(`done ${property.name}`)) {
			const choice = choiceOf(property);
			const [first, ...others] = shown
				.filter(({ claim }) => claim.property === property.name)
				.sort((a, b) => compareStandings(model, a, b, choice));
			const [second] = others;
			if (first) chosen.set(first.claim.id, second ? explainOrder(model, first, second, choice) : null);
			chosen.set(`done ${property.name}`, null);
		}
	}
	return chosen;
}

/** Writes the conflicts of these slots, and takes out those that there are no longer. */
export async function projectConflicts(
	transaction: ManagedTransaction,
	slots: readonly Slot[],
	model: GraphModel,
): Promise<void> {
	const ofSlots = slots.map(({ name, sample, shown }) => toRow(name, sample, findSlotConflicts(model, sample, shown)));
	const ofEnds = await projectEnds(transaction, slots, model);
	await transaction.run(WRITE_CONFLICTS, { rows: [...ofSlots, ...ofEnds] });
}

function findSlotConflicts(model: GraphModel, sample: StoredClaim, shown: readonly Standing[]): Conflict[] {
	if (sample.relation === null) {
		const type = model.entities.get(sample.subjectType);
		return type ? findEntityConflicts(model, type, shown) : [];
	}
	const type = model.relations.get(sample.relation);
	return type ? findRelationConflicts(model, type, shown) : [];
}

/** What belongs together: the conflicts of one slot, or of all relations of one type from one entity. */
function toRow(slot: string, { subjectId, subjectType }: StoredClaim, conflicts: readonly Conflict[]) {
	const rows = conflicts.map((conflict) => ({ ...conflict, slot, subjectId, subjectType }));
	return { slot, conflicts: rows, keep: conflicts.map(({ id }) => id) };
}

/** The relations that can lead to one end at a time: marks those that others supersede, and finds what contradicts. */
async function projectEnds(transaction: ManagedTransaction, slots: readonly Slot[], model: GraphModel) {
	const rows: ReturnType<typeof toRow>[] = [];
	for (const type of model.relations.values()) {
		const samples = slots.filter(({ sample }) => type.single && sample.relation === type.name);
		const subjects = new Map(samples.map(({ sample }) => [sample.subjectId, sample]));
		if (subjects.size === 0) continue;
		const standings = await readSiblings(transaction, type, [...subjects.keys()], slots);
		const getAlong = await readCompatible(transaction, type, standings);
		for (const [subject, sample] of subjects) {
			const found = findEndConflicts(model, type, standings.get(subject) ?? [], getAlong);
			rows.push(toRow(`ends ${subject} ${type.name}`, sample, found));
		}
		const marks = [...standings].map(([subject, ofOne]) => ({ subject, superseded: findSuperseded(type, ofOne) }));
		await transaction.run(markSuperseded(type.name), { rows: marks });
	}
	return rows;
}

/** All relations of this type from these entities: from the slots at hand, and from those that are not. */
async function readSiblings(
	transaction: ManagedTransaction,
	type: RelationType,
	subjects: readonly string[],
	slots: readonly Slot[],
): Promise<ReadonlyMap<string, readonly Standing[]>> {
	const atHand = new Map(slots.flatMap(({ shown }) => shown.map((standing) => [standing.claim.id, standing] as const)));
	const found = await transaction.run(READ_SIBLINGS, { subjects, relation: type.name });
	return new Map(
		found.records.map((record) => {
			const stored = record.get("standings") as Standing[];
			const standings = stored.map((standing) => atHand.get(standing.claim.id) ?? standing);
			return [record.get("subject") as string, standings] as const;
		}),
	);
}

const READ_SIBLINGS = `
	UNWIND $subjects AS subject
	MATCH (claim:Claim {subjectId: subject, relation: $relation, status: 'ACCEPTED', shown: true})
	WITH subject, claim, COLLECT {
		MATCH (claim)<-[:BEARS_ON]-(evidence:Evidence {status: 'ACCEPTED', stance: 'SUPPORTS'})-[:STATED_IN]->(source:Source)
		WHERE source.withdrawnAt IS NULL
		RETURN {
			id: source.id, confidence: evidence.confidence, published: toString(source.publishedEarliest), publishedAs: source.published
		} AS item ORDER BY source.publishedEarliest IS NULL, source.publishedEarliest DESC, evidence.id
	} AS evidence
	WITH subject, claim, evidence, reduce(ids = [], item IN evidence | CASE WHEN item.id IN ids THEN ids ELSE ids + item.id END) AS ids
	RETURN subject, collect({
		claim: claim {
			.id, .subjectId, .subjectType, .property, .relation, .value, .objectId, .objectType, .qualifiers,
			.rank, .rankReason, .shown
		},
		status: claim.status, modality: claim.modality, wording: {}, against: 0,
		sources: size(ids), sourceIds: ids,
		confidence: reduce(most = 0.0, item IN evidence | CASE WHEN item.confidence > most THEN item.confidence ELSE most END),
		published: coalesce(head(evidence).published, ''),
		publishedAs: coalesce(head(evidence).publishedAs, ''),
		knownSince: toString(claim.knownSince), certainlyKnownSince: toString(claim.certainlyKnownSince)
	}) AS standings`;

/** Each relation anew, as a report that supersedes it can have been taken back. */
const markSuperseded = (type: string) => `
	UNWIND $rows AS row
	MATCH (:Entity {id: row.subject})-[relation:${cypherName(type)}]->(:Entity)
	WITH relation, [mark IN row.superseded WHERE mark.claimId IN relation.claimIds] AS marks
	WITH relation, CASE WHEN size(marks) = size(relation.claimIds) THEN head(marks) END AS mark
	SET relation.superseded = mark IS NOT NULL,
		relation.supersededSince = date(mark.knownSince),
		relation.certainlySupersededSince = date(mark.certainlyKnownSince)`;

async function readCompatible(
	transaction: ManagedTransaction,
	{ single }: RelationType,
	standings: ReadonlyMap<string, readonly Standing[]>,
): Promise<(a: string, b: string) => boolean> {
	if (single?.unless === undefined) return () => false;
	const several = [...standings.values()].filter((ofOne) => new Set(ofOne.map(({ claim }) => claim.objectId)).size > 1);
	const ends = [...new Set(several.flatMap((ofOne) => ofOne.map(({ claim }) => claim.objectId ?? "")))];
	if (ends.length === 0) return () => false;
	const found = await transaction.run(
		`UNWIND $ends AS id
		 MATCH (:Entity {id: id})-[:${cypherName(single.unless)}*1..3]->(other:Entity)
		 WHERE other.id IN $ends
		 RETURN DISTINCT id, other.id AS other`,
		{ ends },
	);
	const pairs = new Set(found.records.map((record) => `${record.get("id")} ${record.get("other")}`));
	return (a, b) => pairs.has(`${a} ${b}`);
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
