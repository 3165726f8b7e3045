import { Counter, Histogram, type Registry } from "prom-client";
import { CATALOGUE, type ErrorCode } from "../../errors/catalogue.ts";
import type { RequestFacts } from "./requestFacts.ts";

export interface AnsweredRequest extends RequestFacts {
	/** The pattern of a route, `GET /export/:format`; undefined where none fits. */
	readonly route: string | undefined;
	/** HTTP status. */
	readonly status: number;
	readonly seconds: number;
}

/** Counts requests. All labels are bounded: names of operations, patterns of routes, codes of the catalogue. */
export function requestMetrics(registry: Registry): (request: AnsweredRequest) => void {
	const registers = [registry];
	const requests = new Counter({
		name: "coopgraph_requests_total",
		help: "Requests by operation and outcome: answered, refused (the client can do something about it), failed.",
		labelNames: ["operation", "outcome"],
		registers,
	});
	const durations = new Histogram({
		name: "coopgraph_request_duration_seconds",
		help: "Time from a request to the end of its answer.",
		labelNames: ["operation"],
		buckets: [0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
		registers,
	});
	const costs = new Histogram({
		name: "coopgraph_request_cost",
		help: "Cost of GraphQL requests as docs/limits.md describes it.",
		buckets: [100, 1_000, 10_000, 50_000, 100_000, 250_000, 500_000],
		registers,
	});
	const refusals = new Counter({
		name: "coopgraph_refusals_total",
		help: "Requests that were refused or failed, by error code (docs/errors.md).",
		labelNames: ["reason"],
		registers,
	});
	return ({ route, operation, status, seconds, cost, code }) => {
		const label = operation ?? route ?? "other";
		requests.inc({ operation: label, outcome: tellOutcome(status, code) });
		durations.observe({ operation: label }, seconds);
		if (cost !== undefined) costs.observe(cost);
		if (code !== undefined) refusals.inc({ reason: isKnown(code) ? code : "other" });
	};
}

export function tellOutcome(status: number, code: string | undefined): "answered" | "refused" | "failed" {
	if (code === undefined && status < 400) return "answered";
	const told = code !== undefined && isKnown(code) ? CATALOGUE[code].httpStatus : status;
	// A busy server is no broken one: the same request succeeds a little later.
	return told >= 500 && code !== "SERVER_BUSY" ? "failed" : "refused";
}

function isKnown(code: string): code is ErrorCode {
	return Object.hasOwn(CATALOGUE, code);
}
