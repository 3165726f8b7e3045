/**
 * Slots of which the ledger holds nothing yet, which in most imports are most of them: whatever is said of them stands in
 * the batch at hand. So what the graph shows of them is worked out from the batch, and claims, evidence and what they show
 * are written at once. All others are written by applyEntries, marked, and projected later from what is stored.
 */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { Columns } from "../../../database/cypher/Columns.ts";
import { lockCypher } from "../../../database/cypher/lockCypher.ts";
import { decodeRows } from "../../../database/rows.ts";
import { sendAhead } from "../../../database/sendAhead.ts";
import type { GraphModel } from "../../../model/GraphModel.ts";
import { listQualifierKeys } from "../../../model/references.ts";
import { groupBy } from "../../../shared/groupBy.ts";
import { type Assessment, listAssessments } from "../../projection/projectSlots.ts";
import { assessSlot, OF_SOURCE, READ_OF_SOURCE, type Slot } from "../../projection/Slot.ts";
import { showSlots } from "../../projection/showSlots.ts";
import { addCounts, type ImportCounts } from "../../store/ImportCounts.ts";
import { combineRecordings, type EvidenceState, type Recording } from "../../store/recordings.ts";
import type { ClaimRow, EvidenceRow, LedgerEntry } from "../../store/statements.ts";
import { toStoredState } from "../evidenceRecordings.ts";
import type { ApplyContext } from "./ApplyContext.ts";
import { joinSameRecordings } from "./joinSameRecordings.ts";

/** The entries of slots that the ledger does not hold, and no decision bears on; and all others. */
export async function divideBySlot(
	transaction: ManagedTransaction,
	entries: readonly LedgerEntry[],
	hasDecisions: boolean,
): Promise<{ readonly unheld: readonly LedgerEntry[]; readonly held: readonly LedgerEntry[] }> {
	const names = [...new Set(entries.map(({ claim }) => claim.slot))];
	const found = await transaction.run(FIND_SLOTS, { names });
	const held = new Set(decodeRows(found, { slot: v.string() }).map(({ slot }) => slot));
	// What an id that another stands for was said to be is traced to its former claim.
	for (const { claim, evidence } of entries) if (evidence.formerClaimId !== null) held.add(claim.slot);
	for (const slot of hasDecisions ? await findDecided(transaction, entries) : []) held.add(slot);
	const isHeld = ({ claim }: LedgerEntry) => held.has(claim.slot);
	return { unheld: entries.filter((entry) => !isHeld(entry)), held: entries.filter(isHeld) };
}

const FIND_SLOTS = `
	UNWIND $names AS slot
	MATCH (claim:Claim {slot: slot})
	RETURN DISTINCT slot`;

async function findDecided(transaction: ManagedTransaction, entries: readonly LedgerEntry[]): Promise<string[]> {
	const rows = entries.map(({ claim, evidence }) => ({ slot: claim.slot, claim: claim.id, evidence: evidence.id }));
	const found = await transaction.run(FIND_DECIDED, { rows });
	return decodeRows(found, { slot: v.string() }).map(({ slot }) => slot);
}

const FIND_DECIDED = `
	UNWIND $rows AS row
	WITH row WHERE EXISTS { (:Decision {claimId: row.claim}) } OR EXISTS { (:Decision {evidenceId: row.evidence}) }
	RETURN DISTINCT row.slot AS slot`;

/** Writes slots of which the ledger holds nothing, and what the graph shows of them. */
export async function createSlots(
	transaction: ManagedTransaction,
	entries: readonly LedgerEntry[],
	counts: ImportCounts,
	{ model, run }: ApplyContext,
): Promise<void> {
	if (entries.length === 0) return;
	const claims = joinEntries(model, entries);
	const sources = await lockSources(transaction, entries);
	const slots = assessSlots(model, claims, sources);
	const assessments = new Map(slots.flatMap((slot) => listAssessments(model, slot)).map((one) => [one.id, one]));
	const columns = claimColumns(model);
	const rows = claims.map((claim) => toRow(columns, claim, assessments.get(claim.claim.id)));
	await sendAhead(transaction, async (send) => {
		await send(createClaims(columns), { run: run.id, rows });
		await showSlots(transaction, send, slots, model);
	});
	countClaims(counts, claims);
}

interface NewClaim {
	readonly claim: ClaimRow;
	readonly evidence: readonly NewEvidence[];
}

interface NewEvidence {
	readonly row: EvidenceRow;
	readonly state: EvidenceState;
	readonly recordings: readonly Recording[];
}

/** Each claim once, with each piece of its evidence once. */
function joinEntries(model: GraphModel, entries: readonly LedgerEntry[]): NewClaim[] {
	const recordings = joinSameRecordings(model, entries);
	const claims = new Map<string, { claim: ClaimRow; evidence: Map<string, NewEvidence> }>();
	for (const { claim, evidence: row } of entries) {
		const joined = claims.get(claim.id) ?? { claim, evidence: new Map<string, NewEvidence>() };
		claims.set(claim.id, joined);
		if (joined.evidence.has(row.id)) continue;
		const ofRow = [...(recordings.get(row.id)?.values() ?? [])];
		const state = combineRecordings(model, ofRow, row.refused === null ? null : "REJECTED");
		joined.evidence.set(row.id, { row, state, recordings: ofRow });
	}
	return [...claims.values()].map(({ claim, evidence }) => ({ claim, evidence: [...evidence.values()] }));
}

/**
 * What these sources say of themselves. Whoever withdraws one of them meanwhile waits for this transaction, and finds what
 * it wrote.
 */
async function lockSources(
	transaction: ManagedTransaction,
	entries: readonly LedgerEntry[],
): Promise<ReadonlyMap<string, v.InferOutput<typeof OF_SOURCE>>> {
	const ids = [...new Set(entries.map(({ evidence }) => evidence.sourceId))].sort();
	const found = await transaction.run(LOCK_SOURCES, { ids });
	const rows = decodeRows(found, { id: v.string(), source: OF_SOURCE });
	return new Map(rows.map(({ id, source }) => [id, source]));
}

const LOCK_SOURCES = `
	UNWIND $ids AS id
	MATCH (source:Source {id: id})
	${lockCypher("source")}
	RETURN source.id AS id, source {${READ_OF_SOURCE}} AS source`;

function assessSlots(
	model: GraphModel,
	claims: readonly NewClaim[],
	sources: ReadonlyMap<string, v.InferOutput<typeof OF_SOURCE>>,
): readonly Slot[] {
	const bySlot = groupBy(claims, ({ claim }) => claim.slot);
	return [...bySlot].flatMap(([name, ofSlot]) =>
		assessSlot(
			model,
			name,
			ofSlot.map(({ claim, evidence }) => ({
				claim: { ...claim, rank: "NORMAL", rankReason: null, shown: null },
				evidence: evidence.flatMap(({ row, state }) => {
					const source = sources.get(row.sourceId);
					return source ? [{ ...row, ...state, ...source }] : [];
				}),
			})),
		),
	);
}

const EVIDENCE = new Columns([
	...["id", "subjectId", "predicate", "target", "qualifiers", "wording", "says"],
	...["quote", "stance", "modality", "refused"],
	...["extractors", "confidence", "retrievedAt", "status", "start", "end"],
]);
const RECORDING = new Columns(["extractor", "closes", "confidence", "retrievedAt", "status", "start", "end"]);

function claimColumns(model: GraphModel): Columns {
	const stated = ["subjectId", "subjectType", "property", "relation", "value", "objectId", "objectType", "qualifiers"];
	const days = ["knownSince", "certainlyKnownSince"];
	const assessed = ["rank", "status", "modality", "shown", "shownBecause", ...days];
	const qualifiers = listQualifierKeys(model).map((key) => `qualifier_${key}`);
	return new Columns(["id", "slot", ...stated, ...assessed, ...qualifiers], days);
}

function toRow(columns: Columns, { claim, evidence }: NewClaim, assessment: Assessment | undefined): unknown[] {
	const ofEvidence = evidence.map(({ row: { claimId: _, formerClaimId: __, sourceId, ...row }, state, recordings }) => {
		const ofRecordings = recordings.map(({ run: _, ...recording }) => RECORDING.toRow({ ...toStoredState(recording) }));
		return [sourceId, ofRecordings, ...EVIDENCE.toRow({ ...row, ...toStoredState(state) })];
	});
	return [ofEvidence, ...columns.toRow({ ...claim, rank: "NORMAL", ...assessment })];
}

const createClaims = (columns: Columns) => `
	MATCH (run:ImportRun {id: $run})
	UNWIND $rows AS row
	CREATE (claim:Claim ${columns.properties("row", 1)})
	WITH run, claim, row
	UNWIND row[0] AS item
	MATCH (source:Source {id: item[0]})
	CREATE (claim)<-[:BEARS_ON]-(evidence:Evidence ${EVIDENCE.properties("item", 2)})-[:STATED_IN]->(source)
	WITH run, evidence, item
	UNWIND item[1] AS recorded
	CREATE (run)-[:RECORDED ${RECORDING.properties("recorded")}]->(evidence)`;

function countClaims(counts: ImportCounts, claims: readonly NewClaim[]): void {
	const added = (of: number) => ({ new: of, changed: 0, confirmed: 0 });
	addCounts(counts.claims, added(claims.length));
	addCounts(counts.evidence, added(claims.reduce((sum, { evidence }) => sum + evidence.length, 0)));
	addCounts(counts.relations, added(claims.filter(({ claim }) => claim.relation !== null).length));
}
