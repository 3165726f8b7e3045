import { inject } from "vitest";
import { clearDatabase } from "./clearDatabase.ts";
import { connectTo, type TestDatabase } from "./testDatabase.ts";

/** The database of this run, emptied: no nodes, no constraints, no indexes but Neo4j's own. For integration tests. */
export async function openEmptyDatabase(): Promise<TestDatabase> {
	const database = await connectTo(inject("neo4j"));
	await clearDatabase(database);
	return database;
}
