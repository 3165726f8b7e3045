import type { GraphQLSchema } from "graphql";
import { runQuery } from "../api/runQuery.ts";
import { projectPath } from "../config/projectPath.ts";
import type { Connection } from "../database/Database.ts";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { didYouMean } from "../errors/suggest.ts";
import { createContext } from "../graph/ReadContext.ts";
import { readVariables } from "./readVariables.ts";
import { readSavedQueries, type SavedQuery } from "./savedQueries.ts";

/** The questions of the checkout. */
export function readQuestions(): Promise<readonly SavedQuery[]> {
	return readSavedQueries(projectPath("seed/queries"));
}

/** Throws SAVED_QUERY_UNKNOWN. */
export function getQuestion(questions: readonly SavedQuery[], name: string): SavedQuery {
	const question = questions.find((candidate) => candidate.name === name);
	if (question) return question;
	const names = questions.map((candidate) => candidate.name);
	throw new CoopgraphError("SAVED_QUERY_UNKNOWN", { found: name, suggestion: didYouMean(name, names) });
}

/** Asks a saved question by its name. Throws SAVED_QUERY_UNKNOWN, VARIABLE_UNKNOWN, VARIABLE_INVALID. */
export async function askSaved(
	{ schema, connection, queryTimeoutMs }: { schema: GraphQLSchema; connection: Connection; queryTimeoutMs: number },
	name: string,
	given: ReadonlyMap<string, string>,
): Promise<Readonly<Record<string, unknown>>> {
	const question = getQuestion(await readQuestions(), name);
	const variables = readVariables(schema, question, given);
	return runQuery({ schema, context: createContext(connection, queryTimeoutMs), text: question.text, variables });
}
