/** Canaries in every place where strangers may not look: no filter, order, count, search, export, error or log finds one. */
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runQuery } from "../../../src/api/runQuery.ts";
import { FORMATS } from "../../../src/export/formats.ts";
import { createContext } from "../../../src/graph/ReadContext.ts";
import type { Audience } from "../../../src/model/Audience.ts";
import { createApp } from "../../../src/server/createApp.ts";
import { exportRoutes } from "../../../src/server/routes/exportRoutes.ts";
import { reconcileRoutes } from "../../../src/server/routes/reconcileRoutes.ts";
import { CANARY, listFilters, listOrders, listReads, plantCanaries, type Question } from "../../support/canaries.ts";
import { exportFiles, SOURCE_LISTS } from "../../support/exports.ts";
import { openPreparedDatabase } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;
let schema: GraphQLSchema;
let app: FastifyInstance;
const logged: string[] = [];

beforeAll(async () => {
	database = await openPreparedDatabase();
	await plantCanaries(database);
	schema = await schemaFor("public");
	app = await startApp("public", schema);
}, 400_000);

afterAll(async () => {
	await app?.close();
	await database?.[Symbol.asyncDispose]();
});

async function startApp(audience: Audience, served: GraphQLSchema): Promise<FastifyInstance> {
	const options = { connection: database, corsOrigins: [], model: MODEL, audience, timeoutMs: 60_000 };
	const logger = pino({ level: "trace" }, { write: (line) => void logged.push(line) });
	const started = await createApp({
		...options,
		schema: served,
		queryTimeoutMs: 60_000,
		explains: false,
		logsRequests: true,
		logger,
	});
	await started.register(exportRoutes, { ...options, ask: () => Promise.reject(new Error("not asked here")) });
	await started.register(reconcileRoutes, options);
	return started;
}

/** What each question answered that should answer nothing, or say nothing of a canary. */
async function ask(questions: readonly Question[], asked: GraphQLSchema, isFound: (answer: string) => boolean) {
	const found: string[] = [];
	for (const { tries, text } of questions) {
		// Each with its own time.
		const context = createContext(database, 60_000);
		const answer = JSON.stringify(await runQuery({ schema: asked, context, text, variables: {} }));
		if (isFound(answer)) found.push(`${tries}: ${answer}`.slice(0, 600));
	}
	return found;
}

const saysSomething = (answer: string) => !/^\{"\w+":(\[\]|\{"totalCount":0\})\}$/.test(answer);
const saysCanary = (answer: string) => answer.toLowerCase().includes(CANARY);

/** One in so many of the ten thousand conditions; CANARY_EVERY=1 asks all, which takes an hour. */
const EVERY = Number(process.env.CANARY_EVERY ?? 251);

describe("strangers find no canary", () => {
	test("by a condition", { timeout: 0 }, async () => {
		const questions = listFilters(schema).filter((_, place) => place % EVERY === 0);
		expect(questions.length).toBeGreaterThan(30);
		expect(await ask(questions, schema, saysSomething)).toEqual([]);
	});

	test("by an order", { timeout: 300_000 }, async () => {
		const questions = listOrders(schema).filter((_, place) => place % 2 === 0 || place % 7 === 0);
		expect(questions.length).toBeGreaterThan(100);
		expect(await ask(questions, schema, saysCanary)).toEqual([]);
	});

	test.each(Object.keys(FORMATS))("in the export %s", async (format) => {
		for (const options of [{}, { platform: "forum" }]) {
			const { files } = await exportFiles(database, format, options, MODEL, "public");
			const text = [...files.values()].join("\n");
			expect(text).toContain(SOURCE_LISTS.includes(format) ? "Offener Bericht" : "Treffen");
			expect(saysCanary(text)).toBe(false);
		}
	});

	test.each([
		["the type", "/reconcile/suggest/entity?prefix=kanari"],
		["a query", `/reconcile?queries=${encodeURIComponent(JSON.stringify({ q0: { query: "kanari vorschlag" } }))}`],
		[
			"an entity's values",
			`/reconcile?extend=${encodeURIComponent(JSON.stringify({ ids: ["treffen", "amt"], properties: [{ id: "goal" }, { id: "theme" }, { id: "aliases" }] }))}`,
		],
		["a preview", "/reconcile/preview?id=treffen"],
		["a preview of an id", "/reconcile/preview?id=kanari-weg"],
		["what is ready", "/health/ready"],
		["metrics", "/metrics"],
	])("at other addresses: %s", async (_what, address) => {
		const { body } = await app.inject({ url: address, headers: { accept: "application/json" } });
		expect(body).not.toBe("");
		expect(saysCanary(body)).toBe(false);
	});

	test.each([
		'{ paths(from: "kanari-vorschlag", to: "amt") { sentence } }',
		'{ timeline(of: "kanari-weg") { relation } }',
		'{ postHolders(organisation: "kanari-ort") { title } }',
		'{ search(phrase: "kanari vorschlag") { id name } }',
		`{ searchTexts(phrase: "${CANARY}") { total rows { text about { name } source { title } } } }`,
		'{ entity(id: "kanari-vorschlag") { id } }',
		"{ importRuns { id startedBy files } }",
		"{ judgements { id by } }",
		"{ sources { withdrawnBy } }",
		'{ judgements(where: { by: { startsWith: "kanari" } }) { id } }',
		"{ sources(sort: [{ withdrawnBy: ASC }]) { id } }",
		"{ claims(where: { status: { eq: PROPOSED } }) { value } }",
		"{ claims(where: { NOT: { status: { eq: ACCEPTED } } }) { value } }",
		"query ($where: ClaimWhere) { claims(where: $where) { value evidence { quote } } }",
	])("by what an error suggests: %s", async (query) => {
		const { body } = await app.inject({ method: "POST", url: "/graphql", payload: { query } });
		expect(saysCanary(body)).toBe(false);
	});

	test("in the log of all this", () => {
		expect(logged.length).toBeGreaterThanOrEqual(20);
		expect(logged.filter(saysCanary)).toEqual([]);
	});
});

describe("editors", () => {
	test("find them, so that these questions can", { timeout: 300_000 }, async () => {
		const editors = await schemaFor("editors");
		const found = await ask(
			[...listFilters(editors), ...listReads(editors)].filter(({ tries }) =>
				/^(count of )?(claims|judgements|importRuns)/.test(tries),
			),
			editors,
			(answer) => saysCanary(answer) || (saysSomething(answer) && answer.includes("totalCount")),
		);
		expect(found.length).toBeGreaterThan(3);
	});

	test("do not find the text of a source that is not public", async () => {
		const context = createContext(database, 60_000);
		const editors = await schemaFor("editors");
		const answer = await runQuery({ schema: editors, context, text: "{ sources { id text } }", variables: {} });
		expect(JSON.stringify(answer)).not.toContain("volltext");
	});
});
