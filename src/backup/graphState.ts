import * as v from "valibot";
import type { Connection } from "../database/Database.ts";
import { decodeRow } from "../database/rows.ts";
import { read, write } from "../database/sessions.ts";

/** Entities, claims, sources and runs; none of them: there is nothing that a restore could overwrite. */
export async function countRecorded(connection: Connection): Promise<number> {
	return read(connection, async (transaction) => {
		const found = await transaction.run(
			`RETURN COUNT { (:Entity) } + COUNT { (:Claim) } + COUNT { (:Source) } + COUNT { (:ImportRun) } AS count`,
		);
		return decodeRow(found, { count: v.number() }).count;
	});
}

/** Takes out every node, some at a time; constraints and indexes stay. */
export async function clearGraph(connection: Connection): Promise<void> {
	// Relations first: a run or a source can have so many that the database could not delete them all at once.
	for (const statement of [
		"MATCH ()-[r]->() WITH r LIMIT 20000 DELETE r",
		"MATCH (n) WHERE NOT n:Ledger WITH n LIMIT 20000 DELETE n",
	]) {
		for (let deleted = 1; deleted > 0; ) {
			deleted = await write(connection, async (transaction) => {
				const { counters } = (await transaction.run(statement)).summary;
				return counters.updates().nodesDeleted + counters.updates().relationshipsDeleted;
			});
		}
	}
}
