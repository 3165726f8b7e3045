/**
 * Ids of claims and evidence are hashes of what they state, so that they change when texts or dates are normalised in
 * another way. Every piece of evidence is stated again as if its record came in today; what was two by an invisible
 * difference becomes one, as if both had come in today. Former ids of claims resolve, and decisions, which are kept with
 * their contents, are found again.
 */
import type { ManagedTransaction } from "neo4j-driver";
import type { GraphModel } from "../../model/GraphModel.ts";
import { listIds } from "../../model/references.ts";
import { retargetAllDecisions } from "../record/recordDecisions.ts";
import { READ_EVIDENCE, type Replacement, replaceEvidence, type StoredRow } from "../record/replaceEvidence.ts";
import { toEvidenceContent } from "../store/recordedStatement.ts";
import { findReferents } from "../store/referents.ts";
import { restate } from "../store/restate.ts";
import type { MigratedSome, Migration } from "./Migration.ts";

export const restateEvidence = restateEvidenceBy(500);

/** The step, with so many pieces of evidence in a transaction. */
export function restateEvidenceBy(limit: number): Migration {
	return {
		to: 2,
		description: "states claims and evidence as their records are read today",
		measure: async (transaction) => {
			const counted = await transaction.run("MATCH (evidence:Evidence) RETURN count(evidence) AS count");
			return Number(counted.records[0]?.get("count"));
		},
		migrateSome: (transaction, model, after) => migrateSome(transaction, model, { after, limit }),
	};
}

async function migrateSome(
	transaction: ManagedTransaction,
	model: GraphModel,
	part: { readonly after: string; readonly limit: number },
): Promise<MigratedSome> {
	if (part.after === "") await retargetAllDecisions(transaction, model);
	const found = await transaction.run(READ_EVIDENCE, part);
	const stored = found.records.map((record) => record.get("row") as StoredRow);
	const restated = await restateAll(transaction, model, stored);
	const changed = restated.filter(
		({ before, now }) => before.id !== now.evidence.id || before.claimId !== now.claim.id,
	);
	await replaceEvidence(transaction, model, changed);
	return { count: stored.length, after: stored.at(-1)?.id };
}

/** Without what would be refused today: it stays as it was recorded. */
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
	return stored.flatMap((before, index) => {
		const content = contents[index];
		const now = content && restate(model, content, identities);
		return now ? [{ before, now }] : [];
	});
}
