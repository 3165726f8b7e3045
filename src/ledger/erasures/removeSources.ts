import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";
import { normaliseAddress } from "../../records/erasures/normaliseAddress.ts";
import type { EraseContext, RemovedPart } from "./EraseContext.ts";
import { removeEvidenceOf } from "./removeEvidenceOf.ts";

/** Removes erased sources with everything that they say. */
export async function removeSources({ writer, model, erasures }: EraseContext): Promise<RemovedPart> {
	const known = await writer(readSources);
	const ids = known
		.filter(
			({ id, url, contentHash }) =>
				erasures.hasId("source", id) ||
				(url !== null && erasures.has("address", normaliseAddress(url))) ||
				(contentHash !== null && erasures.has("content", contentHash)),
		)
		.map(({ id }) => id);
	const { evidence, files } = await writer((transaction) => readSaid(transaction, ids));
	const saidIn = await removeEvidenceOf(writer, model, evidence);
	await writer((transaction) => transaction.run(REMOVE_SOURCES, { ids }));
	return { ids, evidence: evidence.length, files: [...files, ...saidIn] };
}

const KNOWN_SOURCE = v.object({
	id: v.string(),
	url: v.nullable(v.string()),
	contentHash: v.nullable(v.string()),
});

async function readSources(transaction: ManagedTransaction) {
	const found = await transaction.run("MATCH (source:Source) RETURN source {.id, .url, .contentHash} AS source");
	return decodeRows(found, { source: KNOWN_SOURCE }).map(({ source }) => source);
}

async function readSaid(transaction: ManagedTransaction, ids: readonly string[]) {
	const found = await transaction.run(
		`UNWIND $ids AS id
		 MATCH (source:Source {id: id})
		 RETURN COLLECT { MATCH (source)<-[:STATED_IN]-(evidence:Evidence) RETURN evidence.id } AS evidence,
			COLLECT { MATCH (run:ImportRun)-[:RECORDED]->(source) RETURN run.files } AS files`,
		{ ids },
	);
	const rows = decodeRows(found, { evidence: v.array(v.string()), files: v.array(v.string()) });
	return {
		evidence: rows.flatMap((row) => row.evidence),
		files: rows.flatMap((row) =>
			row.files.flatMap((text) => (JSON.parse(text) as { name: string }[]).map(({ name }) => name)),
		),
	};
}

const REMOVE_SOURCES = "UNWIND $ids AS id MATCH (source:Source {id: id}) DETACH DELETE source";
