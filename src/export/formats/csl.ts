/** CSL-JSON 1.0.2, the form in which Zotero, Pandoc and citation processors exchange sources. */
import { type Citation, type CitedDate, iterateCitations } from "../citation/Citation.ts";
import type { ExportContext, ExportFormat } from "../ExportFormat.ts";
import { graphFile } from "../write/graphFile.ts";

const FORM = { mediaType: "application/vnd.citationstyles.csl+json; charset=utf-8", extension: "csl.json" };

export const csl: ExportFormat = {
	summary: "the list of sources as CSL-JSON, for Zotero, Pandoc and Word",
	...graphFile(FORM, write),
};

async function* write(context: ExportContext): AsyncGenerator<string> {
	let separator = "[\n";
	for await (const citations of iterateCitations(context)) {
		if (citations.length === 0) continue;
		yield separator + citations.map((citation) => JSON.stringify(toItem(citation))).join(",\n");
		separator = ",\n";
	}
	yield separator === "[\n" ? "[]\n" : "\n]\n";
}

/** Press releases name no authors: who published one is its author, as styles begin with that. */
function toItem({ id, title, publisher, url, published, accessed, language }: Citation): object {
	return {
		id,
		type: url === undefined ? "document" : "webpage",
		title,
		author: publisher === undefined ? undefined : [{ literal: publisher }],
		publisher,
		issued: toCslDate(published),
		accessed: toCslDate(accessed),
		URL: url,
		language,
	};
}

function toCslDate(date: CitedDate | undefined): object | undefined {
	if (date === undefined) return undefined;
	return date.parts.length === 0 ? { raw: date.edtf } : { "date-parts": [date.parts] };
}
