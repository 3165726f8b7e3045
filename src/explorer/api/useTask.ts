import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, type Failure } from "./ApiError.ts";

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

const LONG_MS = 2_000;

/**
 * Runs `work` whenever `key` changes, and cancels what is under way. `kept` is an answer that is there at once.
 * Undefined as key: nothing is asked.
 */
export function useTask<Answer>(
	key: string | undefined,
	kept: Answer | undefined,
	work: (signal: AbortSignal) => Promise<Answer>,
): Task<Answer> {
	const [outcome, setOutcome] = useState<Outcome>({ kind: "waiting" });
	const [attempt, setAttempt] = useState(0);
	const [last, setLast] = useState<{ readonly key: string; readonly answer: Answer }>();
	const abort = useRef<AbortController>(undefined);
	const latestWork = useRef(work);
	latestWork.current = work;
	const isKept = kept !== undefined;

	// biome-ignore lint/correctness/useExhaustiveDependencies: an attempt more is a reason to ask again.
	useEffect(() => {
		if (key === undefined || isKept) return;
		const controller = new AbortController();
		abort.current = controller;
		setOutcome({ kind: "waiting" });
		const timer = setTimeout(() => setOutcome({ kind: "waiting", long: true }), LONG_MS);
		latestWork
			.current(controller.signal)
			.then((answer) => {
				setLast({ key, answer });
				setOutcome({ kind: "answered" });
			})
			.catch((error: unknown) => {
				if (controller.signal.aborted) return;
				setOutcome({ kind: "failed", failure: error instanceof ApiError ? error.failure : { kind: "failed" } });
			})
			.finally(() => clearTimeout(timer));
		return () => {
			clearTimeout(timer);
			controller.abort();
		};
	}, [key, isKept, attempt]);

	const cancel = useCallback(() => {
		abort.current?.abort();
		setOutcome({ kind: "cancelled" });
	}, []);
	const retry = useCallback(() => setAttempt((count) => count + 1), []);
	const current = isKept || (key !== undefined && last?.key === key);
	return {
		answer: kept ?? last?.answer,
		current,
		waiting: current || key === undefined || outcome.kind !== "waiting" ? "no" : outcome.long ? "long" : "yes",
		failure: !current && outcome.kind === "failed" ? outcome.failure : undefined,
		cancelled: !current && outcome.kind === "cancelled",
		cancel,
		retry,
	};
}

type Outcome =
	| { readonly kind: "waiting"; readonly long?: boolean }
	| { readonly kind: "answered" }
	| { readonly kind: "failed"; readonly failure: Failure }
	| { readonly kind: "cancelled" };
