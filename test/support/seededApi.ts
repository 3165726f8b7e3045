import { createSchema } from "../../src/api/createSchema.ts";
import { type Api, startApi } from "./api.ts";
import { importPaths, openPreparedDatabase, SEED_FILES } from "./graph.ts";
import { MODEL } from "./model.ts";
import type { TestDatabase } from "./testDatabase.ts";

export interface SeededApi extends Api {
	readonly database: TestDatabase;
}

/** The API over a database that holds the product's own seed. */
export async function startSeededApi(): Promise<SeededApi> {
	const database = await openPreparedDatabase();
	await importPaths(database, SEED_FILES);
	const api = await startApi(database, await createSchema(MODEL));
	return {
		...api,
		database,
		[Symbol.asyncDispose]: async () => {
			await api[Symbol.asyncDispose]();
			await database[Symbol.asyncDispose]();
		},
	};
}
