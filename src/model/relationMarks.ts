/** What every relation is marked with, beside its modality: the projection works it out, and no record states it. */

export interface RelationMarks {
	readonly superseded: boolean;
	readonly inferred: readonly string[];
	readonly disputed: readonly string[];
}

/** Names and descriptions. */
export const RELATION_MARKS = {
	inferred:
		"Names of details of a relation that no source asserts: they only follow from what one says. What is not named is stated as modality says.",
	disputed:
		"Names of details of a relation of which sources contradict each other; the relation's own name where one denies it, or names another end.",
	superseded: "Whether a relation is only planned or possible, and a source reports another one instead.",
} as const satisfies Readonly<Record<keyof RelationMarks, string>>;
