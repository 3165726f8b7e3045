import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { CoopgraphError } from "../errors/CoopgraphError.ts";

/**
 * A span for what the database is asked, below that of the request. Without a collector, which `server/traces` sets up,
 * it is nothing and costs nothing. Neither statement nor values are told: both may hold what somebody looked for.
 */
export function traceWork<Result>(
	name: string,
	database: string | undefined,
	work: () => Promise<Result>,
): Promise<Result> {
	const attributes = { "db.system.name": "neo4j", ...(database === undefined ? {} : { "db.namespace": database }) };
	return trace.getTracer("coopgraph").startActiveSpan(name, { kind: SpanKind.CLIENT, attributes }, async (span) => {
		try {
			return await work();
		} catch (error) {
			const type = error instanceof CoopgraphError ? error.code : "_OTHER";
			span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute("error.type", type);
			throw error;
		} finally {
			span.end();
		}
	});
}
