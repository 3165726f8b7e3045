import type { Claim, Evidence, Reference } from "../model/Fact.ts";

/** Why something is in a year: a relation to what is, or its own date. */
export interface Way {
	readonly relation: string | null;
	/** Does the relation point away from it? */
	readonly forward: boolean;
	readonly to: Reference | null;
	readonly property: string | null;
	readonly value: string | null;
	readonly modality: Claim["modality"];
	/** On what sources disagree, and nobody decided. */
	readonly disputed: readonly string[];
	readonly superseded: boolean;
	/** Which of the dates that put it there no source asserts. */
	readonly inferred: readonly string[];
	readonly evidence: readonly Evidence[];
}

/** Something that there was in a year. */
export interface Thing {
	readonly entity: Reference;
	readonly ways: readonly Way[];
}

export function keyOf({ relation, forward, to, property, value }: Way): string {
	return JSON.stringify([relation, forward, to?.id, property, value]);
}
