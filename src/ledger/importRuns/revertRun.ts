import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRows } from "../../database/rows.ts";
import { read, write } from "../../database/sessions.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { didYouMean } from "../../errors/suggest.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { canonicalJson } from "../../model/ids.ts";
import { redactContactData } from "../../records/contactData/redactContactData.ts";
import { refreshEvidence } from "../apply/evidenceRecordings.ts";
import { refreshIdentities } from "../apply/refreshIdentities.ts";
import { refreshSources } from "../apply/sourceRecordings.ts";
import { projectPending } from "../projection/projectPending.ts";
import { type ImportRun, listRuns, readRun } from "../store/ImportRun.ts";

export interface RevertOptions {
	readonly because: string;
	readonly onProgress?: (evidence: number) => void;
}

export interface Reversal {
	readonly run: string;
	/** `unchanged`: it was reverted already. */
	readonly outcome: "reverted" | "unchanged";
	/** What is gone, as only this run said it. */
	readonly evidence: number;
	readonly sources: number;
	/** What this run said, and other runs say, too. */
	readonly kept: { readonly evidence: number; readonly sources: number };
}

const BATCH_SIZE = 1_000;
const NOTHING = { evidence: 0, sources: 0 } as const;

interface TakenBack {
	readonly taken: number;
	readonly kept: number;
}

/**
 * Takes back exactly what only this run said: its recordings go, and what rests on no recording any more goes with them.
 * What other runs said, too, stays, whichever came first. The run itself is kept, marked as reverted. Cut off at any
 * point, the same call does the rest. Throws RUN_NOT_FOUND.
 */
export async function revertRun(
	connection: Connection,
	model: GraphModel,
	id: string,
	{ because, onProgress = () => {} }: RevertOptions,
): Promise<Reversal> {
	const run = await findRun(connection, id);
	if (run.state === "REVERTED") return { run: id, outcome: "unchanged", ...NOTHING, kept: NOTHING };
	await markRun(connection, id, "REVERTING", because);
	const evidence = { taken: 0, kept: 0 };
	for (let touched = BATCH_SIZE; touched === BATCH_SIZE; onProgress(touched)) {
		const { taken, kept } = await takeBackEvidence(connection, model, id);
		evidence.taken += taken;
		evidence.kept += kept;
		touched = taken + kept;
	}
	const sources = await takeBackSources(connection, model, id);
	await projectPending(connection, model);
	await markRun(connection, id, "REVERTED", because);
	const kept = { evidence: evidence.kept, sources: sources.kept };
	return { run: id, outcome: "reverted", evidence: evidence.taken, sources: sources.taken, kept };
}

export async function findRun(connection: Connection, id: string): Promise<ImportRun> {
	const run = await read(connection, (transaction) => readRun(transaction, id));
	if (run) return run;
	const known = await read(connection, (transaction) => listRuns(transaction, 10_000));
	const suggestion = didYouMean(
		id,
		known.map((other) => other.id),
	);
	throw new CoopgraphError("RUN_NOT_FOUND", { found: id, suggestion });
}

async function markRun(connection: Connection, id: string, state: string, because: string): Promise<void> {
	await write(connection, (transaction) =>
		transaction.run(
			`MATCH (run:ImportRun {id: $id})
			 SET run.state = $state, run.revertedAt = datetime.realtime(), run.revertedReason = $because`,
			{ id, state, because: redactContactData(because).text },
		),
	);
}

async function takeBackEvidence(connection: Connection, model: GraphModel, run: string): Promise<TakenBack> {
	return write(connection, async (transaction) => {
		const found = await transaction.run(
			`MATCH (run:ImportRun {id: $run})-[:RECORDED]->(evidence:Evidence)
			 WITH DISTINCT run, evidence LIMIT ${BATCH_SIZE}
			 MATCH (run)-[recording:RECORDED]->(evidence)
			 DELETE recording
			 RETURN DISTINCT evidence {.id, .subjectId, .target} AS evidence`,
			{ run },
		);
		const touched = decodeRows(found, { evidence: TOUCHED_EVIDENCE }).map(({ evidence }) => evidence);
		const { removed } = await refreshEvidence(
			transaction,
			model,
			touched.map((evidence) => evidence.id),
		);
		await forgetReferents(transaction, model, [...new Set(touched.flatMap(listIds))]);
		return { taken: removed.length, kept: touched.length - removed.length };
	});
}

const TOUCHED_EVIDENCE = v.object({ id: v.string(), subjectId: v.string(), target: v.string() });

/** Ids that it may be the last to use; a target that is a value and no id does no harm here. */
function listIds({ subjectId, target }: v.InferOutput<typeof TOUCHED_EVIDENCE>): string[] {
	const other: unknown = JSON.parse(target);
	return typeof other === "string" ? [subjectId, other] : [subjectId];
}

/** What stood for an id that no record uses any more may now be another id, for those that were united with it. */
export async function forgetReferents(
	transaction: ManagedTransaction,
	model: GraphModel,
	ids: readonly string[],
): Promise<void> {
	const rows = ids.map((id) => ({ id, target: canonicalJson(id) }));
	const forgotten = await transaction.run(FORGET_REFERENTS, { rows });
	const vanished = decodeRows(forgotten, { id: v.string(), from: v.string() });
	await refreshIdentities(
		transaction,
		model,
		vanished.map(({ id }) => id),
		vanished,
	);
}

/** An id that no record uses any more, neither to speak of an entity nor as the end of a relation. */
const FORGET_REFERENTS = `
	UNWIND $rows AS row
	MATCH (referent:Referent {id: row.id})
	WHERE NOT EXISTS { MATCH (:Evidence {subjectId: row.id}) } AND NOT EXISTS {
		MATCH (:Claim {objectId: referent.canonicalId})<-[:BEARS_ON]-(:Evidence {target: row.target})
	}
	WITH referent, row.id AS id, referent.canonicalId AS from
	DELETE referent
	RETURN id, from`;

async function takeBackSources(connection: Connection, model: GraphModel, run: string): Promise<TakenBack> {
	return write(connection, async (transaction) => {
		const found = await transaction.run(
			`MATCH (:ImportRun {id: $run})-[recording:RECORDED]->(source:Source)
			 DELETE recording
			 RETURN source.id AS id`,
			{ run },
		);
		const ids = decodeRows(found, { id: v.string() }).map(({ id }) => id);
		const { removed } = await refreshSources(transaction, model, ids);
		return { taken: removed.length, kept: ids.length - removed.length };
	});
}
