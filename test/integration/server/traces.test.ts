import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createApp } from "../../../src/server/createApp.ts";
import { startTracing } from "../../../src/server/traces/startTracing.ts";
import { emptyGraph, importPaths, openPreparedDatabase, SEED_FILES } from "../../support/graph.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

/** As OTLP has it in JSON. */
interface Span {
	readonly traceId: string;
	readonly spanId: string;
	readonly parentSpanId?: string;
	readonly name: string;
	readonly status: { readonly code?: number };
	readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

const TRACE = "0af7651916cd43dd8448eb211c80319c";
const SENDER = "b7ad6b7169203331";

let database: TestDatabase;
let collector: Server;
let spans: Span[];

/** Sends these requests to a server that traces, and waits until the collector has got all of it. */
async function trace(...payloads: readonly object[]): Promise<Span[]> {
	spans = [];
	const tracing = await startTracing();
	const app = await createApp({
		...{ schema: await schemaFor("editors"), connection: database, queryTimeoutMs: 10_000, explains: false },
		...{ traces: true, logger: pino({ level: "silent" }) },
	});
	await app.listen({ host: "127.0.0.1", port: 0 });
	const { port } = app.server.address() as AddressInfo;
	const headers = { "content-type": "application/json", traceparent: `00-${TRACE}-${SENDER}-01` };
	for (const payload of payloads) {
		const body = JSON.stringify(payload);
		await (await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers, body })).text();
	}
	await app.close();
	await tracing[Symbol.asyncDispose]();
	return spans;
}

const attributesOf = ({ attributes }: Span) =>
	Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

beforeAll(async () => {
	database = await openPreparedDatabase();
	await emptyGraph(database);
	await importPaths(database, SEED_FILES);
	collector = createServer(async (request, response) => {
		const { resourceSpans } = (await json(request)) as {
			resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
		};
		spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
		response.end("{}");
	}).listen(0, "127.0.0.1");
	await new Promise((listening) => collector.once("listening", listening));
	const { port } = collector.address() as AddressInfo;
	vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", `http://127.0.0.1:${port}`);
}, 180_000);

afterAll(async () => {
	vi.unstubAllEnvs();
	collector?.close();
	await database?.[Symbol.asyncDispose]();
});

test("a request and what the database was asked for it stand in the trace of whoever sent it", async () => {
	const found = await trace({
		query: "query ($id: ID!) { organisations(where: { id: { eq: $id } }) { name } }",
		variables: { id: "giz" },
	});
	const request = found.find(({ name }) => name === "POST /graphql");
	expect(request).toMatchObject({ traceId: TRACE, parentSpanId: SENDER });
	expect(request && attributesOf(request)).toMatchObject({
		"http.route": "/graphql",
		"graphql.operation.name": "other",
		"coopgraph.cost": expect.anything(),
		"coopgraph.rows": expect.anything(),
	});
	const below = found.filter(({ parentSpanId }) => parentSpanId === request?.spanId);
	expect(below.map(({ name }) => name)).toContain("read");
	expect(below.map(({ traceId }) => traceId)).toEqual(below.map(() => TRACE));
	expect(JSON.stringify(found)).not.toContain("giz");
});

test("what is refused has its code", async () => {
	const found = await trace({ query: "{ organisations(limit: 5000) { id } }" });
	const request = found.find(({ name }) => name === "POST /graphql");
	expect(request?.status.code).toBe(2);
	expect(request && attributesOf(request)).toMatchObject({ "error.type": "LIMIT_OUT_OF_RANGE" });
});

test("without tracing nothing is sent", async () => {
	spans = [];
	const app = await createApp({
		...{ schema: await schemaFor("editors"), connection: database, queryTimeoutMs: 10_000, explains: false },
		logger: pino({ level: "silent" }),
	});
	const answer = await app.inject({ method: "POST", url: "/graphql", payload: { query: "{ organisations { id } }" } });
	await app.close();
	expect(answer.statusCode).toBe(200);
	expect(spans).toEqual([]);
});
