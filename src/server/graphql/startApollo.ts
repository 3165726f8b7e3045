import { ApolloServer, type ApolloServerOptionsWithGateway } from "@apollo/server";
import {
	ApolloServerPluginCacheControlDisabled,
	ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { executeRequest } from "../../api/executeRequest.ts";
import type { Connection } from "../../database/Database.ts";
import { answerSizePlugin } from "../../guard/answerSize.ts";
import { watchDegrees } from "../../guard/cost/degrees.ts";
import { formatError } from "../errors/formatError.ts";
import { BoundedStore } from "./BoundedStore.ts";
import { createIntrospectionCache } from "./introspectionCache.ts";
import { readOperationNames } from "./operationNames.ts";
import { guardRequests } from "./plugins/guardRequests.ts";
import { tellExplained } from "./plugins/tellExplained.ts";
import { tellFacts } from "./plugins/tellFacts.ts";
import { tellFailures } from "./plugins/tellFailures.ts";
import type { RequestContext } from "./RequestContext.ts";
import { type RegisteredDocuments, registeredCache } from "./registeredDocuments.ts";

export interface ApolloOptions {
	readonly schema: GraphQLSchema;
	readonly connection: Connection;
	/** Whether clients may ask for the Cypher and its profile. */
	readonly explains: boolean;
	/** Set where only these are answered: there is no playground then, and no word of what the schema has. */
	readonly registered?: RegisteredDocuments;
	/** Whether each request has a line in the log. */
	readonly logsRequests?: boolean;
	/** Whether each request is traced. */
	readonly traces?: boolean;
	readonly logger: Logger;
}

/** More different ones than people and pages ask in a day. */
const MOST_DOCUMENTS = 200;

export async function startApollo({
	schema,
	connection,
	explains,
	logger,
	logsRequests = false,
	traces = false,
	registered,
}: ApolloOptions): Promise<ApolloServer<RequestContext>> {
	const operations = await readOperationNames();
	const introspection = createIntrospectionCache(schema);
	const apollo = new ApolloServer<RequestContext>({
		gateway: executeBy(schema),
		// A locked server answers what it knows, and the explorer asks for the names of types.
		introspection: true,
		hideSchemaDetailsFromClientErrors: registered !== undefined,
		stringifyResult: introspection.stringify,
		documentStore: new BoundedStore(MOST_DOCUMENTS),
		persistedQueries: { cache: registered ? registeredCache(registered) : new BoundedStore(MOST_DOCUMENTS) },
		includeStacktraceInErrorResponses: false,
		// Who opened the app closes it; Apollo would end the whole process, before that is done.
		stopOnTerminationSignals: false,
		logger,
		formatError: (formatted, error) =>
			formatError(formatted, error, { schema: registered ? undefined : schema, logger }),
		plugins: [
			ApolloServerPluginLandingPageDisabled(),
			// It would look at every field of every answer, for hints that this schema does not give.
			ApolloServerPluginCacheControlDisabled(),
			answerSizePlugin,
			introspection.plugin,
			tellFacts(operations, logsRequests || traces),
			guardRequests(schema, watchDegrees(connection, schema), introspection),
			tellExplained(explains),
			tellFailures,
		],
	});
	await apollo.start();
	return apollo;
}

/** Apollo parses, validates and guards; what is left is executed by us: the documented way to do so is that of gateways. */
function executeBy(schema: GraphQLSchema): ApolloServerOptionsWithGateway<RequestContext>["gateway"] {
	return {
		onSchemaLoadOrUpdate(tell) {
			tell({ apiSchema: schema, coreSupergraphSdl: "" });
			return () => {};
		},
		load: async () => ({
			executor: ({ document, operationName, request, context }) =>
				executeRequest({
					schema,
					document,
					operationName,
					variables: request.variables ?? {},
					context: context as RequestContext,
				}),
		}),
		stop: async () => {},
	};
}
