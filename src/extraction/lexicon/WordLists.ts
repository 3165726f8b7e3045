import type lists from "./de.json";

/** What a file of this folder says: words apart by spaces, variants by a stroke, or a regular expression. */
export type WordLists = Omit<typeof lists, Tables> & {
	/** Pattern → kind of a meeting, or of a series. */
	readonly eventKinds: Readonly<Record<string, string>>;
	readonly platformKinds: Readonly<Record<string, string>>;
	/** Pattern, name and kind of what is done. */
	readonly eventVerbs: readonly (readonly string[])[];
	readonly platforms: readonly string[];
	/** What to replace by what, for the nominative. */
	readonly platformCases: readonly (readonly string[])[];
};

type Tables = "eventKinds" | "platformKinds" | "eventVerbs" | "platforms" | "platformCases";
