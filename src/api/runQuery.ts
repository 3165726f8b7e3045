import { execute, type GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import type { ApiContext } from "../graph/ReadContext.ts";
import { applyAsOf } from "../guard/asOf.ts";
import { checkRequest } from "../guard/checkRequest.ts";
import { checkSize } from "../guard/checkSize.ts";
import type { GraphRequest } from "../guard/cost/measureCost.ts";
import { foldRequest } from "../guard/foldRequest.ts";
import { narrowToOpen } from "../guard/narrowToOpen.ts";

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
	const request = foldRequest({ schema, document: parse(text), variables });
	try {
		check(request);
		const asked = applyAsOf({ ...request, document: narrowToOpen(request) }, context);
		const result = await execute({ schema, variableValues: request.variables, ...asked });
		if (result.errors?.[0]) throw result.errors[0];
		return result.data ?? {};
	} catch (error) {
		throw findCause(error);
	}
}

function check(request: GraphRequest): void {
	const [mistake] = validate(request.schema, request.document);
	if (mistake) throw mistake;
	checkRequest(request);
}

/** GraphQL wraps what a resolver threw, once for each layer. */
function findCause(error: unknown): unknown {
	const inner = (error as GraphQLError).originalError;
	if (inner === undefined || inner === null) return error;
	const cause = findCause(inner);
	return cause instanceof CoopgraphError ? cause : error;
}
