/** JSON-LD 1.1: the same graph as in Turtle, with its @context in the document, so that reading it asks no other host. */
import type { ExportContext, ExportFormat } from "../ExportFormat.ts";
import { iterateQuads } from "../vocabularies/rdf/iterateQuads.ts";
import { jsonldContext } from "../vocabularies/rdf/jsonldContext.ts";
import { toNodeObjects } from "../vocabularies/rdf/toNodeObjects.ts";
import { Vocabulary } from "../vocabularies/rdf/Vocabulary.ts";
import { graphFile } from "../write/graphFile.ts";

const FORM = { mediaType: "application/ld+json; charset=utf-8", extension: "jsonld" };

export const jsonld: ExportFormat = {
	summary: "RDF as JSON-LD: the same graph as turtle",
	...graphFile(FORM, write),
};

/** A line for each node. */
async function* write(context: ExportContext): AsyncGenerator<string> {
	const vocabulary = new Vocabulary(context.model);
	const { context: terms, keys } = jsonldContext(context.model, vocabulary);
	yield `{"@context": ${JSON.stringify(terms, null, "\t")},\n"@graph": [\n`;
	let separator = "";
	for await (const quads of iterateQuads(context, vocabulary)) {
		const lines = toNodeObjects(vocabulary, keys, quads).map((node) => JSON.stringify(node));
		if (lines.length === 0) continue;
		yield `${separator}${lines.join(",\n")}`;
		separator = ",\n";
	}
	yield "\n]}\n";
}
