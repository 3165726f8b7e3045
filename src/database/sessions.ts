/**
 * The only code that opens sessions. Work is given as a function over a managed transaction and may run more than once
 * (transient errors are retried), so it must have no effect outside the database. Errors of the driver come out
 * translated; errors that the work itself throws come out as they are.
 */

import { setTimeout as delay } from "node:timers/promises";
import neo4j, { type ManagedTransaction, Neo4jError, type Session } from "neo4j-driver";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { createAnswerDeadline } from "./AnswerDeadline.ts";
import type { Connection } from "./Database.ts";
import { translateDriverError } from "./translateDriverError.ts";

export type TransactionWork<Result> = (transaction: ManagedTransaction) => Promise<Result>;

export interface ReadOptions {
	/** The database stops the transaction after this time; DATABASE_TIMEOUT is thrown. */
	readonly timeoutMs?: number;
	/** How long the database may take to begin the work before it counts as unreachable. */
	readonly answerWithinMs?: number;
	/** Nobody waits for the answer any more: the database stops the transaction. */
	readonly signal?: AbortSignal;
}

const ANSWER_WITHIN_MS = 2_500;
const RETRY_WRITES_FOR_MS = 30_000;

export function read<Result>(
	connection: Connection,
	work: TransactionWork<Result>,
	options: ReadOptions = {},
): Promise<Result> {
	return runTransaction(connection, work, { ...options, mode: "executeRead" });
}

export async function write<Result>(connection: Connection, work: TransactionWork<Result>): Promise<Result> {
	const giveUpAt = Date.now() + RETRY_WRITES_FOR_MS;
	for (let pauseMs = 50; ; pauseMs = Math.min(pauseMs * 2, 2_000)) {
		try {
			return await runTransaction(connection, work, { mode: "executeWrite" });
		} catch (error) {
			if (!isTransient(error) || Date.now() > giveUpAt) throw error;
		}
		// Two writers that were in each other's way must not come back at the same moment.
		await delay(pauseMs * (0.5 + Math.random()));
	}
}

interface TransactionOptions extends ReadOptions {
	readonly mode: "executeRead" | "executeWrite";
}

async function runTransaction<Result>(
	connection: Connection,
	work: TransactionWork<Result>,
	options: TransactionOptions,
): Promise<Result> {
	const deadline = createAnswerDeadline(connection.uri, options.answerWithinMs ?? ANSWER_WITHIN_MS);
	const punctualWork: TransactionWork<Result> = (transaction) => {
		deadline.begin(options.timeoutMs);
		return work(transaction);
	};
	try {
		return await Promise.race([runInSession(connection, punctualWork, options), deadline.missed]);
	} catch (error) {
		throw translateDriverError(error, {
			uri: connection.uri,
			database: connection.database,
			timeoutMs: options.timeoutMs,
		});
	} finally {
		deadline.clear();
	}
}

async function runInSession<Result>(
	{ driver, database }: Connection,
	work: TransactionWork<Result>,
	{ mode, timeoutMs, signal }: TransactionOptions,
): Promise<Result> {
	signal?.throwIfAborted();
	const defaultAccessMode = mode === "executeRead" ? neo4j.session.READ : neo4j.session.WRITE;
	await using session: Session = driver.session({ defaultAccessMode, ...(database === undefined ? {} : { database }) });
	const cancel = () => void session.close();
	signal?.addEventListener("abort", cancel, { once: true });
	try {
		return await session[mode](work, timeoutMs === undefined ? {} : { timeout: timeoutMs });
	} finally {
		signal?.removeEventListener("abort", cancel);
	}
}

/** A deadlock, a changed leader: the same work may well succeed a moment later. */
function isTransient(error: unknown): boolean {
	if (!(error instanceof CoopgraphError) || error.code !== "DATABASE_REFUSED") return false;
	return error.cause instanceof Neo4jError && error.cause.retryable;
}
