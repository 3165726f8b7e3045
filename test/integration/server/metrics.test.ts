import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { write } from "../../../src/database/sessions.ts";
import { recordBackup } from "../../../src/ledger/status/backups.ts";
import { createApp } from "../../../src/server/createApp.ts";
import { emptyGraph, importPaths, openPreparedDatabase, SEED_FILES } from "../../support/graph.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const SECRET = "Zauberwort";
const lines: string[] = [];
const log = new Writable({
	write(chunk, _encoding, done) {
		lines.push(String(chunk));
		done();
	},
});

let database: TestDatabase;
let app: Awaited<ReturnType<typeof createApp>>;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await emptyGraph(database);
	await importPaths(database, SEED_FILES);
	app = await createApp({
		...{ schema: await schemaFor("editors"), connection: database, queryTimeoutMs: 10_000, explains: false },
		...{ logsRequests: true, logger: pino({ level: "info" }, log) },
	});
	for (const payload of [
		{
			query: "query Names($ids: [ID!]!) { entities(where: { id: { in: $ids } }) { id } }",
			variables: { ids: ["giz", "oecd"] },
		},
		{ query: `query ${SECRET} { organisations(where: { name: { eq: "${SECRET}" } }) { id } }` },
		{ query: `{ organisations(limit: 5000) { ${SECRET} } }` },
		{ query: "{ organisations(limit: 5000) { id } }" },
	]) {
		await app.inject({ method: "POST", url: "/graphql", payload });
	}
	await app.inject({ url: `/health/live?query=${SECRET}` });
	await app.inject({ url: `/${SECRET}` });
}, 180_000);

afterAll(async () => {
	await app?.close();
	await database[Symbol.asyncDispose]();
});

/** Of the metric with these labels, as Prometheus would read it. */
async function readMetric(name: string, labels = ""): Promise<number | undefined> {
	const { payload } = await app.inject({ url: "/metrics" });
	const line = payload.split("\n").find((candidate) => candidate.startsWith(`${name}${labels} `));
	return line === undefined ? undefined : Number(line.split(" ").at(-1)?.replace("Inf", "Infinity"));
}

describe("/metrics", () => {
	test.each([
		["coopgraph_requests_total", '{operation="Names",outcome="answered"}', 1],
		["coopgraph_requests_total", '{operation="other",outcome="answered"}', 1],
		["coopgraph_requests_total", '{operation="other",outcome="refused"}', 3],
		["coopgraph_requests_total", '{operation="GET /health/live",outcome="answered"}', 1],
		["coopgraph_requests_total", '{operation="other",outcome="failed"}', undefined],
		["coopgraph_refusals_total", '{reason="LIMIT_OUT_OF_RANGE"}', 1],
		["coopgraph_refusals_total", '{reason="GRAPHQL_VALIDATION_FAILED"}', 1],
		["coopgraph_refusals_total", '{reason="ADDRESS_UNKNOWN"}', 1],
		["coopgraph_request_cost_count", "", 2],
		["coopgraph_request_duration_seconds_count", '{operation="Names"}', 1],
		["coopgraph_database_up", "", 1],
		["coopgraph_imports_running", "", 0],
	])("tells %s%s", async (name, labels, expected) => {
		expect(await readMetric(name, labels)).toBe(expected);
	});

	test.each([
		["nodejs_eventloop_lag_p99_seconds", ""],
		["coopgraph_graph_size", '{kind="entities"}'],
		["coopgraph_graph_size", '{kind="relations"}'],
		["coopgraph_database_sessions", ""],
	])("tells %s%s", async (name, labels) => {
		expect(await readMetric(name, labels)).toBeGreaterThanOrEqual(name === "coopgraph_graph_size" ? 10 : 0);
	});

	test("tells the age of the last backup, which is without end where there is none", async () => {
		expect(await readMetric("coopgraph_last_backup_age_seconds")).toBe(Number.POSITIVE_INFINITY);
		const at = new Date(Date.now() - 3_600_000).toISOString();
		const backup = { id: "b", kind: "records", file: "/backups/b.zip", at } as const;
		await write(database, (transaction) => recordBackup(transaction, backup));
		expect(await readMetric("coopgraph_last_backup_age_seconds")).toBeCloseTo(3_600, -2);
	});

	test("names nothing that a client made up", async () => {
		expect((await app.inject({ url: "/metrics" })).payload).not.toContain(SECRET);
	});

	test("is no address of a server that does not offer it", async () => {
		await using closed = Object.assign(
			await createApp({
				...{ schema: await schemaFor("editors"), connection: database, queryTimeoutMs: 10_000, explains: false },
				...{ offersMetrics: false, logger: pino({ level: "silent" }) },
			}),
		);
		expect((await closed.inject({ url: "/metrics" })).statusCode).toBe(404);
	});
});

describe("the log", () => {
	const entries = () =>
		lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === "request");

	test("has one line a request: operation, cost, rows, milliseconds, id, and the code of a refusal", () => {
		expect(entries().length).toBeGreaterThanOrEqual(6);
		expect(entries()[0]).toMatchObject({
			...{ route: "POST /graphql", operation: "Names", outcome: "answered", status: 200, rows: 2 },
			...{ cost: expect.any(Number), ms: expect.any(Number), reqId: expect.stringMatching(/^[\da-f-]{36}$/) },
		});
		expect(entries()[3]).toMatchObject({ operation: "other", outcome: "refused", code: "LIMIT_OUT_OF_RANGE" });
	});

	test("holds nothing that a client sent", () => {
		expect(lines.join("")).not.toContain(SECRET);
	});
});
