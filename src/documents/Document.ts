/** A document that was read: its words in the one form that offsets of quotes count in, and what it says of itself. */
export interface Document extends DocumentFacts {
	readonly id: string;
	/** Unicode NFC, without contact data, paragraphs apart by an empty line. */
	readonly text: string;
	/** Hexadecimal SHA-256 of the bytes as they came. */
	readonly bytesHash: string;
	readonly form: DocumentForm;
	/** Where each page stands in the text; empty where the form has no pages. */
	readonly pages: readonly PageSpan[];
	/** What a reader should know: pages without text, contact data that was taken out. */
	readonly warnings: readonly string[];
}

/** What a document says of itself, or whoever gave it; nothing is guessed. */
export interface DocumentFacts {
	readonly title?: string | undefined;
	readonly publisher?: string | undefined;
	/** EDTF. */
	readonly published?: string | undefined;
	/** BCP 47. */
	readonly language?: string | undefined;
	readonly url?: string | undefined;
	/** ISO date-time. */
	readonly retrievedAt?: string | undefined;
}

export type DocumentForm = "html" | "pdf" | "docx" | "markdown" | "text";

export interface PageSpan {
	/** From 1. */
	readonly page: number;
	readonly start: number;
	readonly end: number;
}

/** What the reader of one form gives. */
export interface RawDocument {
	readonly facts: DocumentFacts;
	/** One text for each page; a form without pages gives one. */
	readonly pages: readonly string[];
	readonly warnings: readonly string[];
}
