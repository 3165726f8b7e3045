import { setImmediate as handOver } from "node:timers/promises";
import type { ManagedTransaction } from "neo4j-driver";

/** Sends a statement whose answer nobody needs; what is sent later is carried out later. */
export type Send = (query: string, parameters: Record<string, unknown>) => Promise<void>;

/**
 * Work in a transaction that goes on while the database is still at what it sent. Ends when all of that is done; throws
 * what the first statement that failed was refused for.
 */
export async function sendAhead<Result>(
	transaction: ManagedTransaction,
	work: (send: Send) => Promise<Result>,
): Promise<Result> {
	const sent: Promise<unknown>[] = [];
	const failures: unknown[] = [];
	const send: Send = async (query, parameters) => {
		const done = transaction.run(query, parameters).then(
			() => {},
			(error: unknown) => void failures.push(error),
		);
		sent.push(done);
		// The driver writes to its socket when it is called back.
		await handOver();
	};
	try {
		const result = await work(send);
		await Promise.all(sent);
		if (failures.length > 0) throw failures[0];
		return result;
	} catch (error) {
		await Promise.all(sent);
		// Whatever follows in a transaction that has failed is refused because of that.
		throw failures[0] ?? error;
	}
}
