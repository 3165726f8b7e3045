/** Every request counts in the metrics, and has one line in the log where lines are wanted. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { METRICS_TYPE, type Metrics } from "./createMetrics.ts";
import { factsOf } from "./requestFacts.ts";
import { tellOutcome } from "./requestMetrics.ts";

export interface TellOptions {
	readonly metrics: Metrics;
	/** Whether `/metrics` is an address of this server. */
	readonly offersMetrics: boolean;
	readonly logsRequests: boolean;
}

export function tellRequests(app: FastifyInstance, { metrics, offersMetrics, logsRequests }: TellOptions): void {
	app.addHook("onResponse", async (request, reply) => {
		const { elapsedTime, statusCode } = reply;
		const facts = factsOf(request);
		metrics.count({ ...facts, route: routeOf(request), status: statusCode, seconds: elapsedTime / 1000 });
		if (!logsRequests) return;
		const outcome = tellOutcome(statusCode, facts.code);
		const ms = Math.round(elapsedTime);
		request.log.info({ route: routeOf(request), status: statusCode, outcome, ...facts, ms }, "request");
	});
	if (logsRequests) {
		app.addHook("onRequestAbort", async (request) => {
			request.log.info({ route: routeOf(request), ...factsOf(request) }, "the client hung up");
		});
	}
	if (offersMetrics) {
		app.get("/metrics", async (_request, reply) =>
			reply
				.type(METRICS_TYPE)
				.header("cache-control", "no-store")
				.send(await metrics.write()),
		);
	}
}

/** The pattern, as an address may hold what somebody looked for. */
function routeOf({ method, routeOptions }: FastifyRequest): string | undefined {
	return routeOptions.url === undefined ? undefined : `${method} ${routeOptions.url}`;
}
