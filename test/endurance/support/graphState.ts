import { digestContent } from "../../../src/backup/digestContent.ts";
import type { Connection } from "../../../src/database/Database.ts";
import { dumpGraph, hashLines } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";

/** A mark of all that a graph holds: its lossless export, and every node and relation, projected ones among them. */
export async function markGraph(connection: Connection): Promise<string> {
	const exported = await digestContent({ connection, model: MODEL, now: new Date(0) });
	return hashLines([JSON.stringify(exported), ...(await dumpGraph(connection, { times: true }))]);
}
