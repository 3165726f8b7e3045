/** One reason for or against two being the same. */
export interface Feature {
	/** What was compared: `name`, a property, a relation. */
	readonly about: string;
	/** Natural logarithm of how much likelier this makes it that they are the same; negative: less likely. */
	readonly weight: number;
	/** As a colleague would say it, without a full stop. */
	readonly words: string;
}

/** Put into words once somebody reads them: of millions of comparisons few are shown. */
export function createFeature(about: string, weight: number, say: () => string): Feature {
	return {
		about,
		weight,
		get words() {
			return say();
		},
	};
}

export type Proposal = "SAME" | "UNSURE" | "DIFFERENT";

export interface Comparison {
	/** 0 to 1. */
	readonly score: number;
	readonly proposal: Proposal;
	/** The weightiest first. */
	readonly features: readonly Feature[];
	/** The features in sentences. */
	readonly explanation: string;
}
