import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";
import { canonicalJson } from "../../model/ids.ts";
import { readTouched } from "../apply/regroupEvidence.ts";
import { holdsErasedId } from "../store/lines/editLedgerLine.ts";
import { toContent } from "../store/recordedStatement.ts";
import type { EraseContext, RemovedPart } from "./EraseContext.ts";
import { removeEvidenceOf } from "./removeEvidenceOf.ts";

interface RemovedEntities extends RemovedPart {
	readonly idsWithName: readonly string[];
}

/** Removes what is said of erased ids, as a subject, as an end or in a detail, and then the ids. */
export async function removeEntities({ writer, model, erasures }: EraseContext): Promise<RemovedEntities> {
	const all = await writer(readIds);
	const erased = all.filter(({ id }) => erasures.hasId("entity", id));
	const idsWithName = all.map(({ id }) => id).filter((id) => !erasures.hasId("entity", id) && erasures.mask(id) !== id);
	const rows = erased.map(({ id, canonicalId }) => ({ id, from: canonicalId, to: id, target: canonicalJson(id) }));
	const touched = await writer((transaction) => readTouched(transaction, model, rows));
	const evidence = touched
		.map((row) => row.evidence)
		.filter((stated) => holdsErasedId(model, toContent(stated), erasures))
		.map(({ id }) => id);
	const files = await removeEvidenceOf(writer, model, evidence);
	const ids = erased.map(({ id }) => id);
	await writer((transaction) => transaction.run(REMOVE_IDS, { ids }));
	return { ids, evidence: evidence.length, files, idsWithName };
}

async function readIds(transaction: ManagedTransaction) {
	const found = await transaction.run(
		"MATCH (referent:Referent) RETURN referent.id AS id, referent.canonicalId AS canonicalId",
	);
	return decodeRows(found, { id: v.string(), canonicalId: v.string() });
}

const REMOVE_IDS = "UNWIND $ids AS id MATCH (referent:Referent {id: id}) DELETE referent";
