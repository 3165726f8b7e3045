import type { Audience } from "../model/Audience.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import type { ExportFilter } from "./read/filter.ts";
import type { Pages } from "./read/readPages.ts";

/** One format: its file says how the graph is written, and a line in formats.ts makes it known. */
export interface ExportFormat {
	readonly summary: string;
	/** Set where the whole export is one file; several go into a folder or a ZIP. */
	readonly file: FileForm | undefined;
	/** The files, each read from the database while it is written. One is written to its end before the next is asked for. */
	readonly parts: (context: ExportContext) => AsyncIterable<Part>;
	/** How the answer of a saved question is written; undefined where the format cannot hold any. */
	readonly answer?: FileForm & { readonly write: (answer: Answer, about: ExportAbout) => string };
}

/** What GraphQL answered. */
export type Answer = Readonly<Record<string, unknown>>;

export interface FileForm {
	readonly mediaType: string;
	/** Without a dot. */
	readonly extension: string;
}

export interface Part<Piece extends string | Uint8Array = string> {
	readonly name: string;
	readonly mediaType: string;
	/** Pieces of some hundred kilobytes at most. */
	readonly content: AsyncIterable<Piece>;
}

export interface ExportContext {
	readonly model: GraphModel;
	readonly filter: ExportFilter;
	/** Strangers get what counts, and no names of editors. */
	readonly audience: Audience;
	readonly about: ExportAbout;
	readonly pages: Pages;
}

/** What every export says of itself. */
export interface ExportAbout {
	/** ISO 8601, in UTC. */
	readonly exportedAt: string;
	/** What was asked for, by option: `{ platform: "…", since: "2015" }`; empty: everything. */
	readonly filter: Readonly<Record<string, string>>;
}
