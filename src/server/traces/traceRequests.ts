/** A span for each request, in the trace of whoever sent it, by the semantic conventions of OpenTelemetry for HTTP. */
import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { factsOf } from "../metrics/requestFacts.ts";

export function traceRequests(app: FastifyInstance): void {
	const spans = new WeakMap<FastifyRequest, Span>();
	app.addHook("onRequest", async (request) => {
		const sender = propagation.extract(context.active(), request.headers);
		const span = trace.getTracer("coopgraph").startSpan(request.method, { kind: SpanKind.SERVER }, sender);
		spans.set(request, span);
	});
	// Not before the body was read: whoever waits for it goes on in the context of the socket.
	app.addHook("preHandler", (request, _reply, done) => {
		const span = spans.get(request);
		if (span) context.with(trace.setSpan(context.active(), span), done);
		else done();
	});
	app.addHook("onResponse", async (request, { statusCode }) => {
		spans.get(request)?.setAttribute("http.response.status_code", statusCode);
		end(request);
	});
	app.addHook("onRequestAbort", async (request) => end(request));

	/** What is told is what the log tells, too. */
	function end(request: FastifyRequest): void {
		const span = spans.get(request);
		if (!span?.isRecording()) return;
		const { method, routeOptions } = request;
		const { operation, cost, rows, code } = factsOf(request);
		const facts = {
			"http.request.method": method,
			"http.route": routeOptions.url,
			"graphql.operation.name": operation,
			"coopgraph.request.id": request.id,
			"coopgraph.cost": cost,
			"coopgraph.rows": rows,
			"error.type": code,
		};
		const known = Object.entries(facts).filter(([, value]) => value !== undefined);
		span.setAttributes(Object.fromEntries(known));
		if (routeOptions.url !== undefined) span.updateName(`${method} ${routeOptions.url}`);
		if (code !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
		span.end();
	}
}
