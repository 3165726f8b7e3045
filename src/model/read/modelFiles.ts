/**
 * What the model is made of: schema.graphql, which analysts read and change; what every graph has, beside the code that
 * understands it; and a file for each query of the analysts.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectPath } from "../../config/projectPath.ts";
import { MODEL } from "./modelFault.ts";

export interface ModelFile {
	/** Its path in the checkout, as errors name it. */
	readonly name: string;
	readonly text: string;
}

const QUERIES = "src/analysis/queries";

const FILES = [MODEL, "src/schema/directives.graphql", "src/schema/ledger.graphql", "src/guard/asOf.graphql"];

/** Their names; schema.graphql comes first. A file that is put into the folder of queries belongs to them. */
export function listModelFiles(root = projectPath("")): string[] {
	const queries = readdirSync(join(root, QUERIES)).filter((name) => name.endsWith(".graphql"));
	return [...FILES, ...queries.sort().map((name) => `${QUERIES}/${name}`)];
}

export function readModelFiles(root = projectPath("")): ModelFile[] {
	return listModelFiles(root).map((name) => ({ name, text: readFileSync(join(root, name), "utf8") }));
}
