/** Turtle (W3C RDF 1.1): for Protégé, Apache Jena, GraphDB, RDFLib. */
import { Writer } from "n3";
import type { ExportContext, ExportFormat } from "../ExportFormat.ts";
import { iterateQuads } from "../vocabularies/rdf/iterateQuads.ts";
import { Vocabulary } from "../vocabularies/rdf/Vocabulary.ts";
import { graphFile } from "../write/graphFile.ts";

const FORM = { mediaType: "text/turtle; charset=utf-8", extension: "ttl" };

export const turtle: ExportFormat = {
	summary: "RDF as Turtle, in public vocabularies, with who says so (PROV-O)",
	...graphFile(FORM, write),
};

async function* write(context: ExportContext): AsyncGenerator<string> {
	const vocabulary = new Vocabulary(context.model);
	const output = new Output();
	const writer = new Writer(output, { prefixes: { ...vocabulary.prefixes } });
	for await (const quads of iterateQuads(context, vocabulary)) {
		for (const { subject, predicate, object } of quads) writer.addQuad(subject, predicate, object, undefined, fail);
		yield output.take();
	}
	writer.end();
	yield output.take();
}

/** The library tells what it cannot write here, and nowhere else. */
function fail(error?: Error | null): void {
	if (error) throw error;
}

/** What the library has written since it was last taken. */
class Output {
	#pieces: string[] = [];

	write(piece: string, _encoding: string, done?: () => void): void {
		this.#pieces.push(piece);
		done?.();
	}

	end(done?: () => void): void {
		done?.();
	}

	take(): string {
		const text = this.#pieces.join("");
		this.#pieces = [];
		return text;
	}
}
