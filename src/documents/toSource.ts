import { createHash } from "node:crypto";
import type { Document } from "./Document.ts";

export type SourceLine = Readonly<Record<string, string>>;

/** The record of a document: what a record file says of the source that its other lines quote. */
export function toSource(document: Document, textFile?: string): SourceLine {
	const { id, title, publisher, published, url, retrievedAt, language, text } = document;
	const known = {
		type: "Source",
		id,
		title: title ?? id,
		publisher,
		published,
		url,
		retrievedAt,
		language,
		contentHash: createHash("sha256").update(text).digest("hex"),
		textFile,
	};
	return Object.fromEntries(
		Object.entries(known).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
	);
}
