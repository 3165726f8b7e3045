import type { Place } from "../records/quotes/locateQuote.ts";

/** A proposal that passed the gate, or was stopped by it. */
export interface Proposal {
	readonly record: Readonly<Record<string, unknown>>;
	readonly quote: Place;
	readonly because: string;
}

export interface Refusal {
	readonly what: string;
	readonly reason: string;
	/** The sentence, where there is one. */
	readonly quote: string;
}
