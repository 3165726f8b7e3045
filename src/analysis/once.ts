/** Does it when it is asked for the first time, and gives the same ever after. */
export function once<Result>(work: () => Result): () => Result {
	let done: { readonly result: Result } | undefined;
	return () => {
		done ??= { result: work() };
		return done.result;
	};
}
