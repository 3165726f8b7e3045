/** The answers that are at hand, so that Back shows at once what was there before; who asks the same shares one request. */
import { QueryClient, QueryObserver, type QueryObserverResult } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import type { TypedDocument } from "./TypedDocument.ts";

const KEPT_MS = 30 * 60_000;

export const ANSWERS = new QueryClient({
	defaultOptions: {
		queries: {
			gcTime: KEPT_MS,
			staleTime: Number.POSITIVE_INFINITY,
			// What the server says counts, and not whether the browser takes itself for connected.
			networkMode: "always",
			retry: false,
			structuralSharing: false,
		},
	},
});

export function questionOf<Answer, Variables>(document: TypedDocument<Answer, Variables>, variables: Variables) {
	return {
		queryKey: [document, variables],
		queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask(document, variables, signal),
	};
}

export function findAnswer<Answer, Variables>(
	document: TypedDocument<Answer, Variables>,
	variables: Variables,
): Answer | undefined {
	return ANSWERS.getQueryData<Answer>([document, variables]);
}

/** The answer at hand, or a new one. The request ends when all who wait for it have left. */
export function askOnce<Answer, Variables>(
	document: TypedDocument<Answer, Variables>,
	variables: Variables,
	signal: AbortSignal,
): Promise<Answer> {
	const observer = new QueryObserver<Answer>(ANSWERS, questionOf(document, variables));
	const { promise, resolve, reject } = Promise.withResolvers<Answer>();
	const settle = ({ fetchStatus, data, error }: QueryObserverResult<Answer>) => {
		if (fetchStatus !== "idle") return;
		if (data === undefined) reject(error ?? new Error("The question was called off."));
		else resolve(data);
	};
	const leave = observer.subscribe(settle);
	settle(observer.getCurrentResult());
	const abort = () => reject(signal.reason);
	signal.addEventListener("abort", abort);
	return promise.finally(() => {
		signal.removeEventListener("abort", abort);
		leave();
	});
}
