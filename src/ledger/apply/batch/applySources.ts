import type { ManagedTransaction } from "neo4j-driver";
import type { GraphRecord, SourceRecord } from "../../../records/GraphRecord.ts";
import type { Outcome } from "../../store/ImportCounts.ts";
import { refreshSources } from "../sourceRecordings.ts";
import type { ApplyContext } from "./ApplyContext.ts";

/** Writes the sources of a batch, and has claims looked at again whose source has changed. */
export async function applySources(
	transaction: ManagedTransaction,
	records: readonly GraphRecord[],
	{ model, run }: ApplyContext,
): Promise<Outcome> {
	// Of several lines about one source the last has what the others state, too (see checkFiles).
	const sources = new Map(records.flatMap((record) => (record.kind === "source" ? [[record.id, record]] : [])));
	if (sources.size === 0) return { new: 0, changed: 0, confirmed: 0 };
	await transaction.run(RECORD_SOURCES, { run: run.id, rows: [...sources.values()].map(toRow) });
	const { added, changed } = await refreshSources(transaction, model, [...sources.keys()]);
	return { new: added.length, changed: changed.length, confirmed: sources.size - added.length - changed.length };
}

function toRow({ id, properties, text }: SourceRecord): Record<string, unknown> {
	return { id, properties: JSON.stringify(properties), text: text ?? null };
}

const RECORD_SOURCES = `
	MATCH (run:ImportRun {id: $run})
	UNWIND $rows AS row
	MERGE (source:Source {id: row.id})
	MERGE (run)-[recording:RECORDED]->(source)
	SET recording.properties = row.properties, recording.text = row.text`;
