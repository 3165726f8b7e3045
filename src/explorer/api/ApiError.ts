/** Why there is no answer, in a form that a page can put into words. */
export type Failure =
	/** No connection to the server. */
	| { readonly kind: "unreachable" }
	/** The server answered with an error; its own words say what to do. */
	| { readonly kind: "refused"; readonly message: string; readonly remedy?: string; readonly requestId?: string }
	/** An answer that is none of the API's. */
	| { readonly kind: "failed"; readonly requestId?: string };

export class ApiError extends Error {
	readonly failure: Failure;

	constructor(failure: Failure) {
		super(failure.kind);
		this.failure = failure;
	}
}
