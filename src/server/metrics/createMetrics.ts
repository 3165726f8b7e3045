/** What `/metrics` tells, in the text format of Prometheus. Further metrics are added to the same registry. */
import { collectDefaultMetrics, Registry } from "prom-client";
import type { Connection } from "../../database/Database.ts";
import { graphMetrics } from "./graphMetrics.ts";
import { type AnsweredRequest, requestMetrics } from "./requestMetrics.ts";

export interface Metrics {
	/** Register metrics of other parts here (`new Gauge({ …, registers: [metrics.registry] })`). */
	readonly registry: Registry;
	readonly count: (request: AnsweredRequest) => void;
	readonly write: () => Promise<string>;
}

/** Event loop, heap, handles, collections of garbage: of the process, however many servers it holds. */
const PROCESS = new Registry();
let observesProcess = false;

export function createMetrics(connection: Connection): Metrics {
	if (!observesProcess) collectDefaultMetrics({ register: PROCESS });
	observesProcess = true;
	const registry = new Registry();
	const graph = graphMetrics(registry, connection);
	return {
		registry,
		count: requestMetrics(registry),
		async write() {
			await graph.observe();
			return `${await registry.metrics()}\n${await PROCESS.metrics()}`;
		},
	};
}

export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;
