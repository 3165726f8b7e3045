import { hashKey, type QueryKey, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, type Failure, isOutage } from "./ApiError.ts";
import { ANSWERS } from "./answers.ts";

/** What became of a question. `answer` is the last good one: it stays while the next is under way, or has failed. */
export interface Task<Answer> {
	readonly answer: Answer | undefined;
	/** Does `answer` belong to what is asked now? */
	readonly current: boolean;
	readonly waiting: "no" | "yes" | "long";
	readonly failure: Failure | undefined;
	readonly cancelled: boolean;
	readonly cancel: () => void;
	readonly retry: () => void;
}

/**
 * Runs `work` whenever `key` changes, and cancels what is under way. `kept` is an answer that is there at once.
 * Undefined as key: nothing is asked. During an outage it is run again and again, while the failure stays in sight.
 */
export function useTask<Answer>(
	key: string | undefined,
	kept: Answer | undefined,
	work: (signal: AbortSignal) => Promise<Answer>,
): Task<Answer> {
	return useQuestion({ queryKey: [key], queryFn: ({ signal }) => work(signal) }, key !== undefined, kept);
}

interface Question<Answer> {
	readonly queryKey: QueryKey;
	readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Answer>;
}

export function useQuestion<Answer>(question: Question<Answer>, isAsked: boolean, kept?: Answer): Task<Answer> {
	const key = hashKey(question.queryKey);
	const [cancelledKey, setCancelledKey] = useState<string>();
	const isCancelled = cancelledKey === key;
	const enabled = isAsked && kept === undefined && !isCancelled;
	const { data, error, failureReason, fetchStatus, refetch } = useQuery(
		{ ...question, enabled, retry: (_times, reason) => isOutage(failureOf(reason)), retryDelay: delayOf },
		ANSWERS,
	);
	const last = useRef<Answer>(undefined);
	if (isAsked && data !== undefined) last.current = data;

	const current = isAsked && (kept ?? data) !== undefined;
	const isOpen = isAsked && !current;
	const reason = error ?? failureReason;
	const isWaiting = isOpen && reason === null && fetchStatus !== "idle";
	const isLong = useIsLong(isWaiting ? key : undefined);
	const { queryKey } = question;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the key as text is what counts.
	const stop = useCallback(() => ANSWERS.cancelQueries({ queryKey, exact: true }), [key]);
	const cancel = useCallback(() => {
		setCancelledKey(key);
		void stop();
	}, [key, stop]);
	const retry = useCallback(() => {
		setCancelledKey(undefined);
		void stop().then(() => refetch());
	}, [stop, refetch]);
	return {
		answer: kept ?? data ?? last.current,
		current,
		waiting: isWaiting ? (isLong ? "long" : "yes") : "no",
		failure: isOpen && !isCancelled && reason !== null ? failureOf(reason) : undefined,
		cancelled: isOpen && isCancelled,
		cancel,
		retry,
	};
}

function failureOf(error: unknown): Failure {
	return error instanceof ApiError ? error.failure : { kind: "failed" };
}

const SHORTEST_MS = 3_000;
const LONGEST_MS = 15_000;
const GROWTH = 1.5;

/** A server that stays away is asked less and less often; nobody asks from a page that is out of sight. */
function delayOf(times: number): number {
	return Math.min(LONGEST_MS, SHORTEST_MS * GROWTH ** times);
}

const LONG_MS = 2_000;

/** Whether the same is waited for longer than one likes to wait. */
function useIsLong(key: string | undefined): boolean {
	const [longKey, setLongKey] = useState<string>();
	useEffect(() => {
		setLongKey(undefined);
		if (key === undefined) return;
		const timer = setTimeout(() => setLongKey(key), LONG_MS);
		return () => clearTimeout(timer);
	}, [key]);
	return key !== undefined && longKey === key;
}
