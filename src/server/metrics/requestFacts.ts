import type { FastifyRequest } from "fastify";

/** What the log and the metrics tell of a request. Never a value that a client sent. */
export interface RequestFacts {
	/** Of a GraphQL request: the name of a known operation, or "other". */
	operation?: string;
	/** As measureCost works it out. */
	cost?: number;
	/** Entries of all lists in the answer. */
	rows?: number;
	/** Of the first error. */
	code?: string;
}

const known = new WeakMap<FastifyRequest, RequestFacts>();

/** Filled in by whoever finds them out. */
export function factsOf(request: FastifyRequest): RequestFacts {
	const facts = known.get(request) ?? {};
	known.set(request, facts);
	return facts;
}

/** The first that is found out is the one that counts. */
export function noteCode(facts: RequestFacts, code: unknown): void {
	if (typeof code === "string") facts.code ??= code;
}
