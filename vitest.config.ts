import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { delaySecondCompiler } from "./test/support/delaySecondCompiler.ts";
import { guardRun } from "./test/support/guardRun.ts";
import { settleSeed } from "./test/support/seed.ts";

guardRun();
settleSeed();
delaySecondCompiler();

/**
 * The package has a second copy of itself for bundlers, which Vite would take; @neo4j/graphql takes the one for Node. A
 * schema of one copy is none to the other, so the tests take what Node takes.
 */
const resolve = {
	alias: [
		{ find: /^graphql$/, replacement: "graphql/index.js" },
		{
			find: /^fast-check$/,
			replacement: fileURLToPath(new URL("./test/support/seededFastCheck.ts", import.meta.url)),
		},
	],
};

/** By itself Vitest leaves a core free, and so one of two idle. */
const WORKERS = availableParallelism();

/** Each worker has a Neo4j of its own, which takes a gigabyte; one that somebody named is the only one. */
const DATABASES = process.env.COOPGRAPH_TEST_NEO4J_URI === undefined ? Math.min(WORKERS, 2) : 1;

/** Files are read once for all that one worker runs: by which more than half of the time of the unit tests is saved. */
const isolate = false;

export default defineConfig({
	test: {
		projects: [
			{
				resolve,
				test: {
					name: "unit",
					isolate,
					include: ["test/unit/**/*.test.ts"],
					globalSetup: ["test/support/buildProgram.ts"],
					maxWorkers: WORKERS,
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				resolve,
				test: {
					name: "integration",
					isolate,
					include: ["test/integration/**/*.test.ts"],
					// A real Neo4j for each worker; each file begins by emptying it.
					globalSetup: ["test/support/buildProgram.ts", "test/support/globalSetup.ts"],
					maxWorkers: DATABASES,
					sequence: { groupOrder: 1 },
					// Bounds, not expectations: the suite is to be green on a machine that is several times slower.
					testTimeout: 240_000,
					hookTimeout: 600_000,
				},
			},
			{
				resolve,
				test: {
					name: "browser",
					isolate,
					include: ["test/browser/**/*.test.ts"],
					globalSetup: ["test/support/buildProgram.ts", "test/support/globalSetup.ts", "test/support/buildPages.ts"],
					fileParallelism: false,
					// After the others: a page that shares two cores with a database under test is slow to answer.
					sequence: { groupOrder: 2 },
					testTimeout: 120_000,
					hookTimeout: 180_000,
					expect: { poll: { timeout: 20_000 } },
				},
			},
			{
				resolve,
				test: {
					name: "attack",
					isolate,
					include: ["test/attack/**/*.test.ts"],
					globalSetup: ["test/support/buildProgram.ts", "test/support/globalSetup.ts"],
					fileParallelism: false,
					// Last and alone: it measures how fast a server answers beside what it is attacked with.
					sequence: { groupOrder: 3 },
					testTimeout: 180_000,
					hookTimeout: 240_000,
				},
			},
		],
	},
});
