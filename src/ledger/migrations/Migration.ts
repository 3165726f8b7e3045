import type { ManagedTransaction } from "neo4j-driver";
import type { GraphModel } from "../../model/GraphModel.ts";

/**
 * One step of a database from a format version to the next. It is done piece by piece, each in a transaction of its own,
 * in an order of the step's choice. How far it came is kept in the same transaction (see upgradeGraph): cut off at any
 * point, the next start goes on from there, and two that start at one time do not do the same piece twice.
 */
export interface Migration {
	/** The format that the database has after it. */
	readonly to: number;
	/** What it does, for whoever waits for it: `finds the ids of claims anew`. */
	readonly description: string;
	/** How much there is to do, in the pieces that `migrateSome` counts. */
	readonly measure: (transaction: ManagedTransaction) => Promise<number>;
	/** Does what comes after this place, "" being the beginning, as much of it as suits one transaction. */
	readonly migrateSome: (transaction: ManagedTransaction, model: GraphModel, after: string) => Promise<MigratedSome>;
}

export interface MigratedSome {
	/** How many pieces were done. */
	readonly count: number;
	/** Where to go on; undefined: nothing is left. */
	readonly after: string | undefined;
}
