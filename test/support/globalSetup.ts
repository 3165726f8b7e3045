import type { TestProject } from "vitest/node";
import type { Neo4jAddress } from "../../src/config/config.ts";
import { clearDatabase } from "./clearDatabase.ts";
import { startTestDatabase } from "./testDatabase.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** The databases of this run, one for each worker; see findOwnAddress. */
		neo4j: readonly Neo4jAddress[];
	}
}

/** Starts a Neo4j for each worker and stops them at the end. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
	if (project.getProvidedContext().neo4j !== undefined) return undefined;
	// The projects of a run share them, and not all have as many workers.
	const sharing = project.vitest.projects.filter(({ config }) => config.globalSetup.length > 0);
	const workers = Array.from({ length: Math.max(...sharing.map(({ config }) => config.maxWorkers ?? 1)) });
	const databases = await Promise.all(workers.map(startTestDatabase));
	// One that somebody named may hold what an earlier run left.
	await Promise.all(databases.map(clearDatabase));
	project.vitest.provide(
		"neo4j",
		databases.map(({ address }) => address),
	);
	return async () => {
		await Promise.all(databases.map((database) => database[Symbol.asyncDispose]()));
	};
}
