/** The operations that metrics and logs name: those of the saved questions and of the explorer. Any other is "other". */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Kind, parse } from "graphql";
import { readSavedQueries } from "../../questions/savedQueries.ts";

const QUERIES_FOLDER = fileURLToPath(new URL("../../../seed/queries", import.meta.url));
const EXPLORER_QUERIES = fileURLToPath(new URL("../../explorer/api/queries.graphql", import.meta.url));

export async function readOperationNames(): Promise<ReadonlySet<string>> {
	const texts = [
		...(await readSavedQueries(QUERIES_FOLDER)).map(({ text }) => text),
		await readFile(EXPLORER_QUERIES, "utf8"),
	];
	return new Set(texts.flatMap(listNames));
}

function listNames(text: string): string[] {
	return parse(text).definitions.flatMap((node) =>
		node.kind === Kind.OPERATION_DEFINITION && node.name !== undefined ? [node.name.value] : [],
	);
}
