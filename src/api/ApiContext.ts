import type { Connection } from "../database/Database.ts";
import { read } from "../database/sessions.ts";

/** What a resolver gets: the database, and how @neo4j/graphql reaches it. */
export interface ApiContext {
	readonly connection: Connection;
	readonly queryTimeoutMs: number;
	/** Every generated query runs through our own sessions: read only, limited in time, errors translated. */
	readonly executionContext: { run(query: string, parameters: Record<string, unknown>): Promise<unknown> };
}

export function createContext(connection: Connection, queryTimeoutMs: number): ApiContext {
	return {
		connection,
		queryTimeoutMs,
		executionContext: {
			run: (query, parameters) =>
				read(connection, (transaction) => transaction.run(query, parameters), { timeoutMs: queryTimeoutMs }),
		},
	};
}
