import type { Language } from "./languages.ts";

/** A saved question as a form: what the page needs to ask it without a word of GraphQL. Served at /questions.json. */
export interface QuestionForm {
	readonly name: string;
	readonly title: Readonly<Record<Language, string>>;
	/** What the answer means, and what it leaves out; names of fields in backticks. */
	readonly means: Readonly<Record<Language, string>>;
	readonly group: string;
	/** The GraphQL text, which also asks for the ids of what has a page of its own. */
	readonly text: string;
	readonly arguments: readonly QuestionArgument[];
}

export interface QuestionArgument {
	readonly name: string;
	readonly kind: ArgumentKind;
	/** Of an entity: the types that it can have; any, where none is named. */
	readonly types: readonly string[];
	/** What can be chosen, where that is known: the names of all relations. */
	readonly choices: readonly string[];
	readonly isList: boolean;
	readonly isRequired: boolean;
	/** As the question is asked where nobody fills in anything else. */
	readonly example: unknown;
}

/** An entity, a source and a relation by their ids or names; a day as YYYY-MM-DD; the language is that of the reader. */
export type ArgumentKind = "entity" | "source" | "relation" | "day" | "number" | "text" | "language";
