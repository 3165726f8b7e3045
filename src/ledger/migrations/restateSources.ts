import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRow, decodeRows } from "../../database/rows.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";
import { redactContactData } from "../../records/contactData/redactContactData.ts";
import { readRawRecord } from "../../records/read/readRawRecord.ts";
import { refreshSources } from "../apply/sourceRecordings.ts";
import type { MigratedSome, Migration } from "./Migration.ts";

/** Few at a time: each may bring its whole text. */
const SOURCES_AT_ONCE = 50;

/** What is known of sources, and their texts, as if they had been read today. Offsets into a text stay true. */
export function restateSources(to: number): Migration {
	return {
		to,
		description: "reads sources and their texts as they are read today",
		measure: async (transaction) => {
			const counted = await transaction.run("MATCH (source:Source) RETURN count(source) AS count");
			return decodeRow(counted, { count: v.number() }).count;
		},
		migrateSome,
	};
}

async function migrateSome(transaction: ManagedTransaction, model: GraphModel, after: string): Promise<MigratedSome> {
	const found = await transaction.run(READ_SOURCES, { after, limit: SOURCES_AT_ONCE });
	const sources = decodeRows(found, RECORDED_SOURCE);
	const ids = sources.map(({ id }) => id);
	const rows = sources.flatMap(({ id, recordings }) =>
		recordings.map((recording) => ({ run: recording.run, ...restate(model, id, recording) })),
	);
	await transaction.run(WRITE_RECORDINGS, { rows });
	await refreshSources(transaction, model, ids);
	return { count: ids.length, after: ids.at(-1) };
}

const STORED_RECORDING = v.object({ run: v.string(), properties: v.string(), text: v.nullable(v.string()) });
export type StoredRecording = v.InferOutput<typeof STORED_RECORDING>;

export const RECORDED_SOURCE = { id: v.string(), recordings: v.array(STORED_RECORDING) };

/** What would be refused today stays as it was recorded, but for contact data. */
function restate(model: GraphModel, id: string, { properties, text }: StoredRecording) {
	const raw = { type: "Source", id, ...(JSON.parse(properties) as Record<string, Json>) };
	const { record, refused } = readRawRecord(model, raw);
	const read = record ?? refused?.record;
	return {
		id,
		properties: read?.kind === "source" ? JSON.stringify(read.properties) : properties,
		text: text === null ? null : redactContactData(text).text,
	};
}

export const READ_SOURCES = `
	MATCH (source:Source) WHERE source.id > $after
	WITH source ORDER BY source.id LIMIT toInteger($limit)
	RETURN source.id AS id, COLLECT {
		MATCH (run:ImportRun)-[recording:RECORDED]->(source)
		RETURN {run: run.id, properties: recording.properties, text: recording.text}
	} AS recordings
	ORDER BY id`;

export const WRITE_RECORDINGS = `
	UNWIND $rows AS row
	MATCH (:ImportRun {id: row.run})-[recording:RECORDED]->(:Source {id: row.id})
	SET recording.properties = row.properties, recording.text = row.text`;
