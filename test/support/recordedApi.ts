import { type Api, startApi } from "./api.ts";
import { importRecords, openPreparedDatabase } from "./graph.ts";
import { schemaFor } from "./schema.ts";
import type { TestDatabase } from "./testDatabase.ts";

export interface RecordedApi extends Api {
	readonly database: TestDatabase;
}

/** The API over a database that holds these records and nothing else. Throws where one of them is refused. */
export async function startRecordedApi(records: readonly object[] = []): Promise<RecordedApi> {
	const database = await openPreparedDatabase();
	if (records.length > 0) {
		const { report } = await importRecords(database, records);
		if (report.lines.rejected > 0) throw new Error(JSON.stringify(report.problems));
	}
	return joinDatabase(database, await startApi(database, await schemaFor("editors")));
}

/** The two as one, closed together. */
export function joinDatabase(database: TestDatabase, api: Api): RecordedApi {
	return {
		...api,
		database,
		[Symbol.asyncDispose]: async () => {
			await api[Symbol.asyncDispose]();
			await database[Symbol.asyncDispose]();
		},
	};
}
