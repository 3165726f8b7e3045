/**
 * Brings the analysts' graph up to the ledger. What has to be looked at again is marked Pending on its claims; each
 * transaction takes some slots (an entity's properties, or one relation between two entities), works out from all of
 * their claims what the graph should show, writes that, and takes the marks off. It may be cut off at any point.
 */
import type { ManagedTransaction } from "neo4j-driver";
import { cypherName } from "../../database/cypherName.ts";
import type { Connection } from "../../database/Database.ts";
import { type TransactionWork, write } from "../../database/sessions.ts";
import { toStoredProperties } from "../../database/storedValue.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { assessClaim, counts, type Standing, type StoredClaim, type StoredEvidence } from "../rules/AssessedClaim.ts";
import { chooseShown } from "../rules/chooseShown.ts";
import { type RefusedSlots, SlotsRefused } from "../store/RefusedSlots.ts";
import { findReasonInContent, setAside } from "../store/setAside.ts";
import { projectConflicts } from "./projectConflicts.ts";
import { projectEntity } from "./projectEntity.ts";
import { projectRelations } from "./projectRelation.ts";
import { projectWholes } from "./projectWholes.ts";

const SLOTS_PER_TRANSACTION = 1_000;

/** Projects until nothing is pending. `onProgress` is told how many slots were done. */
export async function projectPending(
	connection: Connection,
	model: GraphModel,
	onProgress: (slots: number) => void = () => {},
): Promise<void> {
	await projectWith((work) => write(connection, work), model, { onProgress });
}

/** Runs work in a transaction: each in one of its own, or all in the same. */
export type Writer = <Result>(work: TransactionWork<Result>) => Promise<Result>;

export interface ProjectOptions {
	readonly onProgress?: ((slots: number) => void) | undefined;
	/** For work in a single transaction: what earlier attempts found out. Throws SlotsRefused for another attempt. */
	readonly refused?: RefusedSlots | undefined;
}

export async function projectWith(
	writer: Writer,
	model: GraphModel,
	{ onProgress = () => {}, refused }: ProjectOptions,
): Promise<void> {
	for (;;) {
		const slots = await writer(findPendingSlots);
		if (slots.length === 0) return;
		if (refused) await writer((transaction) => projectInOne(transaction, model, slots, refused));
		else await projectOrSetAside(writer, model, slots);
		onProgress(slots.length);
	}
}

/** One slot that the database refuses must not keep the others out: it is found by halves, and set aside by itself. */
async function projectOrSetAside(writer: Writer, model: GraphModel, slots: readonly string[]): Promise<void> {
	try {
		await writer((transaction) => projectSlots(transaction, model, slots));
	} catch (error) {
		const reason = findReasonInContent(error);
		if (reason === undefined) throw error;
		const [slot, ...others] = slots;
		if (slot !== undefined && others.length === 0) {
			await writer((transaction) => setAside(transaction, slot, reason));
			return;
		}
		const half = Math.ceil(slots.length / 2);
		await projectOrSetAside(writer, model, slots.slice(0, half));
		await projectOrSetAside(writer, model, slots.slice(half));
	}
}

async function projectInOne(
	transaction: ManagedTransaction,
	model: GraphModel,
	slots: readonly string[],
	refused: RefusedSlots,
): Promise<void> {
	const { reasons } = refused;
	for (const slot of slots) {
		const reason = reasons.get(slot);
		if (reason !== undefined) await setAside(transaction, slot, reason);
	}
	for (const group of refused.divide(slots.filter((slot) => !reasons.has(slot)))) {
		try {
			await projectSlots(transaction, model, group);
		} catch (error) {
			throw SlotsRefused.from(error, group);
		}
	}
}

/** Marks every claim, so that the whole graph is projected anew. */
export async function markAllPending(connection: Connection): Promise<void> {
	for (let after: string | undefined = ""; after !== undefined; ) {
		const last: string = after;
		after = await write(connection, async (transaction) => {
			const marked = await transaction.run(
				`MATCH (claim:Claim) WHERE claim.id > $last
				 WITH claim ORDER BY claim.id LIMIT 10000
				 SET claim:Pending
				 RETURN max(claim.id) AS last`,
				{ last },
			);
			return (marked.records[0]?.get("last") as string | null) ?? undefined;
		});
	}
}

async function findPendingSlots(transaction: ManagedTransaction): Promise<string[]> {
	const found = await transaction.run(FIND_SLOTS, { limit: SLOTS_PER_TRANSACTION });
	return found.records.map((record) => record.get("slot") as string);
}

async function projectSlots(
	transaction: ManagedTransaction,
	model: GraphModel,
	names: readonly string[],
): Promise<void> {
	const slots = await readSlots(transaction, model, names);
	await writeStandings(transaction, slots, model);
	await writeEntities(transaction, slots, model);
	await writeRelations(transaction, slots, model);
	await projectWholes(transaction, slots, model);
	await projectConflicts(transaction, slots, model);
	await removeUnnamed(transaction, slots);
	await removeGroundless(transaction, slots);
}

/** All claims of one slot, assessed. */
export interface Slot {
	readonly name: string;
	readonly standings: readonly Standing[];
	/** Those that have a part in the graph. */
	readonly shown: readonly Standing[];
	/** Any of its claims: they share subject, relation and object. */
	readonly sample: StoredClaim;
	/** False while all of its claims are new: then nothing of it can be in the graph yet. */
	readonly wasProjected: boolean;
}

async function readSlots(
	transaction: ManagedTransaction,
	model: GraphModel,
	names: readonly string[],
): Promise<Slot[]> {
	const found = await transaction.run(READ_SLOTS, { names });
	return found.records.flatMap((record) => {
		const claims = record.get("claims") as { claim: StoredClaim; evidence: StoredEvidence[] }[];
		const standings = claims.map(({ claim, evidence }) => assessClaim(model, claim, evidence));
		const [sample] = claims;
		if (!sample) return [];
		const wasProjected = claims.some(({ claim }) => claim.shown !== null);
		const shown = standings.filter(counts);
		return [{ name: record.get("slot") as string, standings, shown, sample: sample.claim, wasProjected }];
	});
}

const FIND_SLOTS = `
	MATCH (pending:Pending)
	WITH pending LIMIT toInteger($limit)
	RETURN DISTINCT pending.slot AS slot`;

const READ_SLOTS = `
	UNWIND $names AS slot
	MATCH (claim:Claim {slot: slot})
	WITH slot, claim, COLLECT {
		MATCH (claim)<-[:BEARS_ON]-(evidence:Evidence)-[:STATED_IN]->(source:Source)
		RETURN evidence {
			.id, .stance, .modality, .status, .confidence, .wording,
			sourceId: source.id,
			published: toString(source.publishedEarliest),
			publishedLatest: toString(source.publishedLatest),
			publishedAs: source.published,
			open: source.withdrawnAt IS NULL
		}
	} AS evidence
	RETURN slot, collect({
		claim: claim {
			.id, .subjectId, .subjectType, .property, .relation, .value, .objectId, .objectType, .qualifiers,
			.rank, .rankReason, .shown
		},
		evidence: evidence
	}) AS claims`;

async function writeStandings(
	transaction: ManagedTransaction,
	slots: readonly Slot[],
	model: GraphModel,
): Promise<void> {
	const rows = slots.flatMap(({ standings, shown }) => {
		const choices = chooseShown(model, shown);
		return standings.map(({ claim, status, modality, knownSince, certainlyKnownSince }) => {
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

function toEntityRow(model: GraphModel, typeName: string, id: string, shown: readonly Standing[]) {
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

async function removeUnnamed(transaction: ManagedTransaction, slots: readonly Slot[]): Promise<void> {
	const ids = new Set(slots.flatMap(({ sample }) => [sample.subjectId, sample.objectId ?? sample.subjectId]));
	await transaction.run(
		`UNWIND $ids AS id
		 MATCH (entity:Entity {id: id})
		 WHERE entity.nameless AND NOT EXISTS { (entity)--() }
		   AND NOT EXISTS { MATCH (claim:Claim {slot: 'entity ' + id}) WHERE claim.status = 'ACCEPTED' AND claim.modality IS NOT NULL }
		 DELETE entity`,
		{ ids: [...ids] },
	);
}

/** A claim lives while a recording of its evidence does; it goes when the last run that stated it was taken back. */
async function removeGroundless(transaction: ManagedTransaction, slots: readonly Slot[]): Promise<void> {
	await transaction.run(
		`UNWIND $ids AS id
		 MATCH (claim:Claim {id: id})
		 WHERE NOT EXISTS { (claim)<-[:BEARS_ON]-() }
		 DELETE claim`,
		{ ids: slots.flatMap(({ standings }) => standings.map(({ claim }) => claim.id)) },
	);
}
