import type { Connection } from "../database/Database.ts";
import { type TransactionWork, write } from "../database/sessions.ts";

/** Does the work in one transaction and takes all of it back: what it found out is what would have happened. */
export async function rehearse<Result>(connection: Connection, work: TransactionWork<Result>): Promise<Result> {
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
