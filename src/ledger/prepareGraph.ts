import type { Connection } from "../database/Database.ts";
import { ensureConstraints } from "../database/ensureConstraints.ts";
import { read, write } from "../database/sessions.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { markAllPending, projectPending } from "./projectPending.ts";

/**
 * Makes a database fit for this model before anything else touches it: constraints and indexes, the projection made
 * anew if schema.graphql has changed since it was made, and whatever an interrupted run left pending completed.
 */
export async function prepareGraph(
	connection: Connection,
	model: GraphModel,
	onProgress: (slots: number) => void = () => {},
): Promise<void> {
	const preparedFor = await readPreparedModel(connection);
	if (preparedFor !== model.hash) {
		await ensureConstraints(connection, model);
		if (preparedFor !== undefined) await markAllPending(connection);
	}
	await projectPending(connection, model, onProgress);
	if (preparedFor !== model.hash) await writePreparedModel(connection, model);
}

async function readPreparedModel(connection: Connection): Promise<string | undefined> {
	return read(connection, async (transaction) => {
		const found = await transaction.run("MATCH (ledger:Ledger {id: 'graph'}) RETURN ledger.modelHash AS hash");
		return found.records[0]?.get("hash") as string | undefined;
	});
}

async function writePreparedModel(connection: Connection, model: GraphModel): Promise<void> {
	await write(connection, (transaction) =>
		transaction.run("MERGE (ledger:Ledger {id: 'graph'}) SET ledger.modelHash = $hash", { hash: model.hash }),
	);
}
