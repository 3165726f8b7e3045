/** What every entity and every relation has beside what the model says of it: when it holds, and since when that is known. */

/** Names and descriptions; all of them are plain days. */
export const VALIDITY_PROPERTIES = {
	possiblyFrom: "The first day on which it can hold according to its dates; null if they leave it open.",
	possiblyUntil: "The last day on which it can hold according to its dates; null if they leave it open.",
	certainlyFrom:
		"The first day on which it certainly holds: a source asserts it, and no vague date leaves doubt; null: none.",
	certainlyUntil: "The last day on which it certainly holds; null: none.",
	knownSince:
		"The first day on which a source that supports it can have been published; null: one has no date, so it can have been known at any time.",
	certainlyKnownSince:
		"The first day by which a source that supports it must have been published; null: none is dated.",
} as const;

/** Of entities alone: the time of a whole, where they have none of their own. */
export const WITHIN_PROPERTIES = {
	withinFrom:
		"The first day of the whole of which it is a part, where it has no date of its own; no source says it of the part. Null: it has one, or the whole leaves it open.",
	withinUntil: "The last day of that whole.",
} as const;

export function isValidityProperty(name: string): boolean {
	return Object.hasOwn(VALIDITY_PROPERTIES, name);
}
