import type { Config } from "../config/config.ts";
import type { CoopgraphError } from "../errors/CoopgraphError.ts";
import type { Database, OpenOptions } from "./Database.ts";

/**
 * One way to a database. It throws when it is the way to take and fails; it answers "unavailable" when the next way may
 * be tried.
 */
export type Provider = (config: Config, options: OpenOptions) => Promise<ProviderOutcome>;

export type ProviderOutcome =
	| {
			readonly kind: "found";
			/** A clause that ends the sentence "…, so …". */
			readonly description: string;
			readonly database: Omit<Database, "why">;
	  }
	| {
			readonly kind: "unavailable";
			/** A clause such as "NEO4J_URI is not set". */
			readonly reason: string;
			/** What the user could mend; none where this way was simply not chosen. */
			readonly problems: readonly CoopgraphError[];
	  };
