/** What the explorer asks, each with values that fit: for its plan, which depends on the words and not on the values. */
import { readFile } from "node:fs/promises";
import { Kind, parse, print, separateOperations } from "graphql";
import type { SavedQuery } from "../../questions/savedQueries.ts";

export type Question = Pick<SavedQuery, "text" | "variables">;

/** `id` is of an entity that there is. An operation that asks for a value of another type is left out. */
export async function readExplorerQuestions(path: string, id: string): Promise<readonly Question[]> {
	const samples = samplesOf(id);
	const operations = Object.values(separateOperations(parse(await readFile(path, "utf8"))));
	return operations.flatMap((document) => {
		const [operation] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
		const required = (operation?.variableDefinitions ?? []).filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
		const given = required.map(({ variable, type }) => [variable.name.value, samples[print(type)]] as const);
		return given.every(([, value]) => value !== undefined)
			? [{ text: print(document), variables: Object.fromEntries(given) }]
			: [];
	});
}

function samplesOf(id: string): Readonly<Record<string, unknown>> {
	const about = { subjectId: { eq: id } };
	return {
		...{ "ID!": id, "[ID!]!": [id], "Int!": 5, "String!": id, "Language!": "EN" },
		...{ "ConflictWhere!": about, "ClaimWhere!": about, "EntityWhere!": { id: { eq: id } } },
	};
}
