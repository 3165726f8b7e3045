/** The HTTP server: GraphQL, health, and a plain first page. One Fastify app, closed with everything that it holds. */
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Connection } from "../database/Database.ts";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { type ApiContext, createContext } from "./ApiContext.ts";
import { checkRequest } from "./checkRequest.ts";
import { firstPage } from "./firstPage.ts";
import { formatError } from "./formatError.ts";
import { isReady } from "./isReady.ts";

export interface AppOptions {
	readonly schema: GraphQLSchema;
	readonly connection: Connection;
	readonly queryTimeoutMs: number;
	readonly logger: Logger;
}

const LARGEST_BODY = 262_144;

/** Ready to listen; `close()` lets running requests finish. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
	const { connection, logger } = options;
	const app = Fastify({
		loggerInstance: logger as FastifyBaseLogger,
		bodyLimit: LARGEST_BODY,
		forceCloseConnections: "idle",
		genReqId: () => crypto.randomUUID(),
	});
	app.addHook("onSend", async (request, reply) => {
		reply.header("x-request-id", request.id);
		reply.header("x-content-type-options", "nosniff");
	});
	app.get("/health/live", async () => ({ status: "live" }));
	app.get("/health/ready", async (_request, reply) => {
		const ready = await isReady(connection);
		return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "database unreachable" });
	});
	app.get("/", async (_request, reply) => reply.type("text/html; charset=utf-8").send(firstPage()));
	await app.register(fastifyApollo(await startApollo(app, options)), {
		path: "/graphql",
		context: async () => createContext(connection, options.queryTimeoutMs),
	});
	return app;
}

async function startApollo(app: FastifyInstance, { schema, logger }: AppOptions): Promise<ApolloServer<ApiContext>> {
	const apollo = new ApolloServer<ApiContext>({
		schema,
		introspection: true,
		includeStacktraceInErrorResponses: false,
		logger,
		formatError: (formatted, error) => formatError(formatted, error, logger),
		plugins: [
			fastifyApolloDrainPlugin(app),
			ApolloServerPluginLandingPageDisabled(),
			guardPlugin(schema),
			unavailablePlugin,
		],
	});
	await apollo.start();
	return apollo;
}

function guardPlugin(schema: GraphQLSchema): ApolloServerPlugin<ApiContext> {
	return {
		async requestDidStart() {
			return {
				async didResolveOperation({ document, request }) {
					checkRequest({ schema, document, variables: request.variables ?? {} });
				},
			};
		},
	};
}

/** A request that failed because the database is away says so in its HTTP status, too. */
const unavailablePlugin: ApolloServerPlugin<ApiContext> = {
	async requestDidStart() {
		return {
			async willSendResponse({ errors, response }) {
				for (const { originalError } of errors ?? []) {
					if (!(originalError instanceof CoopgraphError)) continue;
					if (originalError.entry.httpStatus >= 500) response.http.status = originalError.entry.httpStatus;
				}
			},
		};
	},
};
