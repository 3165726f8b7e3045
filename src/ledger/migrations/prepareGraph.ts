import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { ensureConstraints, hashConstraints } from "../../database/ensureConstraints.ts";
import { decodeRows, type Row } from "../../database/rows.ts";
import { read, write } from "../../database/sessions.ts";
import { FORMAT } from "../../model/format.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { hashMeanings } from "../../names/hashMeanings.ts";
import { markAllPending, projectPending } from "../projection/projectPending.ts";
import { type UpgradeObserver, upgradeGraph } from "./upgradeGraph.ts";

/**
 * Raised when the same claims are projected in another way: names are searched by what they mean, too, since 2,
 * relations tell whether others supersede them since 3, dates have the bounds that the standard gives them since 4,
 * relations show what one claim states since 5, names are searched without any marks since 6, parts know the days of their
 * wholes since 7, names are searched by signs that tell since 8, those of one body also by the words they are made of since 9,
 * and what was still to come when its source came out is certain no longer since 10.
 */
const PROJECTION = 10;

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
	const prepared = await readPrepared(connection);
	const version = `${PROJECTION} ${model.projectionHash} ${hashMeanings()}`;
	const constraints = hashConstraints(model);
	const isFit = prepared?.version === version && prepared.constraints === constraints;
	if (!isFit) await ensureConstraints(connection, model);
	if (prepared !== undefined && prepared.version !== version) await markAllPending(connection);
	await projectPending(connection, model);
	if (!isFit) await writePrepared(connection, { version, constraints });
}

/** What a database was made fit for; null: it never was. */
const PREPARED = { version: v.nullable(v.string()), constraints: v.nullable(v.string()) };

/** Undefined: nothing was ever written. */
async function readPrepared(connection: Connection): Promise<Row<typeof PREPARED> | undefined> {
	return read(connection, async (transaction) => {
		const found = await transaction.run(
			"MATCH (ledger:Ledger {id: 'graph'}) RETURN ledger.modelHash AS version, ledger.constraints AS constraints",
		);
		return decodeRows(found, PREPARED)[0];
	});
}

async function writePrepared(connection: Connection, { version, constraints }: Row<typeof PREPARED>): Promise<void> {
	await write(connection, (transaction) =>
		transaction.run(
			`MERGE (ledger:Ledger {id: 'graph'})
			 SET ledger.modelHash = $version, ledger.constraints = $constraints, ledger.format = toInteger($format)`,
			{ version, constraints, format: FORMAT },
		),
	);
}
