/**
 * Ids of claims and evidence are hashes of what they state, so that they change when texts or dates are normalised in
 * another way. Every piece of evidence is stated again as if its record came in today; what was two by an invisible
 * difference becomes one, as if both had come in today. Former ids of claims resolve, and decisions, which are kept with
 * their contents, are found again.
 */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRow, decodeRows } from "../../database/rows.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { listIds } from "../../model/references.ts";
import { refreshEvidence } from "../apply/evidenceRecordings.ts";
import {
	READ_EVIDENCE,
	type Replacement,
	replaceEvidence,
	STORED_ROW,
	type StoredRow,
} from "../apply/former/replaceEvidence.ts";
import { retargetAllDecisions } from "../apply/recordDecisions.ts";
import { redactJudgements } from "../apply/recordJudgements.ts";
import { redactRuns } from "../importRuns/redactRuns.ts";
import { toEvidenceContent } from "../store/recordedStatement.ts";
import { findReferents } from "../store/referents.ts";
import { restate } from "../store/restate.ts";
import { findSourceTexts } from "../store/sourceTexts.ts";
import type { MigratedSome, Migration } from "./Migration.ts";

/** The step, with so many pieces of evidence in a transaction. */
export function restateEvidence(to: number, limit = 500): Migration {
	return {
		to,
		description: "states claims and evidence as their records are read today",
		measure: async (transaction) => {
			const counted = await transaction.run("MATCH (evidence:Evidence) RETURN count(evidence) AS count");
			return decodeRow(counted, { count: v.number() }).count;
		},
		migrateSome: (transaction, model, after) => migrateSome(transaction, model, { after, limit }),
	};
}

async function migrateSome(
	transaction: ManagedTransaction,
	model: GraphModel,
	part: { readonly after: string; readonly limit: number },
): Promise<MigratedSome> {
	if (part.after === "") {
		await retargetAllDecisions(transaction, model);
		await redactJudgements(transaction);
		await redactRuns(transaction);
	}
	const found = await transaction.run(READ_EVIDENCE, part);
	const stored = decodeRows(found, { row: STORED_ROW }).map(({ row }) => row);
	// What was decided on under a former reading is found among what is stated anew, and nowhere before that.
	if (stored.length === 0) await retargetAllDecisions(transaction, model);
	const restated = await restateAll(transaction, model, stored);
	const changed = restated.filter(
		({ before, now: { claim, evidence } }) =>
			before.id !== evidence.id || before.claimId !== claim.id || before.refused !== evidence.refused,
	);
	await replaceEvidence(transaction, model, changed);
	await findLostPlaces(transaction, model, stored);
	return { count: stored.length, after: stored.at(-1)?.id };
}

/** Programs of formats 3 to 5 forgot where a quote stands when an extractor that knew it was followed by one that did not. */
async function findLostPlaces(
	transaction: ManagedTransaction,
	model: GraphModel,
	stored: readonly StoredRow[],
): Promise<void> {
	const lost = await transaction.run(FIND_LOST_PLACES, { ids: stored.map(({ id }) => id) });
	const ids = decodeRows(lost, { id: v.string() }).map(({ id }) => id);
	if (ids.length > 0) await refreshEvidence(transaction, model, ids);
}

const FIND_LOST_PLACES = `
	UNWIND $ids AS id
	MATCH (evidence:Evidence {id: id})
	WHERE evidence.start IS NULL
		AND EXISTS { (evidence)<-[recording:RECORDED]-(:ImportRun) WHERE recording.start IS NOT NULL }
	RETURN id`;

/** What would be refused today stays as it was recorded, but for contact data, and counts for nothing. */
async function restateAll(
	transaction: ManagedTransaction,
	model: GraphModel,
	stored: readonly StoredRow[],
): Promise<Replacement[]> {
	const contents = stored.map((row) => toEvidenceContent(row, row.sourceId));
	const referents = await findReferents(transaction, [...new Set(contents.flatMap((one) => listIds(model, one)))]);
	const identities = {
		canonicalId: (id: string) => referents.get(id)?.canonicalId ?? id,
		typeOf: (id: string) => referents.get(id)?.type ?? "",
	};
	const texts = await findSourceTexts(
		transaction,
		stored.map(({ sourceId }) => sourceId),
	);
	return stored.flatMap((before, index) => {
		const content = contents[index];
		const now = content && restate(model, content, identities, texts.get(before.sourceId));
		return now ? [{ before, now }] : [];
	});
}
