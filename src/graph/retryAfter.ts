import type { CoopgraphError } from "../errors/CoopgraphError.ts";

/** The header of an error that says when it is worth trying again. */
export function retryAfter({ facts }: CoopgraphError): { readonly "retry-after"?: string } {
	return "seconds" in facts ? { "retry-after": String(facts.seconds) } : {};
}
