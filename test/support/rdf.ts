/** RDF as other programs read it, without a request to any host. */
import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import { Parser, Store, Writer } from "n3";
import SHACLValidator from "rdf-validate-shacl";

const SPACES: Readonly<Record<string, string>> = {
	...{ coop: "urn:coopgraph:model:", entity: "urn:coopgraph:entity:", source: "urn:coopgraph:source:" },
	rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
	rdfs: "http://www.w3.org/2000/01/rdf-schema#",
	prov: "http://www.w3.org/ns/prov#",
	org: "http://www.w3.org/ns/org#",
	schema: "https://schema.org/",
	skos: "http://www.w3.org/2004/02/skos/core#",
	dcterms: "http://purl.org/dc/terms/",
	cv: "http://data.europa.eu/m8g/",
};

/** `entity:astana` as an address; what is one stays as it is. */
export function address(name: string): string {
	const [, prefix = "", local = ""] = /^([^:]+):(.*)$/.exec(name) ?? [];
	return SPACES[prefix] === undefined ? name : `${SPACES[prefix]}${local}`;
}

export function readTurtle(text: string): Store {
	return new Store(new Parser({ format: "Turtle" }).parse(text));
}

/** What a property of a subject says: texts, and addresses with their prefix. */
export function valuesOf(store: Store, subject: string, property: string): string[] {
	return store
		.getObjects(address(subject), address(property), null)
		.map(({ value }) => shorten(value))
		.sort();
}

export function shorten(found: string): string {
	const space = Object.entries(SPACES).find(([, start]) => found.startsWith(start));
	return space ? `${space[0]}:${found.slice(space[1].length)}` : found;
}

/** The same for two graphs if they are the same: N-Quads in the canonical form of W3C (RDFC-1.0). */
export async function canonical(store: Store): Promise<string[]> {
	const quads = new Writer({ format: "N-Quads" }).quadsToString([...store]);
	const options = { algorithm: "RDFC-1.0", inputFormat: "application/n-quads", format: "application/n-quads" };
	return String(await jsonld.canonize(quads as never, options as never)).split("\n");
}

/** What a processor of JSON-LD makes of a document; a context that stands elsewhere is refused. */
export async function readJsonld(document: string): Promise<Store> {
	const documentLoader = async (url: string) => {
		throw new Error(`The document asks ${url}`);
	};
	const options = { format: "application/n-quads", documentLoader };
	const quads = String(await jsonld.toRDF(JSON.parse(document), options as never));
	return new Store(new Parser({ format: "N-Quads" }).parse(quads));
}

/** What docs/shapes.ttl finds wrong: the subject, the path and why. */
export async function findFaults(store: Store): Promise<string[]> {
	const shapes = readTurtle(readFileSync(new URL("../../docs/shapes.ttl", import.meta.url), "utf8"));
	const { results } = await new SHACLValidator(shapes as never).validate(store as never);
	return results.map(({ focusNode, path, message }) =>
		[focusNode?.value, path?.value, message.map(({ value }) => value).join(" ")]
			.map((part) => shorten(part ?? ""))
			.join(" | "),
	);
}
