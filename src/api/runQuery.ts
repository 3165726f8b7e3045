import { type GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import type { ApiContext } from "../graph/ReadContext.ts";
import { checkSize } from "../guard/checkSize.ts";
import { executeRequest } from "./executeRequest.ts";
import { prepareRequest } from "./prepareRequest.ts";

export interface QueryRun {
	readonly schema: GraphQLSchema;
	readonly context: ApiContext;
	readonly text: string;
	readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Answers a query without a server: the same schema, the same guards, the same context. Throws the error of the
 * catalogue behind a failure, or the GraphQL error where there is none.
 */
export async function runQuery({
	schema,
	context,
	text,
	variables,
}: QueryRun): Promise<Readonly<Record<string, unknown>>> {
	checkSize(text, variables);
	const document = parse(text);
	const [mistake] = validate(schema, document);
	if (mistake) throw mistake;
	try {
		const request = prepareRequest({ schema, document, variables });
		const { document: asked, contextValue } = request.within(context);
		const result = await executeRequest({
			schema,
			document: asked,
			variables: request.variables,
			context: contextValue,
		});
		if (result.errors?.[0]) throw result.errors[0];
		return result.data ?? {};
	} catch (error) {
		throw findCause(error);
	}
}

/** GraphQL wraps what a resolver threw, once for each layer. */
function findCause(error: unknown): unknown {
	const inner = (error as GraphQLError).originalError;
	if (inner === undefined || inner === null) return error;
	const cause = findCause(inner);
	return cause instanceof CoopgraphError ? cause : error;
}
