import type { ManagedTransaction } from "neo4j-driver";
import { decodeRows } from "../../database/rows.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { mapStrings } from "../../model/values/text.ts";
import type { ErasureIndex } from "../../records/erasures/ErasureIndex.ts";
import { refreshSources } from "../apply/sourceRecordings.ts";
import { READ_SOURCES, RECORDED_SOURCE, type StoredRecording, WRITE_RECORDINGS } from "../migrations/restateSources.ts";
import type { EraseContext } from "./EraseContext.ts";

/** Few at a time: each may bring its whole text. */
const AT_ONCE = 50;

/** Titles, descriptions and texts of other sources without erased names; the ids of those that held one. */
export async function maskSources({ writer, model, erasures }: EraseContext): Promise<string[]> {
	const ids: string[] = [];
	if (!erasures.hasNames) return ids;
	for (let after: string | undefined = ""; after !== undefined; ) {
		const last: string = after;
		const done = await writer((transaction) => maskSome(transaction, model, erasures, last));
		ids.push(...done.ids);
		after = done.after;
	}
	return ids;
}

async function maskSome(transaction: ManagedTransaction, model: GraphModel, erasures: ErasureIndex, after: string) {
	const found = await transaction.run(READ_SOURCES, { after, limit: AT_ONCE });
	const sources = decodeRows(found, RECORDED_SOURCE);
	const rows = sources.flatMap(({ id, recordings }) =>
		recordings.flatMap((recording) => {
			const masked = maskRecording(recording, erasures);
			return masked === undefined ? [] : [{ id, run: recording.run, ...masked }];
		}),
	);
	const ids = [...new Set(rows.map(({ id }) => id))];
	if (ids.length > 0) {
		await transaction.run(WRITE_RECORDINGS, { rows });
		await refreshSources(transaction, model, ids);
	}
	return { ids, after: sources.at(-1)?.id };
}

function maskRecording({ properties, text }: StoredRecording, erasures: ErasureIndex) {
	const masked = {
		properties: JSON.stringify(mapStrings(JSON.parse(properties) as unknown, (part) => erasures.mask(part))),
		text: text === null ? null : erasures.mask(text),
	};
	return masked.properties === properties && masked.text === text ? undefined : masked;
}
