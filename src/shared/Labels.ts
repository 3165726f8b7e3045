import type { Language } from "./languages.ts";

/** What pages call the types, relations, properties and values of the model, in one language; by their names in schema.graphql. */
export interface LabelsOfLanguage {
	/** One of it, and several. */
	readonly types: Readonly<Record<string, readonly string[]>>;
	/** Read from its beginning, from its end, and from its end where one stands there. */
	readonly relations: Readonly<Record<string, readonly string[]>>;
	readonly properties: Readonly<Record<string, string>>;
	/** Fields of the API that have no label of their own, as it follows from the label of a relation or a date. */
	readonly fields: Readonly<Record<string, string>>;
	readonly values: Readonly<Record<string, string>>;
}

/** Served at /labels.json. */
export type Labels = Readonly<Record<Language, LabelsOfLanguage>>;
