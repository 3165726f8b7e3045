import { inject } from "vitest";
import type { Neo4jAddress } from "../../src/config/config.ts";

/** The database of the worker that runs this file: workers run beside each other, and each file empties its database. */
export function findOwnAddress(): Neo4jAddress {
	const addresses = inject("neo4j");
	// Vitest numbers the workers that run at one time from 1.
	const worker = Number(process.env.VITEST_POOL_ID);
	const address = addresses[worker - 1];
	if (address === undefined) throw new Error(`Worker ${worker} has no database: ${addresses.length} were started`);
	return address;
}
