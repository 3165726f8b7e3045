/** The HTTP server: GraphQL, health, and the pages. One Fastify app, closed with everything that it holds. */
import { constants } from "node:zlib";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
	ApolloServerPluginCacheControlDisabled,
	ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import fastifyApollo from "@as-integrations/fastify";
import fastifyCompress from "@fastify/compress";
import fastifyCors from "@fastify/cors";
import Fastify, {
	type FastifyBaseLogger,
	type FastifyInstance,
	type FastifyReply,
	type FastifyRequest,
	LogController,
} from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Connection } from "../database/Database.ts";
import { read } from "../database/sessions.ts";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { type ApiContext, createContext } from "../graph/ReadContext.ts";
import { requestError } from "../graph/requestError.ts";
import { answerSizePlugin, type SizedContext } from "../guard/answerSize.ts";
import { applyAsOf } from "../guard/asOf.ts";
import { checkRequest } from "../guard/checkRequest.ts";
import { type Degrees, watchDegrees } from "../guard/cost/degrees.ts";
import { foldRequest } from "../guard/foldRequest.ts";
import { narrowToOpen } from "../guard/narrowToOpen.ts";
import { listRunningImports } from "../ledger/runs/runningImports.ts";
import { clientSignal } from "./clients/clientSignal.ts";
import { type ClientLimits, limitClients, patienceWith, trusted } from "./clients/limitClients.ts";
import { answerClientError, answerErrors, answerFrameworkError } from "./errors/answerErrors.ts";
import { formatError } from "./errors/formatError.ts";
import { BoundedStore } from "./graphql/BoundedStore.ts";
import { checkRequestSize } from "./graphql/checkRequestSize.ts";
import { countRows } from "./graphql/countRows.ts";
import { type ExplainingContext, explainQueries } from "./graphql/explain.ts";
import { createIntrospectionCache, type IntrospectionCache } from "./graphql/introspectionCache.ts";
import { readOperationNames } from "./graphql/operationNames.ts";
import { type RegisteredDocuments, refuseUnregistered, registeredCache } from "./graphql/registeredDocuments.ts";
import { createLanes, type Lanes } from "./lanes/Lanes.ts";
import { Turn } from "./lanes/Turn.ts";
import { readReadiness } from "./lifecycle/isReady.ts";
import { createMetrics } from "./metrics/createMetrics.ts";
import { laneMetrics } from "./metrics/laneMetrics.ts";
import { factsOf, type RequestFacts } from "./metrics/requestFacts.ts";
import { tellRequests } from "./metrics/tellRequests.ts";
import { explorer } from "./pages/explorer.ts";
import { playground } from "./pages/playground.ts";
import { refuseUndeclaredProxies } from "./pages/publicAddress.ts";
import { SECURITY_HEADERS } from "./pages/securityHeaders.ts";
import { recordSchema } from "./routes/recordSchema.ts";

export interface AppOptions {
	readonly schema: GraphQLSchema;
	readonly connection: Connection;
	readonly queryTimeoutMs: number;
	/** Web origins other than our own whose pages may ask the API; none unless named. */
	readonly corsOrigins?: readonly string[];
	/** Shared with the other routes; lanes of its own unless given. */
	readonly lanes?: Lanes;
	/** What one client may take; anything unless given. */
	readonly clients?: ClientLimits;
	/** Whether clients may ask for the Cypher and its profile. */
	readonly explains: boolean;
	/** Set where only these are answered: there is no playground then, and no word of what the schema has. */
	readonly registered?: RegisteredDocuments;
	/** Whether it was said who can reach the server; otherwise what comes through a proxy is refused. */
	readonly isReachDeclared?: boolean;
	/** The address that links begin with. */
	readonly publicUrl?: string | undefined;
	/** Whether `/metrics` is offered; it is unless told otherwise. */
	readonly offersMetrics?: boolean;
	/** Whether each request has a line in the log. */
	readonly logsRequests?: boolean;
	/** Whether schema.graphql is another than the one that is served, and could be served. */
	readonly modelChange?: () => "changed" | "invalid" | undefined;
	readonly logger: Logger;
}

/** More different ones than people and pages ask in a day. */
const MOST_DOCUMENTS = 200;
const LARGEST_BODY = 262_144;
const READY_LIMITS = { timeoutMs: 1_000, answerWithinMs: 1_000 };

/** At the highest quality, which is the default, a schema would take seconds. */
const FAST_BROTLI = {
	// Of the usual window of 4 MB each export would hold several times as much.
	params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 },
};

/** Ready to listen; `close()` lets running requests finish. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
	const { connection, logger, lanes = createLanes(), clients = {} } = options;
	const patience = patienceWith(clients, options.queryTimeoutMs);
	const app = Fastify({
		...patience,
		trustProxy: trusted(clients),
		loggerInstance: withoutQueries(logger),
		bodyLimit: LARGEST_BODY,
		// A missing Host is answered by answerErrors, in our own form.
		http: { ...patience.http, requireHostHeader: false },
		// Two lines a request took an eighth of the time of small ones; tellRequests writes one, where it is wanted.
		logController: new LogController({ disableRequestLogging: true }),
		forceCloseConnections: "idle",
		genReqId: () => crypto.randomUUID(),
		frameworkErrors: answerFrameworkError,
		clientErrorHandler: answerClientError,
		// Told by ourselves, below.
		return503OnClosing: false,
	});
	answerErrors(app, LARGEST_BODY);
	app.addHook("onRequest", async (request, reply) => {
		reply.headers({ ...SECURITY_HEADERS, "x-request-id": request.id });
	});
	refuseWhenStopping(app);
	if (options.isReachDeclared === false) refuseUndeclaredProxies(app);
	const { offersMetrics = true, logsRequests = false } = options;
	const metrics = createMetrics(connection);
	laneMetrics(metrics.registry, lanes);
	tellRequests(app, { metrics, offersMetrics, logsRequests });
	await app.register(fastifyCors, {
		origin: [...(options.corsOrigins ?? [])],
		methods: ["GET", "POST"],
		maxAge: 600,
		strictPreflight: false,
	});
	await limitClients(app, clients);
	await app.register(fastifyCompress, { encodings: ["br", "gzip"], brotliOptions: FAST_BROTLI });
	app.get("/health/live", async () => ({ status: "live" }));
	app.get("/health/ready", async (_request, reply) => {
		const status = await readReadiness(connection);
		if (status !== "ready") return reply.code(503).send({ status });
		// Only told beside: whether requests are answered does not hang on it.
		const importing = (await read(connection, listRunningImports, READY_LIMITS).catch(() => [])).map(({ id }) => id);
		const model = options.modelChange?.();
		return { status, ...(importing.length > 0 ? { importing } : {}), ...(model ? { model } : {}) };
	});
	await app.register(explorer, { publicUrl: options.publicUrl, isLocked: options.registered !== undefined });
	if (!options.registered) await app.register(playground);
	await app.register(recordSchema);
	const apollo = await startApollo(options);
	await app.register(async (below) => {
		below.addHook("onSend", async (request, reply, payload) =>
			reply.statusCode >= 400 && isJson(reply) && typeof payload === "string" ? nameRequest(payload, request) : payload,
		);
		below.addHook("preHandler", checkRequestSize);
		if (options.registered) below.addHook("preHandler", refuseUnregistered(options.registered));
		await below.register(fastifyApollo(apollo), {
			path: "/graphql",
			context: async (request, reply) => {
				const signal = clientSignal(reply);
				const context = createContext(connection, options.queryTimeoutMs, signal);
				const wanted = request.headers.explain === "true";
				const turn = new Turn(lanes, { client: request.ip, signal });
				reply.raw.once("close", () => turn.end());
				const own = { requestId: request.id, facts: factsOf(request), turn, answerSize: { characters: 0 } };
				return { ...(wanted ? explainQueries(context) : context), ...own };
			},
		});
	});
	return app;
}

/** Connections that are still open may bring requests for work that cannot be finished any more. */
function refuseWhenStopping(app: FastifyInstance): void {
	let isStopping = false;
	app.addHook("preClose", async () => {
		isStopping = true;
	});
	app.addHook("onRequest", async () => {
		if (isStopping) throw new CoopgraphError("SERVER_STOPPING", {});
	});
}

/** A browser gets a page instead. */
function isJson(reply: FastifyReply): boolean {
	return String(reply.getHeader("content-type")).includes("json");
}

/** Apollo refuses some requests before it knows which they are, so that no plugin of ours can say it. */
function nameRequest(payload: string, request: FastifyRequest): string {
	const answer = JSON.parse(payload) as { errors?: readonly { extensions?: { code?: string } }[] };
	const requestId = request.id;
	const errors = answer.errors?.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
	noteCode(factsOf(request), errors?.[0]?.extensions.code);
	return JSON.stringify({ ...answer, ...(errors ? { errors } : {}) });
}

/** What people look for may be contact data, and in the address of a request it would be logged. */
function withoutQueries(logger: Logger): FastifyBaseLogger {
	const req = ({ method, url, host, ip }: FastifyRequest) => ({ method, url: url.replace(/\?.*/s, ""), host, ip });
	return logger.child({}, { serializers: { req } }) as FastifyBaseLogger;
}

/** What a resolver gets, what errors name, and the request's turn among others. */
type RequestContext = (ApiContext | ExplainingContext) &
	SizedContext & {
		readonly requestId: string;
		readonly facts: RequestFacts;
		readonly turn: Turn;
	};

/** The first that is found out is the one that counts. */
function noteCode(facts: RequestFacts, code: unknown): void {
	if (typeof code === "string") facts.code ??= code;
}

async function startApollo({
	schema,
	connection,
	explains,
	logger,
	logsRequests,
	registered,
}: AppOptions): Promise<ApolloServer<RequestContext>> {
	const operations = await readOperationNames();
	const introspection = createIntrospectionCache(schema);
	const apollo = new ApolloServer<RequestContext>({
		schema,
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
			factsPlugin(operations, logsRequests === true),
			guardPlugin(schema, watchDegrees(connection, schema), introspection),
			explainPlugin(explains),
			failurePlugin,
		],
	});
	await apollo.start();
	return apollo;
}

/** A name that is not known could hold anything. */
function factsPlugin(operations: ReadonlySet<string>, countsRows: boolean): ApolloServerPlugin<RequestContext> {
	return {
		async requestDidStart({ contextValue: { facts } }) {
			facts.operation = "other";
			return {
				async didResolveOperation({ operationName }) {
					if (operationName && operations.has(operationName)) facts.operation = operationName;
				},
				async willSendResponse({ response: { body } }) {
					if (body.kind !== "single") return;
					noteCode(facts, body.singleResult.errors?.[0]?.extensions?.code);
					if (countsRows) facts.rows = countRows(body.singleResult.data);
				},
			};
		},
	};
}

function guardPlugin(
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
					const asked = foldRequest(given);
					request.variables = asked.variables;
					contextValue.facts.cost = checkRequest(asked);
					await contextValue.turn.take(introspection.isKnown(document) ? 0 : contextValue.facts.cost);
					// What is executed is what stands in the context of the request.
					Object.assign(requestContext, applyAsOf({ ...asked, document: narrowToOpen(asked) }, contextValue));
				},
				async willSendResponse({ contextValue }) {
					contextValue.turn.end();
				},
			};
		},
	};
}

/** What the database was asked, in the extensions of the answer. Throws EXPLAIN_OFF where clients may not ask for it. */
function explainPlugin(explains: boolean): ApolloServerPlugin<RequestContext> {
	return {
		async requestDidStart() {
			return {
				async didResolveOperation({ contextValue }) {
					if ("explained" in contextValue && !explains) throw requestError("EXPLAIN_OFF", {});
				},
				async willSendResponse({ response: { body }, contextValue }) {
					if (!explains || !("explained" in contextValue) || body.kind !== "single") return;
					body.singleResult.extensions = { ...body.singleResult.extensions, explain: contextValue.explained };
				},
			};
		},
	};
}

/** Errors name their request, and a failure of the database shows in the HTTP status, too. */
const failurePlugin: ApolloServerPlugin<RequestContext> = {
	async requestDidStart() {
		return {
			async willSendResponse({ errors, response, contextValue }) {
				const { requestId } = contextValue;
				if (response.body.kind === "single" && response.body.singleResult.errors) {
					response.body.singleResult.errors = response.body.singleResult.errors.map((error) => ({
						...error,
						extensions: { ...error.extensions, requestId },
					}));
				}
				const statuses = (errors ?? []).map(({ originalError }) => findHttpStatus(originalError));
				response.http.status = statuses.find((status) => status >= 500) ?? response.http.status ?? 200;
			},
		};
	},
};

function findHttpStatus(error: unknown): number {
	return error instanceof CoopgraphError ? error.entry.httpStatus : 0;
}
