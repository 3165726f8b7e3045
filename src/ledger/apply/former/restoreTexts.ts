import type { Connection } from "../../../database/Database.ts";
import { write } from "../../../database/sessions.ts";
import type { GraphModel } from "../../../model/GraphModel.ts";
import { refreshSources } from "../sourceRecordings.ts";

export interface SourceTextRow {
	readonly id: string;
	readonly text: string;
}

/** Gives sources that this run recorded their full texts, as they were kept: they were checked when they came in. */
export async function restoreTexts(
	connection: Connection,
	model: GraphModel,
	{ run, rows }: { readonly run: string; readonly rows: readonly SourceTextRow[] },
): Promise<void> {
	await write(connection, async (transaction) => {
		await transaction.run(SET_TEXTS, { run, rows });
		const ids = rows.map(({ id }) => id);
		await refreshSources(transaction, model, ids);
	});
}

const SET_TEXTS = `
	UNWIND $rows AS row
	MATCH (:ImportRun {id: $run})-[recording:RECORDED]->(:Source {id: row.id})
	SET recording.text = row.text`;
