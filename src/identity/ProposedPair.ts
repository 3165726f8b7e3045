import type { Proposal } from "./compare/Feature.ts";

/** Two ids that may mean the same, for a person to judge: what finds candidates yields these, the likeliest first. */
export interface ProposedPair {
	readonly left: string;
	readonly right: string;
	/** How likely it is, 0 to 1. */
	readonly score?: number;
	/** What the comparison proposes. */
	readonly proposal?: Proposal;
	/** What speaks for and against it, in a few words each. */
	readonly reasons?: readonly string[];
}
