import type { TestProject } from "vitest/node";
import type { Neo4jAddress } from "../../src/config/config.ts";
import { clearDatabase } from "./clearDatabase.ts";
import { startTestDatabase } from "./testDatabase.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** The database of this run; see openPreparedDatabase. */
		neo4j: Neo4jAddress;
	}
}

/** Starts one Neo4j for the whole run, whichever of its projects comes first, and stops it at the end. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
	if (project.getProvidedContext().neo4j !== undefined) return undefined;
	const database = await startTestDatabase();
	// One that somebody named may hold what an earlier run left.
	await clearDatabase(database);
	project.vitest.provide("neo4j", database.address);
	return () => Promise.resolve(database[Symbol.asyncDispose]());
}
