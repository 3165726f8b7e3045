import type { ManagedTransaction } from "neo4j-driver";
import type { Connection } from "../../database/Database.ts";
import { write } from "../../database/sessions.ts";
import { RefusedSlots, SlotsRefused } from "./RefusedSlots.ts";

/** Work that is taken back; `refused` tells what earlier attempts at it found out, and is for projectWith. */
export type RehearsedWork<Result> = (transaction: ManagedTransaction, refused: RefusedSlots) => Promise<Result>;

/**
 * Does the work in one transaction and takes all of it back: what it found out is what would have happened. It is begun
 * anew as long as it comes upon slots that cannot be projected.
 */
export async function runAndRollBack<Result>(connection: Connection, work: RehearsedWork<Result>): Promise<Result> {
	const refused = new RefusedSlots();
	for (;;) {
		try {
			return await attempt(connection, (transaction) => work(transaction, refused));
		} catch (error) {
			if (!(error instanceof SlotsRefused)) throw error;
			refused.learn(error);
		}
	}
}

async function attempt<Result>(
	connection: Connection,
	work: (transaction: ManagedTransaction) => Promise<Result>,
): Promise<Result> {
	try {
		return await write(connection, async (transaction) => {
			throw new Rehearsed(await work(transaction));
		});
	} catch (error) {
		if (error instanceof Rehearsed) return error.result as Result;
		throw error;
	}
}

/** Thrown to have the transaction rolled back. */
class Rehearsed extends Error {
	readonly result: unknown;

	constructor(result: unknown) {
		super("rehearsed");
		this.result = result;
	}
}
