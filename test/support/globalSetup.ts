import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { clearDatabase } from "./clearDatabase.ts";
import { lendDatabases } from "./lendDatabases.ts";
import { startTestDatabase } from "./testDatabase.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** The port at which the databases of this run are lent; see borrowDatabase. */
		databases: number;
	}
}

/** Starts a Neo4j for each worker and stops them at the end. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
	if (project.getProvidedContext().databases !== undefined) return undefined;
	// The projects of a run share them, and not all have as many workers.
	const sharing = project.vitest.projects.filter(({ config }) =>
		[config.globalSetup].flat().includes(fileURLToPath(import.meta.url)),
	);
	const workers = Array.from({ length: Math.max(...sharing.map(({ config }) => config.maxWorkers ?? 1)) });
	const databases = await Promise.all(workers.map(startTestDatabase));
	// One that somebody named may hold what an earlier run left.
	await Promise.all(databases.map(clearDatabase));
	const lender = await lendDatabases(databases.map(({ address }) => address));
	project.vitest.provide("databases", lender.port);
	return async () => {
		await lender[Symbol.asyncDispose]();
		await Promise.all(databases.map((database) => database[Symbol.asyncDispose]()));
	};
}
