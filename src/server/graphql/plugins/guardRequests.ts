import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import { prepareRequest } from "../../../api/prepareRequest.ts";
import type { Degrees } from "../../../guard/cost/degrees.ts";
import type { IntrospectionCache } from "../introspectionCache.ts";
import type { RequestContext } from "../RequestContext.ts";

/** Nothing is executed that was not prepared, and nothing before its turn. */
export function guardRequests(
	schema: GraphQLSchema,
	degrees: () => Degrees,
	introspection: IntrospectionCache,
): ApolloServerPlugin<RequestContext> {
	return {
		async requestDidStart() {
			return {
				async didResolveOperation(requestContext) {
					const { document, request, operationName, contextValue } = requestContext;
					const given = { schema, document, operationName, variables: request.variables ?? {}, degrees: degrees() };
					const { cost, variables, within } = prepareRequest(given);
					request.variables = variables;
					contextValue.facts.cost = cost;
					await contextValue.turn.take(introspection.isKnown(document) ? 0 : cost);
					// What is executed is what stands in the context of the request.
					Object.assign(requestContext, within(contextValue));
				},
				async willSendResponse({ contextValue }) {
					contextValue.turn.end();
				},
			};
		},
	};
}
