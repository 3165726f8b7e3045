import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, type Failure, isOutage } from "./ApiError.ts";
import { delayOf, whenSeen } from "./askAgain.ts";

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
 * Undefined as key: nothing is asked. During an outage it is run again and again, while the failure stays in sight.
 */
export function useTask<Answer>(
	key: string | undefined,
	kept: Answer | undefined,
	work: (signal: AbortSignal) => Promise<Answer>,
): Task<Answer> {
	const [outcome, setOutcome] = useState<Outcome>({ kind: "waiting" });
	const [attempt, setAttempt] = useState<Attempt>(FIRST);
	const [last, setLast] = useState<{ readonly key: string; readonly answer: Answer }>();
	const abort = useRef<AbortController>(undefined);
	const latestWork = useRef(work);
	latestWork.current = work;
	const isKept = kept !== undefined;

	useEffect(() => {
		if (key === undefined || isKept) return;
		const controller = new AbortController();
		abort.current = controller;
		const again = attempt.key === key ? attempt.again : 0;
		if (again === 0) setOutcome({ kind: "waiting" });
		const timer = again === 0 ? setTimeout(() => setOutcome({ kind: "waiting", long: true }), LONG_MS) : undefined;
		latestWork
			.current(controller.signal)
			.then((answer) => {
				setLast({ key, answer });
				setOutcome({ kind: "answered" });
			})
			.catch((error: unknown) => {
				if (controller.signal.aborted) return;
				const failure = error instanceof ApiError ? error.failure : ({ kind: "failed" } as const);
				setOutcome({ kind: "failed", failure, key, again });
			})
			.finally(() => clearTimeout(timer));
		return () => {
			clearTimeout(timer);
			controller.abort();
		};
	}, [key, isKept, attempt]);

	useEffect(() => {
		if (outcome.kind !== "failed" || outcome.key !== key || !isOutage(outcome.failure)) return;
		const again = outcome.again + 1;
		return whenSeen(delayOf(again), () => setAttempt({ key, again }));
	}, [outcome, key]);

	const cancel = useCallback(() => {
		abort.current?.abort();
		setOutcome({ kind: "cancelled" });
	}, []);
	const retry = useCallback(() => setAttempt({ ...FIRST }), []);
	const current = isKept || (key !== undefined && last?.key === key);
	const isOpen = !current && key !== undefined;
	return {
		answer: kept ?? last?.answer,
		current,
		waiting: !isOpen || outcome.kind !== "waiting" ? "no" : outcome.long ? "long" : "yes",
		failure: isOpen && outcome.kind === "failed" ? outcome.failure : undefined,
		cancelled: isOpen && outcome.kind === "cancelled",
		cancel,
		retry,
	};
}

type Outcome =
	| { readonly kind: "waiting"; readonly long?: boolean }
	| { readonly kind: "answered" }
	| { readonly kind: "failed"; readonly failure: Failure; readonly key: string; readonly again: number }
	| { readonly kind: "cancelled" };

interface Attempt {
	readonly key: string | undefined;
	/** How many times it was run of its own accord. */
	readonly again: number;
}

const FIRST: Attempt = { key: undefined, again: 0 };
