import { readFile } from "node:fs/promises";
import * as v from "valibot";
import type { Neo4jAddress } from "../../../config/config.ts";
import type { Connection } from "../../Database.ts";
import { createDriver } from "../../openConnection.ts";
import { decodeRow } from "../../rows.ts";
import { closeConnection, read } from "../../sessions.ts";
import type { LocalPaths } from "../home/LocalPaths.ts";
import { lastTellingLine } from "./lastTellingLine.ts";

/** A server that cannot open its store goes on without it, and would be waited for in vain: why, in its own words. */
export async function findStoreFailure(
	paths: LocalPaths,
	address: Omit<Neo4jAddress, "database">,
): Promise<string | undefined> {
	const connection = { driver: createDriver({ ...address, database: "system" }), uri: address.uri, database: "system" };
	try {
		const status = await readStatus(connection);
		// While it starts, or recovers, there is no message.
		return status === "" ? undefined : ((await readCause(paths)) ?? status);
	} catch {
		return undefined;
	} finally {
		await closeConnection(connection);
	}
}

async function readStatus(connection: Connection): Promise<string> {
	const result = await read(connection, (transaction) => transaction.run("SHOW DATABASE neo4j YIELD statusMessage"));
	return decodeRow(result, { statusMessage: v.string() }).statusMessage;
}

/** What the log says of it comes with a trace, whose last cause says most. */
async function readCause({ debugLog }: LocalPaths): Promise<string | undefined> {
	const [, ...failures] = (await readFile(debugLog, "utf8")).split(/ERROR .* Failed to start DatabaseId/);
	const [trace = ""] = (failures.at(-1) ?? "").split(/\n(?=\d{4}-\d{2}-\d{2} )/);
	return lastTellingLine(trace);
}
