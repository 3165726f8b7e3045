/**
 * Relations that can lead to one end at a time (@single): what each of them is, others from the same entity help to decide.
 * Whenever one is projected, all of them are looked at: which are superseded, which contradict each other, which is shown.
 */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { cypherName } from "../../database/cypher/cypherName.ts";
import { decodeRows } from "../../database/rows.ts";
import type { GraphModel, RelationType } from "../../model/GraphModel.ts";
import { groupBy } from "../../shared/groupBy.ts";
import type { AssessedClaim } from "../rules/AssessedClaim.ts";
import { chooseOfRelation, type Shown } from "../rules/choice/chooseShown.ts";
import { type Conflict, findEndConflicts, type GetAlong, listHidden } from "../rules/conflicts/findConflicts.ts";
import { findSuperseded } from "../rules/conflicts/findSuperseded.ts";
import { placesGetAlong } from "../rules/conflicts/placesGetAlong.ts";
import { isCounted } from "../rules/shownCypher.ts";
import type { Slot } from "./Slot.ts";

/** The conflicts of what leads from one entity by relations of one type. */
export interface EndConflicts {
	/** The same for the same entity and type. */
	readonly name: string;
	readonly sample: Start;
	readonly conflicts: readonly Conflict[];
}

/** The entity from which they lead. */
const START = v.object({ subjectId: v.string(), subjectType: v.string() });
type Start = v.InferOutput<typeof START>;

/** Marks the relations and claims of this kind around these slots, and finds what contradicts. */
export async function projectEnds(
	transaction: ManagedTransaction,
	slots: readonly Slot[],
	model: GraphModel,
): Promise<EndConflicts[]> {
	const found: EndConflicts[] = [];
	for (const type of model.relations.values()) {
		if (!type.single) continue;
		const ofType = slots.filter(({ sample }) => sample.relation === type.name);
		const starts = [...ofType.map(({ sample }) => sample), ...(await findReconciled(transaction, type, slots))];
		if (starts.length === 0) continue;
		const subjects = new Map<string, Start>(starts.map((start) => [start.subjectId, start]));
		const wereProjected = new Set(ofType.flatMap(({ sample, wasProjected }) => (wasProjected ? sample.subjectId : [])));
		const assessed = await readSiblings(transaction, type, [...subjects.keys()], slots);
		const getAlong = await readCompatible(transaction, type, assessed);
		const marks: Marks[] = [];
		for (const [subject, sample] of subjects) {
			const ofOne = assessed.get(subject) ?? [];
			const conflicts = findEndConflicts(model, type, ofOne, getAlong);
			found.push({ name: `ends ${subject} ${type.name}`, sample, conflicts });
			// One that stands alone, and did so from the beginning, is marked as it was written.
			if (wereProjected.has(subject) || countEnds(ofOne) > 1)
				marks.push(toMarks(model, { type, subject, assessed: ofOne, conflicts, getAlong }));
		}
		await transaction.run(MARK_CLAIMS, { rows: marks.flatMap(({ claims }) => claims) });
		await transaction.run(markRelations(type.name), { rows: marks });
	}
	return found;
}

/**
 * Whose ends may get along or contradict each other now, as one lies in another or does no longer: by which way is known
 * from the places where it begins, and from those that lie in them.
 */
async function findReconciled(
	transaction: ManagedTransaction,
	{ name, single }: RelationType,
	slots: readonly Slot[],
): Promise<Start[]> {
	const between = slots.filter(({ sample }) => single?.unless !== undefined && sample.relation === single.unless);
	if (single?.unless === undefined || between.length === 0) return [];
	const ids = [...new Set(between.map(({ sample }) => sample.subjectId))];
	const found = await transaction.run(withEndsAround(single.unless), { ids, relation: name });
	return decodeRows(found, { start: START }).map(({ start }) => start);
}

const withEndsAround = (unless: string) => `
	UNWIND $ids AS id
	MATCH (:Entity {id: id})<-[:${cypherName(unless)}*0..2]-(end:Entity)
	WITH DISTINCT end
	MATCH (claim:Claim {objectId: end.id, relation: $relation})
	WITH DISTINCT claim.subjectId AS subjectId, claim.subjectType AS subjectType
	WHERE EXISTS {
		MATCH (one:Claim {subjectId: subjectId, relation: $relation}), (other:Claim {subjectId: subjectId, relation: $relation})
		WHERE one.objectId < other.objectId
	}
	RETURN {subjectId: subjectId, subjectType: subjectType} AS start`;

interface Siblings {
	readonly type: RelationType;
	readonly subject: string;
	readonly assessed: readonly AssessedClaim[];
	readonly conflicts: readonly Conflict[];
	readonly getAlong: GetAlong;
}

interface Marks {
	readonly subject: string;
	readonly superseded: readonly { readonly claimId: string }[];
	/** Ids of claims that are denied, or that lead elsewhere than others. */
	readonly disputed: readonly string[];
	readonly claims: readonly { readonly id: string; readonly shown: boolean; readonly because: string | null }[];
}

function toMarks(model: GraphModel, { type, subject, assessed, conflicts, getAlong }: Siblings): Marks {
	const open = conflicts.filter(({ decided }) => !decided);
	const superseded = findSuperseded(type, assessed);
	const hidden = new Set([...superseded.map(({ claimId }) => claimId), ...listHidden(model, type, assessed, getAlong)]);
	const denied = assessed.filter(({ against, claim }) => against > 0 && claim.rank !== "PREFERRED");
	const shown = chooseAmongEnds(model, type, assessed, conflicts);
	return {
		subject,
		superseded,
		disputed: [...open.flatMap(({ claimIds }) => claimIds), ...denied.map(({ claim }) => claim.id)],
		claims: assessed.map(({ claim: { id } }) => {
			const isShown = shown.has(id) && !hidden.has(id);
			return { id, shown: isShown, because: isShown ? (shown.get(id) ?? null) : null };
		}),
	};
}

/** What each relation is made of; the first of ends that contradict each other says why it is. */
function chooseAmongEnds(
	model: GraphModel,
	type: RelationType,
	assessed: readonly AssessedClaim[],
	conflicts: readonly Conflict[],
): Shown {
	const byEnd = groupBy(assessed, ({ claim }) => claim.objectId);
	const shown = new Map([...byEnd.values()].flatMap((ofEnd) => [...chooseOfRelation(model, type, ofEnd)]));
	for (const { claimIds, because } of conflicts) {
		const [first = ""] = claimIds;
		if (shown.has(first)) shown.set(first, shown.get(first) ?? because);
	}
	return shown;
}

function countEnds(assessed: readonly AssessedClaim[]): number {
	return new Set(assessed.map(({ claim }) => claim.objectId)).size;
}

/** All relations of this type from these entities: from the slots at hand, and from those that are not. */
async function readSiblings(
	transaction: ManagedTransaction,
	type: RelationType,
	subjects: readonly string[],
	slots: readonly Slot[],
): Promise<ReadonlyMap<string, readonly AssessedClaim[]>> {
	const atHand = new Map(slots.flatMap(({ shown }) => shown.map((standing) => [standing.claim.id, standing] as const)));
	// Not decoded, as little as in readSlots.
	const found = await transaction.run<{ subject: string; assessed: AssessedClaim[] }>(READ_SIBLINGS, {
		...{ subjects, relation: type.name },
	});
	return new Map(
		found.records.map((record) => {
			const assessed = record.get("assessed").map((standing) => atHand.get(standing.claim.id) ?? standing);
			return [record.get("subject"), assessed] as const;
		}),
	);
}

const READ_SIBLINGS = `
	UNWIND $subjects AS subject
	MATCH (claim:Claim {subjectId: subject, relation: $relation})
	WHERE ${isCounted("claim")} AND claim.objectId <> subject
	WITH subject, claim, COLLECT {
		MATCH (claim)<-[:BEARS_ON]-(evidence:Evidence {status: 'ACCEPTED', stance: 'SUPPORTS'})-[:STATED_IN]->(source:Source)
		WHERE source.withdrawnAt IS NULL
		RETURN {
			id: source.id, confidence: evidence.confidence, modality: evidence.modality, published: toString(source.publishedEarliest), publishedAs: source.published
		} AS item ORDER BY source.publishedEarliest IS NULL, source.publishedEarliest DESC, evidence.id
	} AS evidence
	WITH subject, claim, evidence, reduce(ids = [], item IN evidence | CASE WHEN item.id IN ids THEN ids ELSE ids + item.id END) AS ids
	RETURN subject, collect({
		claim: claim {
			.id, .subjectId, .subjectType, .property, .relation, .value, .objectId, .objectType, .qualifiers,
			.rank, .rankReason, .shown
		},
		status: claim.status, modality: claim.modality, wording: {},
		against: COUNT {
			MATCH (claim)<-[:BEARS_ON]-(:Evidence {status: 'ACCEPTED', stance: 'CONTRADICTS'})-[:STATED_IN]->(source:Source)
			WHERE source.withdrawnAt IS NULL
		},
		sources: size(ids), sourceIds: ids,
		confidence: reduce(most = 0.0, item IN evidence | CASE WHEN item.confidence > most THEN item.confidence ELSE most END),
		published: coalesce(head(evidence).published, ''),
		publishedAs: coalesce(head(evidence).publishedAs, ''),
		publishedAsSure: coalesce(head([item IN evidence WHERE item.modality = claim.modality]).published, ''),
		knownSince: toString(claim.knownSince), certainlyKnownSince: toString(claim.certainlyKnownSince)
	}) AS assessed`;

/** Each anew, as what superseded or contradicted it can have been taken back. */
const markRelations = (type: string) => `
	UNWIND $rows AS row
	MATCH (:Entity {id: row.subject})-[relation:${cypherName(type)}]->(:Entity)
	WITH row, relation, [mark IN row.superseded WHERE mark.claimId IN relation.claimIds] AS marks
	WITH row, relation, CASE WHEN size(marks) = size(relation.claimIds) THEN head(marks) END AS mark
	SET relation.superseded = mark IS NOT NULL,
		relation.supersededSince = date(mark.knownSince),
		relation.certainlySupersededSince = date(mark.certainlyKnownSince),
		relation.disputed =
			CASE WHEN any(id IN relation.claimIds WHERE id IN row.disputed) THEN ['${type}'] ELSE [] END +
			[name IN relation.disputed WHERE name <> '${type}']`;

const MARK_CLAIMS = `
	UNWIND $rows AS row
	MATCH (claim:Claim {id: row.id})
	SET claim.shown = row.shown, claim.shownBecause = row.because`;

async function readCompatible(
	transaction: ManagedTransaction,
	{ single }: RelationType,
	assessed: ReadonlyMap<string, readonly AssessedClaim[]>,
): Promise<(a: string, b: string) => boolean> {
	if (single?.unless === undefined) return () => false;
	const several = [...assessed.values()].filter((ofOne) => new Set(ofOne.map(({ claim }) => claim.objectId)).size > 1);
	const ends = [...new Set(several.flatMap((ofOne) => ofOne.map(({ claim }) => claim.objectId ?? "")))];
	if (ends.length === 0) return () => false;
	const found = await transaction.run(
		`UNWIND $ends AS id
		 MATCH (:Entity {id: id})-[:${cypherName(single.unless)}*1..3]->(other:Entity)
		 WHERE other.id IN $ends
		 RETURN DISTINCT id, other.id AS other`,
		{ ends },
	);
	const inEachOther = decodeRows(found, { id: v.string(), other: v.string() });
	const pairs = new Set(inEachOther.map(({ id, other }) => `${id} ${other}`));
	const named = await transaction.run(
		"MATCH (end:Entity) WHERE end.id IN $ends RETURN end.id AS id, end.name AS name",
		{
			ends,
		},
	);
	const names = new Map(
		decodeRows(named, { id: v.string(), name: v.nullable(v.string()) }).map(({ id, name }) => [id, name]),
	);
	return (a, b) => pairs.has(`${a} ${b}`) || placesGetAlong(names.get(a) ?? "", names.get(b) ?? "");
}
