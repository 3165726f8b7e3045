import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Command } from "commander";
import type { Document, DocumentFacts } from "../../documents/Document.ts";
import type { DocumentReader } from "../../documents/DocumentReader.ts";
import { LIMITS } from "../../documents/limits.ts";
import { parseEdtf } from "../../edtf/parseEdtf.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { isLanguageTag } from "../../model/values/languageTag.ts";
import { isWebAddress } from "../../model/values/webAddress.ts";
import { checkReadable } from "./inputFiles.ts";

export interface FactOptions {
	readonly id?: string;
	readonly title?: string;
	readonly publisher?: string;
	readonly published?: string;
	readonly retrieved?: string;
	readonly language?: string;
	readonly url?: string;
}

/** What a document does not say of itself, or says wrongly, somebody may know. */
export function addFactOptions(command: Command): Command {
	return command
		.option("--id <id>", "id of the source (made from title and date unless given)")
		.option("--title <text>", "its title")
		.option("--publisher <name>", "who published it")
		.option("--published <date>", "when, as EDTF: 2015-06-09, 2015-06")
		.option("--retrieved <time>", "when it was fetched, as ISO date-time: 2024-05-02T10:00:00Z")
		.option("--language <tag>", "its language as BCP 47: de, en, ru")
		.option("--url <address>", "where it can be read");
}

/** Throws OPTION_INVALID. */
function readFacts(options: FactOptions): DocumentFacts & { readonly id?: string | undefined } {
	const { id, title, publisher, published, retrieved, language, url } = options;
	refuse("--published", published, (text) => parseEdtf(text) !== undefined, "an EDTF date such as 2015-06-09");
	refuse(
		"--retrieved",
		retrieved,
		(text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && !Number.isNaN(Date.parse(text)),
		"an ISO date-time",
	);
	refuse("--language", language, isLanguageTag, "a language as BCP 47, such as de");
	refuse("--url", url, isWebAddress, "an address that begins with http:// or https://");
	const retrievedAt = retrieved === undefined ? undefined : new Date(retrieved).toISOString();
	return { id, title, publisher, published, retrievedAt, language, url };
}

function refuse(name: string, value: string | undefined, fits: (text: string) => boolean, expected: string): void {
	if (value !== undefined && !fits(value)) throw new CoopgraphError("OPTION_INVALID", { name, found: value, expected });
}

/** The document in a file, or in standard input (`-`). Throws FILE_UNREADABLE or DOCUMENT_UNREADABLE. */
export async function readDocumentFile(reader: DocumentReader, name: string, options: FactOptions): Promise<Document> {
	const given = readFacts(options);
	if (name === "-") return reader.read(await buffer(process.stdin), "<standard input>", given);
	const path = resolve(name);
	const size = await checkReadable({ name, path });
	// What is too large is refused by its size, and need not be read for it.
	const bytes = size > LIMITS.bytes ? new Uint8Array(size > 2 ** 31 ? LIMITS.bytes + 1 : size) : await readFile(path);
	return reader.read(bytes, basename(name), given);
}
