/** What an extractor answers: numbers of sentences and mentions, never words that it made up. */
export interface Answer {
	/** A relation of the model. */
	readonly relation: string;
	readonly from: End;
	readonly to: End;
	/** Its properties; words must stand in the sentences. */
	readonly properties: Readonly<Record<string, string | number | boolean>>;
	/** Sentences that say it, by number; the first of them is the quote's beginning. */
	readonly sentences: readonly number[];
	readonly modality: "ASSERTED" | "INFERRED" | "PLANNED" | "POSSIBLE";
	readonly confidence: number;
	/** Which pattern, or which model. */
	readonly because: string;
}

/** One property of an entity. */
export interface PropertyAnswer extends Omit<Answer, "relation" | "from" | "to" | "properties"> {
	readonly of: End;
	readonly property: string;
	readonly value: string | number | boolean | readonly string[];
	/** The mention whose words carry the value: a date, an amount, a number. */
	readonly by?: number | undefined;
}

/** A mention by its number, a meeting of the frame by its index, or words that stand in the sentence and become a mention. */
export type End =
	| { readonly kind: "mention"; readonly number: number }
	| { readonly kind: "event"; readonly index: number; readonly by?: number | undefined }
	/** A country that an adjective names: `kirgisische Hauptstadt`. */
	| { readonly kind: "country"; readonly code: string; readonly start: number; readonly end: number }
	| {
			readonly kind: "words";
			readonly type: string;
			readonly start: number;
			readonly end: number;
			readonly name?: string;
	  };
