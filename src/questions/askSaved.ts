import type { GraphQLSchema } from "graphql";
import { runQuery } from "../api/runQuery.ts";
import type { Connection } from "../database/Database.ts";
import { createContext } from "../graph/ReadContext.ts";
import { getQuestion, readQuestions } from "./readQuestions.ts";
import { readVariables } from "./readVariables.ts";

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
