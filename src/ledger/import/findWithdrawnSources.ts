import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows, type Row } from "../../database/rows.ts";
import type { StartedRun } from "../store/ImportRun.ts";

const WITHDRAWN_SOURCE = {
	source: v.string(),
	/** Why it was withdrawn. */
	because: v.string(),
	/** Pieces of evidence that the run gives of it. */
	evidence: v.number(),
};
/** A withdrawn source of which a run says something again. */
export type WithdrawnSource = Readonly<Row<typeof WITHDRAWN_SOURCE>>;

export async function findWithdrawnSources(
	transaction: ManagedTransaction,
	run: StartedRun,
): Promise<WithdrawnSource[]> {
	const found = await transaction.run(FIND, { run: run.id });
	return decodeRows(found, WITHDRAWN_SOURCE);
}

/** From the withdrawn sources, which are few, and not from what the run says, which may be much. */
const FIND = `
	MATCH (source:Source) WHERE source.withdrawnAt IS NOT NULL
	WITH source, COUNT {
		MATCH (source)<-[:STATED_IN]-(evidence:Evidence) WHERE EXISTS { (:ImportRun {id: $run})-[:RECORDED]->(evidence) }
	} AS evidence
	WHERE evidence > 0 OR EXISTS { (:ImportRun {id: $run})-[:RECORDED]->(source) }
	RETURN source.id AS source, source.withdrawnReason AS because, evidence
	ORDER BY source`;
