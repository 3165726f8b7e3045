import type { Config } from "../config/config.ts";
import type { OpenOptions } from "./Database.ts";
import { openConnection } from "./openConnection.ts";
import type { ProviderOutcome } from "./Provider.ts";
import { closeConnection } from "./sessions.ts";

/** The Neo4j that the user named. When one is named, no other way is tried: its failure is the answer. */
export async function openExistingDatabase(config: Config, options: OpenOptions): Promise<ProviderOutcome> {
	if (config.neo4j === undefined) {
		return { kind: "unavailable", reason: "NEO4J_URI is not set", problems: [] };
	}
	const { connection, version } = await openConnection(config.neo4j, options);
	return {
		kind: "found",
		description: `NEO4J_URI is set, so the Neo4j ${version} at ${connection.uri} is used`,
		database: {
			...connection,
			provider: "existing",
			[Symbol.asyncDispose]: () => closeConnection(connection),
		},
	};
}
