import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../../src/server/createApp.ts";
import { schemaFor } from "../../support/schema.ts";
import { type SeededApi, startSeededApi } from "../../support/seededApi.ts";

let api: SeededApi;

beforeAll(async () => {
	api = await startSeededApi();
});

afterAll(() => api[Symbol.asyncDispose]());

interface Explained {
	readonly cypher: string;
	readonly parameters: unknown;
	readonly milliseconds: number;
	readonly databaseHits: number;
	readonly plan: { readonly operator: string; readonly rows: number; readonly children: readonly unknown[] };
}

async function explain(query: string, headers: Record<string, string> = { explain: "true" }) {
	const response = await fetch(`${api.url}/graphql`, {
		method: "POST",
		headers: { "content-type": "application/json", ...headers },
		body: JSON.stringify({ query }),
	});
	return (await response.json()) as { data: unknown; extensions?: { explain: Explained[] } };
}

describe("explain: true", () => {
	test("shows the Cypher of a generated list, with the plan that was carried out", async () => {
		const query = '{ meetings(where: { id: { eq: "rohstoff-dialog-5" } }) { name heldIn { name } } }';
		const { data, extensions } = await explain(query);
		expect(data).toEqual((await explain(query, {})).data);
		expect(extensions?.explain).toHaveLength(1);
		const [{ cypher, parameters, databaseHits, plan } = {} as Explained] = extensions?.explain ?? [];
		expect(cypher).toContain("HELD_IN");
		expect(cypher).not.toContain("PROFILE");
		expect(JSON.stringify(parameters)).toContain("rohstoff-dialog-5");
		expect(plan.operator).toBe("ProduceResults");
		expect(plan.rows).toBe(1);
		expect(plan.children).toHaveLength(1);
		expect(databaseHits).toBeGreaterThan(0);
	});

	test("shows every query of a question that takes several, evidence included", async () => {
		const { data, extensions } = await explain(
			'{ paths(from: "giz", to: "kasachstan") { sentence clauses { evidence { quote } } } }',
		);
		expect(data).toMatchObject({ paths: expect.any(Array) });
		const texts = extensions?.explain.map(({ cypher }) => cypher) ?? [];
		expect(texts.some((text) => text.includes("SHORTEST"))).toBe(true);
		expect(texts.some((text) => text.includes("BEARS_ON"))).toBe(true);
	});

	test("is not there unless it is asked for", async () => {
		expect((await explain("{ meetings { id } }", {})).extensions).toBeUndefined();
		expect((await explain("{ meetings { id } }", { explain: "false" })).extensions).toBeUndefined();
	});

	test("is refused by a public server, before anything is carried out", async () => {
		await using app = await createApp({
			schema: await schemaFor("editors"),
			connection: api.database,
			queryTimeoutMs: 10_000,
			explains: false,
			logger: pino({ level: "silent" }),
		});
		const ask = (headers: Record<string, string>) =>
			app.inject({ method: "POST", url: "/graphql", headers, payload: { query: "{ meetings(limit: 1) { id } }" } });
		const refused = await ask({ explain: "true" });
		expect(refused.statusCode).toBe(403);
		expect(refused.json()).toMatchObject({ errors: [{ extensions: { code: "EXPLAIN_OFF" } }] });
		expect(refused.body).not.toContain("MATCH");
		expect((await ask({})).json().data.meetings).toHaveLength(1);
	});
});
