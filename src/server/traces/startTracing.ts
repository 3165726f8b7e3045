import { context, propagation, trace } from "@opentelemetry/api";

/**
 * Sends what is traced to a collector, by OTLP over HTTP, until it is disposed of. Where the collector is, and all else, is
 * set by the environment variables of OpenTelemetry, which its own packages read.
 */
export async function startTracing(): Promise<AsyncDisposable> {
	// Loaded only here: most services have no collector.
	const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, resources] = await Promise.all([
		import("@opentelemetry/sdk-trace-node"),
		import("@opentelemetry/exporter-trace-otlp-http"),
		import("@opentelemetry/resources"),
	]);
	const { defaultResource, detectResources, envDetector, resourceFromAttributes } = resources;
	const provider = new NodeTracerProvider({
		resource: defaultResource()
			.merge(resourceFromAttributes({ "service.name": "coopgraph" }))
			.merge(detectResources({ detectors: [envDetector] })),
		spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
	});
	provider.register();
	return {
		async [Symbol.asyncDispose]() {
			for (const api of [trace, context, propagation]) api.disable();
			// A collector that is not there any more is no fault of the server that ends.
			await provider.shutdown().catch(() => {});
		},
	};
}
