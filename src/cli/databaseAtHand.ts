import type { Config } from "../config/config.ts";
import type { Database } from "../database/Database.ts";
import { findLocalDatabase } from "../database/local/findLocalDatabase.ts";
import { openDatabase } from "../database/openDatabase.ts";
import { CoopgraphError } from "../errors/CoopgraphError.ts";

export type DatabaseAtHand =
	| { readonly kind: "open"; readonly database: Database }
	/** Why none is, as a part of a sentence. */
	| { readonly kind: "none"; readonly reason: string };

/** The database that can be asked without starting one: the one that NEO4J_URI names, or the local one if it runs. */
export async function openDatabaseAtHand(config: Config): Promise<DatabaseAtHand> {
	if (config.neo4j === undefined) {
		const { server } = await findLocalDatabase(config);
		if (server.kind !== "running") return { kind: "none", reason: `the one in ${config.home} is not running` };
	}
	try {
		return { kind: "open", database: await openDatabase(config) };
	} catch (error) {
		if (!(error instanceof CoopgraphError)) throw error;
		return { kind: "none", reason: error.message.replace(/\.$/, "") };
	}
}
