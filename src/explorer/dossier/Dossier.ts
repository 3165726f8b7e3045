/** All that is said of one entity as a document to be read without the graph: statements, numbered notes, sources. */
export interface Dossier {
	readonly title: string;
	readonly lines: readonly string[];
	readonly sections: readonly Section[];
	/** The first is note 1. */
	readonly notes: readonly string[];
	readonly notesTitle: string;
	readonly sources: readonly string[];
	readonly sourcesTitle: string;
	/** BCP 47. */
	readonly language: string;
}

export interface Section {
	readonly title: string;
	readonly entries: readonly Entry[];
}

export interface Entry {
	/** With its details, and in brackets what it is if it is not simply stated. */
	readonly text: string;
	/** Numbers of its notes. */
	readonly notes: readonly number[];
	/** What those answer whom it concerns. */
	readonly replies: readonly string[];
}
