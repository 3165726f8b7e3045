import type { ManagedTransaction } from "neo4j-driver";
import type { StartedRun } from "../store/ImportRun.ts";

/** A withdrawn source of which a run says something again. */
export interface WithdrawnSource {
	readonly source: string;
	/** Why it was withdrawn. */
	readonly because: string;
	/** Pieces of evidence that the run gives of it. */
	readonly evidence: number;
}

export async function findWithdrawnSources(
	transaction: ManagedTransaction,
	run: StartedRun,
): Promise<WithdrawnSource[]> {
	const found = await transaction.run(FIND, { run: run.id });
	return found.records.map((record) => ({
		source: record.get("source") as string,
		because: record.get("because") as string,
		evidence: Number(record.get("evidence")),
	}));
}

/** From the withdrawn sources, which are few, and not from what the run says, which may be much. */
const FIND = `
	MATCH (source:Source) WHERE source.withdrawnAt IS NOT NULL
	WITH source, COUNT {
		MATCH (source)<-[:STATED_IN]-(evidence:Evidence) WHERE EXISTS { (:ImportRun {id: $run})-[:RECORDED]->(evidence) }
	} AS evidence
	WHERE evidence > 0 OR EXISTS { (:ImportRun {id: $run})-[:RECORDED]->(source) }
	RETURN source.id AS source, coalesce(source.withdrawnReason, '') AS because, evidence
	ORDER BY source`;
