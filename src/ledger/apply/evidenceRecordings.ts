/** Recordings in the database: `(:ImportRun)-[:RECORDED]->(:Evidence)`, one for each extractor. */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";
import { toStoredInteger } from "../../database/storedValue.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { canonicalJson } from "../../model/ids.ts";
import type { StartedRun } from "../store/ImportRun.ts";
import { combineRecordings, joinRecordings, READ_RECORDING, RECORDING, type Recording } from "../store/recordings.ts";

export async function writeRecordings(
	transaction: ManagedTransaction,
	run: StartedRun,
	recordings: ReadonlyMap<string, ReadonlyMap<string, Recording>>,
): Promise<void> {
	const rows = [...recordings].flatMap(([id, byExtractor]) =>
		[...byExtractor.values()].map(({ run: _, extractor, ...state }) => ({
			id,
			extractor,
			state: toStoredState(state),
		})),
	);
	if (rows.length > 0) await transaction.run(WRITE_RECORDINGS, { run: run.id, rows });
}

const WRITE_RECORDINGS = `
	MATCH (run:ImportRun {id: $run})
	UNWIND $rows AS row
	MATCH (evidence:Evidence {id: row.id})
	MERGE (run)-[recording:RECORDED {extractor: row.extractor}]->(evidence)
	SET recording += row.state`;

/** What was recorded of one piece of evidence, as of another, which is the same by the rules of today. */
export interface Move {
	readonly from: string;
	readonly to: string;
}

/** Moves recordings; those by one extractor in one run that come together are joined. */
export async function moveRecordings(
	transaction: ManagedTransaction,
	model: GraphModel,
	moves: readonly Move[],
): Promise<void> {
	const taken = await transaction.run(TAKE_RECORDINGS, { rows: moves });
	const joined = new Map<string, { to: string; runId: string; recording: Recording }>();
	for (const { to, runId, recording } of decodeRows(taken, {
		to: v.string(),
		runId: v.string(),
		recording: RECORDING,
	})) {
		const key = canonicalJson([to, runId, recording.extractor]);
		const same = joined.get(key)?.recording;
		joined.set(key, { to, runId, recording: same ? joinRecordings(model, same, recording) : recording });
	}
	const rows = [...joined.values()].map(({ to, runId, recording: { run: _, ...properties } }) => ({
		to,
		runId,
		properties: toStoredState(properties),
	}));
	await transaction.run(GIVE_RECORDINGS, { rows });
}

const TAKE_RECORDINGS = `
	UNWIND $rows AS row
	UNWIND [row.from, row.to] AS id
	WITH DISTINCT row.to AS to, id
	MATCH (:Evidence {id: id})<-[recording:RECORDED]-(run:ImportRun)
	WITH to, run, recording, ${READ_RECORDING} AS taken
	DELETE recording
	RETURN to, run.id AS runId, taken AS recording`;

const GIVE_RECORDINGS = `
	UNWIND $rows AS row
	MATCH (run:ImportRun {id: row.runId})
	MATCH (evidence:Evidence {id: row.to})
	CREATE (run)-[recording:RECORDED]->(evidence)
	SET recording = row.properties`;

/**
 * Works out anew what these pieces of evidence say, after recordings were taken away or a person decided. What no run
 * recorded any more is removed; its claim is marked, and goes with the last of its evidence when it is projected.
 */
export async function refreshEvidence(
	transaction: ManagedTransaction,
	model: GraphModel,
	ids: readonly string[],
): Promise<{ readonly removed: readonly string[] }> {
	const found = await transaction.run(READ_RECORDINGS, { ids });
	const kept = decodeRows(found, RECORDED).flatMap(({ id, recordings, verdict }) => {
		if (recordings.every(({ closes }) => closes)) return [];
		return [{ id, state: toStoredState(combineRecordings(model, recordings, verdict)) }];
	});
	const keptIds = new Set(kept.map(({ id }) => id));
	const removed = ids.filter((id) => !keptIds.has(id));
	if (kept.length > 0) await transaction.run(WRITE_STATES, { rows: kept });
	if (removed.length > 0) await removeEvidence(transaction, removed);
	return { removed };
}

/** Its claims are marked, and go with the last of their evidence when they are projected. */
export async function removeEvidence(transaction: ManagedTransaction, ids: readonly string[]): Promise<void> {
	await transaction.run(REMOVE_EVIDENCE, { ids });
}

const RECORDED = { id: v.string(), recordings: v.array(RECORDING), verdict: v.nullable(v.string()) };

const READ_RECORDINGS = `
	UNWIND $ids AS id
	MATCH (evidence:Evidence {id: id})
	RETURN id,
		COLLECT {
			MATCH (run:ImportRun)-[recording:RECORDED]->(evidence) RETURN ${READ_RECORDING}
		} AS recordings,
		CASE WHEN evidence.refused IS NULL THEN head(COLLECT {
			MATCH (decision:Decision {evidenceId: id}) RETURN decision.verdict ORDER BY decision.at DESC, decision.id LIMIT 1
		}) ELSE 'REJECTED' END AS verdict`;

const WRITE_STATES = `
	UNWIND $rows AS row
	MATCH (evidence:Evidence {id: row.id})-[:BEARS_ON]->(claim:Claim)
	SET evidence += row.state, claim:Pending`;

const REMOVE_EVIDENCE = `
	UNWIND $ids AS id
	MATCH (evidence:Evidence {id: id})-[:BEARS_ON]->(claim:Claim)
	SET claim:Pending
	WITH evidence, COLLECT { MATCH (evidence)-[:BORE_ON]->(former:FormerClaim) RETURN former } AS formers
	DETACH DELETE evidence
	WITH formers UNWIND formers AS former
	WITH DISTINCT former WHERE NOT EXISTS { (former)<-[:BORE_ON]-() }
	DELETE former`;

/** Offsets are whole numbers in the database; the driver would write them as fractions. */
export function toStoredState<State extends { start: number | null; end: number | null }>(state: State): object {
	return { ...state, start: toStoredInteger(state.start), end: toStoredInteger(state.end) };
}
