/** The meetings that a document speaks of, and how they hang together: what "the session" in any of its sentences means. */
export interface Frame {
	readonly events: readonly FramedEvent[];
	/** Index of the main event; undefined where the text speaks of none. */
	readonly main: number | undefined;
	/** Which event a mention means, by the mention's number. */
	readonly eventOf: ReadonlyMap<number, number>;
	/** Which event each sentence is about, by its number: what an extractor takes where the sentence names none. */
	readonly focus: readonly (number | undefined)[];
}

export interface FramedEvent {
	/** Mentions that mean it, in the order of the text. */
	readonly mentions: readonly number[];
	readonly name: string;
	readonly kind: string | undefined;
	readonly ordinal: Placed<number> | undefined;
	readonly date: Placed<string> | undefined;
	readonly place: Placed<number> | undefined;
	/** Further places, by mention. */
	readonly alsoIn: readonly number[];
	readonly platform: Placed<number> | undefined;
	readonly status: Placed<"HELD" | "PLANNED"> | undefined;
	/** How it stands to the main event. */
	readonly link: Placed<"next" | "previous" | "after" | "before" | "part"> | undefined;
}

/** A value with the sentence that says it, and the mention of it where there is one. */
export interface Placed<Value> {
	readonly value: Value;
	readonly sentence: number;
	readonly mention?: number | undefined;
}
