/** Why there is no answer, in a form that a page can put into words. */
export type Failure =
	/** No connection to the server. */
	| { readonly kind: "unreachable" }
	/** The server answered with an error; its own words say what to do. */
	| ({ readonly kind: "refused"; readonly requestId?: string } & Refusal)
	/** An answer that is none of the API's. */
	| { readonly kind: "failed"; readonly requestId?: string };

export interface Refusal {
	readonly message: string;
	/** One of docs/errors.md, or of GraphQL's own. */
	readonly code?: string | undefined;
	readonly remedy?: string | undefined;
}

/** Does it pass without anybody doing anything here? */
export function isOutage(failure: Failure): boolean {
	return failure.kind === "unreachable" || isPreparing(failure) || hasCode(failure, "DATABASE_NOT_OPEN");
}

/** Is something done with the graph before it answers, as it should be? */
export function isPreparing(failure: Failure): boolean {
	return hasCode(failure, "FIRST_IMPORT_RUNNING") || hasCode(failure, "GRAPH_UPGRADING");
}

function hasCode(failure: Failure, code: string): boolean {
	return failure.kind === "refused" && failure.code === code;
}

export class ApiError extends Error {
	readonly failure: Failure;

	constructor(failure: Failure) {
		super(failure.kind);
		this.failure = failure;
	}
}
