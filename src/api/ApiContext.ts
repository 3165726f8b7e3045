import type { QueryResult } from "neo4j-driver";
import type { Connection } from "../database/Database.ts";
import { createPlanFirst, type PlanFirst } from "../database/planFirst.ts";
import { read, readOnce, type TransactionWork } from "../database/sessions.ts";
import { whileAlive } from "../database/whileAlive.ts";
import { EVERYTHING_KNOWN, type LedgerParameters } from "./ledgerCypher.ts";

/** What a resolver gets: ways to ask the database, all of them read only, limited in time and cancelled with the request. */
export interface ApiContext {
	/** For resolvers by hand. */
	readonly read: <Result>(work: TransactionWork<Result>) => Promise<Result>;
	/** For what @neo4j/graphql generates. */
	readonly executionContext: { run(query: string, parameters: Record<string, unknown>): Promise<QueryResult> };
	/** Parameters of all that @neo4j/graphql generates; @asOf sets its own. */
	readonly cypherParams: LedgerParameters;
}

/** `signal` is aborted when nobody waits for the answer any more; the database then stops what it does for it. */
export function createContext(connection: Connection, queryTimeoutMs: number, signal?: AbortSignal): ApiContext {
	const options = { timeoutMs: queryTimeoutMs, ...(signal === undefined ? {} : { signal }) };
	return {
		read: (work) => whileAlive(connection, () => read(connection, work, options)),
		executionContext: {
			run: (query, parameters) =>
				planFirstOf(connection)(query, () =>
					whileAlive(connection, () => readOnce(connection, query, parameters, options)),
				),
		},
		cypherParams: EVERYTHING_KNOWN,
	};
}

const planners = new WeakMap<Connection, PlanFirst>();

/** All requests to one database know together what it has planned. */
function planFirstOf(connection: Connection): PlanFirst {
	const planFirst = planners.get(connection) ?? createPlanFirst();
	planners.set(connection, planFirst);
	return planFirst;
}
