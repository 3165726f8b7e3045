/** What a server says that strangers can reach, before it asks any database. */
import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { type GraphQLObjectType, lexicographicSortSchema, printSchema } from "graphql";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as documents from "../../../src/explorer/api/documents.ts";
import { readQuestions } from "../../../src/questions/readQuestions.ts";
import { type AppOptions, createApp } from "../../../src/server/createApp.ts";
import { readRegisteredDocuments } from "../../../src/server/graphql/registeredDocuments.ts";
import { ServedConnection } from "../../../src/server/lifecycle/ServedConnection.ts";
import { reconcileRoutes } from "../../../src/server/routes/reconcileRoutes.ts";
import { MODEL } from "../../support/model.ts";
import { schemaFor } from "../../support/schema.ts";

const schema = await schemaFor("public");
const EXPLORER = Object.values(documents) as unknown as readonly string[];

async function start(options: Partial<AppOptions>): Promise<FastifyInstance> {
	const connection = new ServedConnection();
	const logger = pino({ level: "silent" });
	const app = await createApp({ schema, connection, queryTimeoutMs: 1_000, explains: false, logger, ...options });
	await app.register(reconcileRoutes, { model: MODEL, connection, timeoutMs: 1_000, publicUrl: options.publicUrl });
	return app;
}

const codeOf = (body: string) => JSON.parse(body).errors?.[0]?.extensions.code as string | undefined;

describe("the schema of strangers", () => {
	test("has no name of an editor, no import run and no file", () => {
		const text = printSchema(lexicographicSortSchema(schema));
		expect(text).not.toMatch(/withdrawnBy|startedBy|ImportRun|importRuns/);
		expect(Object.keys((schema.getType("Judgement") as GraphQLObjectType).getFields())).not.toContain("by");
	});
});

describe("a locked server", () => {
	let app: FastifyInstance;

	beforeAll(async () => {
		const saved = await readRegisteredDocuments(schema);
		const own = EXPLORER.map((text) => [createHash("sha256").update(text).digest("hex"), text] as const);
		app = await start({ registered: new Map([...saved, ...own]) });
	});

	afterAll(() => app.close());

	const post = (payload: object) => app.inject({ method: "POST", url: "/graphql", payload });

	test.each([
		"{ meetings { id } }",
		"{ __schema { types { name } } }",
		'{ __type(name: "Meeting") { name } }',
		"{ meetingz { id } }",
		"{ meetings { nam } }",
		"{",
	])("refuses %s, in the same words as any other", async (query) => {
		const { statusCode, body } = await post({ query });
		expect([statusCode, codeOf(body)]).toEqual([403, "QUERY_NOT_REGISTERED"]);
		expect(body).not.toMatch(/did you mean|meetings/i);
	});

	test("answers what its explorer asks, and every saved question", async () => {
		const saved = (await readQuestions()).map(({ text }) => text);
		const forms = JSON.parse((await app.inject("/questions.json")).body) as { readonly text: string }[];
		expect(forms).toHaveLength(saved.length);
		for (const query of [...EXPLORER, ...saved, ...forms.map(({ text }) => text)]) {
			expect(codeOf((await post({ query, variables: {} })).body)).not.toBe("QUERY_NOT_REGISTERED");
		}
		expect(JSON.parse((await post({ query: documents.MODEL })).body).data.__type.possibleTypes).not.toEqual([]);
	});

	test("says what pages call what is in the model, in both languages", async () => {
		const labels = JSON.parse((await app.inject("/labels.json")).body);
		expect(labels.de.types.Meeting).toEqual(["Treffen", "Treffen"]);
		expect(labels.en.relations.ATTENDS).toEqual(["takes part in", "participants"]);
	});

	test("takes the hash of such a document for it, and learns no other", async () => {
		const persisted = (text: string) => ({
			extensions: { persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(text).digest("hex") } },
		});
		expect(JSON.parse((await post(persisted(documents.MODEL))).body).data).toBeDefined();
		const foreign = "{ meetings { id } }";
		expect(codeOf((await post({ query: foreign, ...persisted(foreign) })).body)).toBe("QUERY_NOT_REGISTERED");
		expect(codeOf((await post(persisted(foreign))).body)).toBe("PERSISTED_QUERY_NOT_FOUND");
	});

	test("suggests nothing for a variable that does not fit", async () => {
		const { body } = await post({ query: documents.CLAIMS, variables: { where: { statu: { eq: "ACCEPTED" } } } });
		expect(codeOf(body)).toBe("BAD_USER_INPUT");
		expect(body).not.toMatch(/did you mean/i);
	});

	test("has no playground, and its explorer leads to none", async () => {
		expect((await app.inject("/playground")).statusCode).toBe(404);
		expect((await app.inject("/playground/queries.json")).statusCode).toBe(404);
		expect((await app.inject("/")).body).toContain("<html data-locked");
	});
});

describe("a server that was not told who can reach it", () => {
	test.each(["x-forwarded-for", "forwarded", "via", "x-real-ip"])("answers nothing that came with %s", async (name) => {
		await using app = await start({ isReachDeclared: false });
		const headers = { [name]: "203.0.113.5" };
		for (const url of ["/graphql", "/reconcile", "/"]) {
			const { statusCode, body } = await app.inject({ url, headers });
			expect([statusCode, codeOf(body)]).toEqual([403, "PROXY_NOT_DECLARED"]);
		}
		expect((await app.inject({ url: "/health/live", headers })).statusCode).toBe(200);
		expect((await app.inject("/reconcile")).statusCode).toBe(200);
	});

	test("answers it once it was told", async () => {
		await using app = await start({ isReachDeclared: true });
		expect((await app.inject({ url: "/reconcile", headers: { via: "1.1 proxy" } })).statusCode).toBe(200);
	});
});

describe("links in answers", () => {
	test.each([
		["https://graph.example.org", "evil.example", "https://graph.example.org"],
		[undefined, "127.0.0.1:4711", "http://127.0.0.1:4711"],
		[undefined, "localhost:4711", "http://localhost:4711"],
		[undefined, "evil.example", "http://localhost"],
		[undefined, "localhost.evil.example", "http://localhost"],
	])("of a server at %s, asked as %s, begin with %s", async (publicUrl, host, origin) => {
		await using app = await start({ publicUrl });
		const { body } = await app.inject({ url: "/reconcile", headers: { host } });
		expect(body).not.toContain("evil");
		expect(JSON.parse(body).suggest.entity.service_url).toMatch(origin);
	});
});
