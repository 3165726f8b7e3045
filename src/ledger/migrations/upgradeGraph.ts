import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRow } from "../../database/rows.ts";
import { read, write } from "../../database/sessions.ts";
import { FIRST_FORMAT, refuseNewer } from "../../model/format.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import type { MigratedSome, Migration } from "./Migration.ts";
import { MIGRATIONS } from "./migrations.ts";

/** Told while a database is upgraded. */
export interface UpgradeObserver {
	/** A step begins, or goes on where it was cut off; `total` is how much there is to do of it. */
	readonly onStep: (step: Migration, total: number) => void;
	readonly onDone: (count: number) => void;
	/** No step is left, or one failed. */
	readonly onEnd: () => void;
}

const SILENT: UpgradeObserver = { onStep: () => {}, onDone: () => {}, onEnd: () => {} };

/**
 * Brings the database to today's format, step by step; one that nothing was ever written to needs nothing. Throws
 * FORMAT_NEWER.
 */
export async function upgradeGraph(
	connection: Connection,
	model: GraphModel,
	observer: UpgradeObserver = SILENT,
	migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
	const format = await readFormat(connection);
	if (format === undefined) return;
	refuseNewer(format, `The database at ${connection.uri}`);
	try {
		for (const step of migrations) if (step.to > format) await migrate(connection, model, step, observer);
	} finally {
		observer.onEnd();
	}
}

/** Undefined: nothing was ever written to it. */
async function readFormat(connection: Connection): Promise<number | undefined> {
	return read(connection, async (transaction) => {
		const found = await transaction.run(
			"OPTIONAL MATCH (ledger:Ledger {id: 'graph'}) RETURN ledger.format AS format, ledger IS NOT NULL AS isUsed",
		);
		const { format, isUsed } = decodeRow(found, { format: v.nullable(v.number()), isUsed: v.boolean() });
		return format ?? (isUsed ? FIRST_FORMAT : undefined);
	});
}

async function migrate(
	connection: Connection,
	model: GraphModel,
	step: Migration,
	{ onStep, onDone }: UpgradeObserver,
): Promise<void> {
	onStep(step, await read(connection, step.measure));
	for (let after: string | undefined = ""; after !== undefined; ) {
		const done = await write(connection, (transaction) => migrateSome(transaction, model, step));
		onDone(done.count);
		after = done.after;
	}
}

async function migrateSome(transaction: ManagedTransaction, model: GraphModel, step: Migration): Promise<MigratedSome> {
	const { format, after } = await lock(transaction);
	// Another process may have come first.
	if (format >= step.to) return { count: 0, after: undefined };
	const done = await step.migrateSome(transaction, model, after);
	if (done.after === undefined) await transaction.run(SET_FORMAT, { format: step.to });
	else await transaction.run(SET_PLACE, { after: done.after });
	return done;
}

const SET_FORMAT = `
	MATCH (ledger:Ledger {id: 'graph'})
	SET ledger.format = toInteger($format)
	REMOVE ledger.upgradedTo`;

const SET_PLACE = "MATCH (ledger:Ledger {id: 'graph'}) SET ledger.upgradedTo = $after";

/** Whoever writes to this node waits until the transaction ends that wrote to it before. */
async function lock(transaction: ManagedTransaction): Promise<{ format: number; after: string }> {
	const locked = await transaction.run(
		`MERGE (ledger:Ledger {id: 'graph'})
		 SET ledger.upgrades = coalesce(ledger.upgrades, 0) + 1
		 RETURN coalesce(ledger.format, $first) AS format, coalesce(ledger.upgradedTo, '') AS after`,
		{ first: FIRST_FORMAT },
	);
	return decodeRow(locked, { format: v.number(), after: v.string() });
}
