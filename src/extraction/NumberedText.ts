import type { Lexicon } from "./lexicon/Lexicon.ts";
import type { Mention } from "./mentions/Mention.ts";
import type { Marked } from "./text/Marked.ts";
import type { Sentence } from "./text/splitSentences.ts";

/** A document as extractors see it: numbered sentences and numbered mentions. An answer points to these numbers. */
export interface NumberedText {
	readonly text: string;
	readonly lexicon: Lexicon;
	readonly sentences: readonly ReadSentence[];
	readonly mentions: readonly Mention[];
	readonly persons: readonly PersonFacts[];
}

export interface ReadSentence extends Sentence {
	/** The title, a sentence of the text, or what is no part of it: captions, addresses, sponsors, buttons. */
	readonly kind: "title" | "body" | "noise";
	/** Why nothing is taken from it: it says what is wished, denied, or told by somebody. */
	readonly doubt: "negated" | "wish" | "reported" | undefined;
	readonly isPlanned: boolean;
	/** Persons with the words for their posts are one sign in it. */
	readonly marked: Marked;
}

/** What a text says of a person beside the name. */
export interface PersonFacts {
	readonly mention: number;
	readonly honorific: string;
	readonly post: string;
	/** Mentions in the words for the post. */
	readonly holders: readonly number[];
	/** Of the name and the words for the post, in the document. */
	readonly start: number;
	readonly end: number;
}
