/** The HTTP server: every route and page, and what holds for all of them. One Fastify app, closed with everything that it holds. */
import { constants } from "node:zlib";
import fastifyCompress from "@fastify/compress";
import fastifyCors from "@fastify/cors";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from "fastify";
import type { Logger } from "pino";
import type { Connection } from "../database/Database.ts";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import type { Audience } from "../model/Audience.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { readModel } from "../model/read/readModel.ts";
import { type ClientLimits, limitClients, patienceWith, trusted } from "./clients/limitClients.ts";
import { answerClientError, answerErrors, answerFrameworkError } from "./errors/answerErrors.ts";
import { createLanes, type Lanes } from "./lanes/Lanes.ts";
import { refuseCrowds } from "./lanes/refuseCrowds.ts";
import { createMetrics } from "./metrics/createMetrics.ts";
import { laneMetrics } from "./metrics/laneMetrics.ts";
import { tellRequests } from "./metrics/tellRequests.ts";
import { explorer } from "./pages/explorer.ts";
import { playground } from "./pages/playground.ts";
import { refuseUndeclaredProxies } from "./pages/publicAddress.ts";
import { SECURITY_HEADERS } from "./pages/securityHeaders.ts";
import { type ExportRoutesOptions, exportRoutes } from "./routes/exportRoutes.ts";
import { type GraphqlRouteOptions, graphqlRoute } from "./routes/graphqlRoute.ts";
import { type HealthRoutesOptions, healthRoutes } from "./routes/healthRoutes.ts";
import { labelRoutes } from "./routes/labelRoutes.ts";
import { questionRoutes } from "./routes/questionRoutes.ts";
import { type ReconcileRoutesOptions, reconcileRoutes } from "./routes/reconcileRoutes.ts";
import { recordSchema } from "./routes/recordSchema.ts";
import { traceRequests } from "./traces/traceRequests.ts";

export interface AppOptions extends Omit<GraphqlRouteOptions, "lanes">, HealthRoutesOptions {
	readonly connection: Connection;
	/** What `/export` and `/reconcile` need; there are none unless given. */
	readonly exports?: ExportRoutesOptions;
	readonly reconciliation?: ReconcileRoutesOptions;
	/** Web origins other than our own whose pages may ask the API; none unless named. */
	readonly corsOrigins?: readonly string[];
	/** Shared with the other routes; lanes of its own unless given. */
	readonly lanes?: Lanes;
	/** What one client may take; anything unless given. */
	readonly clients?: ClientLimits;
	/** Whether it was said who can reach the server; otherwise what comes through a proxy is refused. */
	readonly isReachDeclared?: boolean;
	/** The address that links begin with. */
	readonly publicUrl?: string | undefined;
	/** From which the schema was made; that of this checkout unless given. */
	readonly model?: GraphModel;
	/** Who reads; those who keep the graph unless told otherwise. */
	readonly audience?: Audience;
	/** Whether `/metrics` is offered; it is unless told otherwise. */
	readonly offersMetrics?: boolean;
}

const LARGEST_BODY = 262_144;

/** At the highest quality, which is the default, a schema would take seconds. */
const FAST_BROTLI = {
	// Of the usual window of 4 MB each export would hold several times as much.
	params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 },
};

/** Ready to listen; `close()` lets running requests finish. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
	const {
		connection,
		logger,
		lanes = createLanes(),
		clients = {},
		model = readModel(),
		audience = "editors",
	} = options;
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
	const { offersMetrics = true, logsRequests = false, traces = false } = options;
	if (traces) traceRequests(app);
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
	refuseCrowds(app, lanes);
	await app.register(fastifyCompress, { encodings: ["br", "gzip"], brotliOptions: FAST_BROTLI });
	await app.register(healthRoutes, { connection, modelChange: options.modelChange });
	await app.register(explorer, { publicUrl: options.publicUrl, isLocked: options.registered !== undefined });
	if (!options.registered) await app.register(playground);
	await app.register(questionRoutes, { schema: options.schema, model });
	await app.register(labelRoutes, { model, audience });
	await app.register(recordSchema);
	await app.register(graphqlRoute, { ...options, lanes });
	if (options.exports) await app.register(exportRoutes, options.exports);
	if (options.reconciliation) await app.register(reconcileRoutes, options.reconciliation);
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

/** What people look for may be contact data, and in the address of a request it would be logged. */
function withoutQueries(logger: Logger): FastifyBaseLogger {
	const req = ({ method, url, host, ip }: FastifyRequest) => ({ method, url: url.replace(/\?.*/s, ""), host, ip });
	return logger.child({}, { serializers: { req } }) as FastifyBaseLogger;
}
