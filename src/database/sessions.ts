/**
 * The only code that opens sessions. Work is given as a function over a managed transaction and may run more than once
 * (transient errors are retried), so it must have no effect outside the database. Errors of the driver come out
 * translated; errors that the work itself throws come out as they are.
 */

import { setTimeout as delay } from "node:timers/promises";
import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type QueryResult, type Session } from "neo4j-driver";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import type { Connection } from "./Database.ts";
import { type AnswerDeadline, createAnswerDeadline } from "./deadlines/AnswerDeadline.ts";
import type { Deadline } from "./deadlines/Deadline.ts";
import { traceWork } from "./traceWork.ts";
import { translateDriverError } from "./translateDriverError.ts";

export type TransactionWork<Result> = (transaction: ManagedTransaction) => Promise<Result>;

export interface ReadOptions {
	/** The database stops the transaction after this time; DATABASE_TIMEOUT is thrown. */
	readonly timeoutMs?: number;
	/**
	 * Instead of it, for work that is one of several of a request: the limit of them all. Whoever sets it watches whether
	 * the database lives, so that one that is silent for longer is late, not lost.
	 */
	readonly deadline?: Deadline;
	/** How long the database may take to begin the work before it counts as unreachable; ANSWER_WITHIN_MS by default. */
	readonly answerWithinMs?: number;
	/** Nobody waits for the answer any more: the database stops the transaction. */
	readonly signal?: AbortSignal;
}

/** How long a database may be silent before it counts as unreachable. */
export const ANSWER_WITHIN_MS = 3_500;
/** Of the rows of an answer; between one lot and the next this process has time for others. */
const ROWS_AT_ONCE = 100;
const RETRY_WRITES_FOR_MS = 30_000;

export function read<Result>(
	connection: Connection,
	work: TransactionWork<Result>,
	options: ReadOptions = {},
): Promise<Result> {
	return runTransaction(connection, work, { ...options, mode: "executeRead" });
}

/**
 * A single query that reads, without the round trips that begin and end a transaction: for small queries half of the
 * time. Fails as `read` does, but for a database that never begins: see withLivenessCheck.
 */
export async function readOnce(
	connection: Connection,
	query: string,
	parameters: Record<string, unknown>,
	options: ReadOptions = {},
): Promise<QueryResult> {
	const reading: TransactionOptions = { ...options, mode: "executeRead" };
	return inTime(connection, reading, (answer, timeoutMs) => {
		answer.begin(timeoutMs);
		return withSession(connection, reading, (session) =>
			withoutStack(() => session.run(query, parameters, toTransactionConfig(timeoutMs))),
		);
	});
}

/** The driver notes the stack of each query, which takes longer than to send a small one. */
function withoutStack<Result>(work: () => Result): Result {
	const { stackTraceLimit } = Error;
	Error.stackTraceLimit = 0;
	try {
		return work();
	} finally {
		Error.stackTraceLimit = stackTraceLimit;
	}
}

export async function write<Result>(connection: Connection, work: TransactionWork<Result>): Promise<Result> {
	await connection.ensureRoom?.();
	const giveUpAt = performance.now() + RETRY_WRITES_FOR_MS;
	for (let pauseMs = 50; ; pauseMs = Math.min(pauseMs * 2, 2_000)) {
		try {
			return await runTransaction(connection, work, { mode: "executeWrite" });
		} catch (error) {
			if (!isTransient(error) || performance.now() > giveUpAt) throw error;
		}
		// Two writers that were in each other's way must not come back at the same moment.
		await delay(pauseMs * (0.5 + Math.random()));
	}
}

interface TransactionOptions extends ReadOptions {
	readonly mode: "executeRead" | "executeWrite";
}

function runTransaction<Result>(
	connection: Connection,
	work: TransactionWork<Result>,
	options: TransactionOptions,
): Promise<Result> {
	return inTime(connection, options, (answer, timeoutMs) => {
		const punctualWork: TransactionWork<Result> = (transaction) => {
			answer.begin(timeoutMs);
			return work(transaction);
		};
		return withSession(connection, options, (session) =>
			session[options.mode](punctualWork, toTransactionConfig(timeoutMs)),
		);
	});
}

type Work<Result> = (answer: AnswerDeadline, timeoutMs: number | undefined) => Promise<Result>;

function inTime<Result>(connection: Connection, options: TransactionOptions, work: Work<Result>): Promise<Result> {
	return traceWork(options.mode === "executeRead" ? "read" : "write", connection.database, () =>
		untilDeadline(connection, options, work),
	);
}

/** Fails, in our own words, when the work fails and when it does not begin or end in time. */
async function untilDeadline<Result>(
	{ uri, database }: Connection,
	{ answerWithinMs = ANSWER_WITHIN_MS, timeoutMs: own, deadline, signal }: ReadOptions,
	work: Work<Result>,
): Promise<Result> {
	const timeoutMs = deadline?.remainingMs() ?? own;
	const answer = createAnswerDeadline(uri, answerWithinMs, () => deadline?.error());
	try {
		return await Promise.race([work(answer, timeoutMs), answer.missed]);
	} catch (error) {
		// What was stopped because nobody waits for it fails in many ways, none of which is a failure of the database.
		signal?.throwIfAborted();
		throw translateDriverError(error, { uri, database, timeoutMs: deadline?.limitMs ?? own });
	} finally {
		answer.clear();
	}
}

let inUse = 0;

/** Sessions of this process that are open: each holds one connection of its driver's pool. */
export function sessionsInUse(): number {
	return inUse;
}

type Fail = (error: CoopgraphError) => void;

/** Of each driver, how to end what is under way. */
const underWay = new WeakMap<Driver, Set<Fail>>();

/** Closes it for good. What is under way fails: the driver by itself would leave it waiting without end. */
export async function closeConnection({ driver, uri }: Connection): Promise<void> {
	for (const fail of underWay.get(driver) ?? []) fail(new CoopgraphError("DATABASE_UNREACHABLE", { uri }));
	await driver.close();
}

async function withSession<Result>(
	{ driver, database }: Connection,
	{ mode, signal }: TransactionOptions,
	work: (session: Session) => PromiseLike<Result>,
): Promise<Result> {
	signal?.throwIfAborted();
	const defaultAccessMode = mode === "executeRead" ? neo4j.session.READ : neo4j.session.WRITE;
	const session = driver.session({
		defaultAccessMode,
		fetchSize: ROWS_AT_ONCE,
		...(database === undefined ? {} : { database }),
	});
	const cancel = () => void session.close();
	signal?.addEventListener("abort", cancel, { once: true });
	const fails = underWay.get(driver) ?? new Set();
	underWay.set(driver, fails);
	let fail: Fail = () => {};
	const closed = new Promise<never>((_, reject) => {
		fail = reject;
	});
	fails.add(fail);
	inUse++;
	try {
		return await Promise.race([work(session), closed]);
	} finally {
		inUse--;
		signal?.removeEventListener("abort", cancel);
		await Promise.race([session.close(), closed]).finally(() => fails.delete(fail));
	}
}

function toTransactionConfig(timeoutMs: number | undefined): { timeout?: number } {
	return timeoutMs === undefined ? {} : { timeout: timeoutMs };
}

/** A deadlock, a changed leader: the same work may well succeed a moment later. */
function isTransient(error: unknown): boolean {
	if (!(error instanceof CoopgraphError) || error.code !== "DATABASE_REFUSED") return false;
	return error.cause instanceof Neo4jError && error.cause.retryable;
}
