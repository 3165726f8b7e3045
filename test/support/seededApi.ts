import { startApi } from "./api.ts";
import { importPaths, openPreparedDatabase, SEED_FILES } from "./graph.ts";
import { joinDatabase, type RecordedApi } from "./recordedApi.ts";
import { schemaFor } from "./schema.ts";

export type SeededApi = RecordedApi;

/** The API over a database that holds the product's own seed. */
export async function startSeededApi(): Promise<SeededApi> {
	const database = await openPreparedDatabase();
	await importPaths(database, SEED_FILES);
	return joinDatabase(database, await startApi(database, await schemaFor("editors")));
}
