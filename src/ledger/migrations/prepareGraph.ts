import type { Connection } from "../../database/Database.ts";
import { ensureConstraints } from "../../database/ensureConstraints.ts";
import { read, write } from "../../database/sessions.ts";
import { FORMAT } from "../../model/format.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { markAllPending, projectPending } from "../projection/projectPending.ts";
import { type UpgradeObserver, upgradeGraph } from "./upgradeGraph.ts";

/**
 * Raised when the same claims are projected in another way: names are searched by what they mean, too, since 2,
 * relations tell whether others supersede them since 3, dates have the bounds that the standard gives them since 4,
 * relations show what one claim states since 5, names are searched without any marks since 6, parts know the days of their
 * wholes since 7, names are searched by signs that tell since 8, and those of one body also by the words they are made of since 9.
 */
const PROJECTION = 9;

/**
 * Makes a database fit for this program and this model before anything else touches it: its format brought to that of
 * today, constraints and indexes, the projection made anew if what the model declares or the way of projecting has changed since it
 * was made, and whatever an interrupted run left pending completed. Throws FORMAT_NEWER.
 */
export async function prepareGraph(
	connection: Connection,
	model: GraphModel,
	observer?: UpgradeObserver,
): Promise<void> {
	await upgradeGraph(connection, model, observer);
	const preparedFor = await readPreparedModel(connection);
	const version = `${PROJECTION} ${model.projectionHash}`;
	if (preparedFor !== version) {
		await ensureConstraints(connection, model);
		if (preparedFor !== undefined) await markAllPending(connection);
	}
	await projectPending(connection, model);
	if (preparedFor !== version) await writePreparedModel(connection, version);
}

async function readPreparedModel(connection: Connection): Promise<string | undefined> {
	return read(connection, async (transaction) => {
		const found = await transaction.run("MATCH (ledger:Ledger {id: 'graph'}) RETURN ledger.modelHash AS hash");
		return found.records[0]?.get("hash") as string | undefined;
	});
}

async function writePreparedModel(connection: Connection, version: string): Promise<void> {
	await write(connection, (transaction) =>
		transaction.run(
			`MERGE (ledger:Ledger {id: 'graph'})
			 SET ledger.modelHash = $hash, ledger.format = toInteger($format)`,
			{ hash: version, format: FORMAT },
		),
	);
}
