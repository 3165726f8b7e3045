/** A file of patterns, for one language; README.md in this folder explains them. */
export interface RuleFile {
	/** What may stand between members of a list. */
	readonly filler: string;
	/** What may stand before any mention: articles. */
	readonly lead: string;
	/** What may stand behind a member of a list: `durch das Programm …`. */
	readonly suffix: string;
	readonly rules: readonly Rule[];
}

export interface Rule {
	readonly name: string;
	readonly pattern: string;
	readonly say: readonly Saying[];
}

export interface Saying {
	/** A relation; or a property of what `of` names. */
	readonly relation?: string;
	readonly property?: string;
	/** Names of groups of the pattern, or `event`, `main`. */
	readonly from?: string;
	readonly to?: string;
	readonly of?: string;
	readonly set?: Readonly<Record<string, string | number | boolean>>;
	/** Property → group whose words it gets. */
	readonly words?: Readonly<Record<string, string>>;
	/** Property → group with a date, an amount or an ordinal. */
	readonly facts?: Readonly<Record<string, string>>;
	readonly confidence?: number;
	readonly modality?: "ASSERTED" | "INFERRED" | "POSSIBLE" | "PLANNED";
	/** Words of the group become an entity of this type. */
	readonly makes?: string;
	/** Also where a sentence only tells what somebody says. */
	readonly evenReported?: boolean;
}
