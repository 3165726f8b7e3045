import type { QueryResult } from "neo4j-driver";
import PQueue from "p-queue";
import type { Connection } from "../database/Database.ts";
import { Deadline } from "../database/deadlines/Deadline.ts";
import { read, readOnce, type TransactionWork } from "../database/sessions.ts";
import { createSingleFlight, type SingleFlight } from "../database/singleFlight.ts";
import { withLivenessCheck } from "../database/withLivenessCheck.ts";
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

/** Of one request; a hundred fields at its root would take the driver's whole pool otherwise. */
export const TRANSACTIONS_AT_ONCE = 4;

/**
 * The context of one request. All that it asks the database ends `timeLimitMs` after its first question, with
 * DATABASE_TIMEOUT. `signal` is aborted when nobody waits for the answer any more; the database then stops what it does
 * for it.
 */
export function createContext(connection: Connection, timeLimitMs: number, signal?: AbortSignal): ApiContext {
	const options = { deadline: new Deadline(timeLimitMs), ...(signal === undefined ? {} : { signal }) };
	const turns = new PQueue({ concurrency: TRANSACTIONS_AT_ONCE });
	const ask = <Result>(work: () => Promise<Result>) => turns.add(() => withLivenessCheck(connection, work));
	return {
		read: (work) => ask(() => read(connection, work, options)),
		executionContext: {
			run: (query, parameters) =>
				singleFlightOf(connection)(query, () => ask(() => readOnce(connection, query, parameters, options))),
		},
		cypherParams: EVERYTHING_KNOWN,
	};
}

const planners = new WeakMap<Connection, SingleFlight>();

/** All requests to one database know together what it has planned. */
function singleFlightOf(connection: Connection): SingleFlight {
	const singleFlight = planners.get(connection) ?? createSingleFlight();
	planners.set(connection, singleFlight);
	return singleFlight;
}
