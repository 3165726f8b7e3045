import { Ajv } from "ajv";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MOST_QUERIES } from "../../../src/reconcile/readQueries.ts";
import { createApp } from "../../../src/server/createApp.ts";
import { reconcileRoutes } from "../../../src/server/routes/reconcileRoutes.ts";
import { RECONCILE_ROWS } from "../../fixtures/reconcileRows.ts";
import { importPaths, importRecords, openPreparedDatabase, SEED_FILES } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { RECONCILIATION_SCHEMAS } from "../../support/reconciliationSchemas.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const ajv = new Ajv({ allErrors: true, strict: false });
const OPEN_REFINE = "http://127.0.0.1:3333";
const FRIEND = "https://tables.example.org";

let database: TestDatabase;
let url: string;
let close: () => Promise<void>;

const said = { source: "letters", quote: "zwei gleichen Namens" };
const NAMESAKES = [
	{ type: "Source", id: "letters", title: "Letters <b>of & to</b>", published: "2016" },
	{ type: "Person", id: "erlan-1", name: "Jerlan Sagadijew", jobTitle: "Rektor", ...said },
	{ type: "Person", id: "erlan-2", name: "Ерлан Сагадиев", jobTitle: "Minister", ...said },
	{ type: "Organisation", id: "moe-kz", name: "Ministerium für Bildung", country: "KZ", ...said },
	{ type: "Organisation", id: "moe-uz", name: "Ministerium für Bildung", country: "UZ", ...said },
	{
		type: "Organisation",
		id: "script",
		name: "<script>alert(1)</script> & Söhne",
		kind: "COMPANY",
		externalIds: ["wikidata:Q99"],
		source: "letters",
		quote: "die Firma <img src=x onerror=alert(1)>",
	},
	{ type: "Person", id: "constructor", name: "Aigul Testowa", ...said },
];

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importPaths(database, SEED_FILES);
	await importRecords(database, NAMESAKES);
	const logger = pino({ level: "silent" });
	const schema = await schemaFor("editors");
	const options = { connection: database, corsOrigins: [FRIEND] };
	const app = await createApp({ ...options, schema, queryTimeoutMs: 10_000, explains: false, logger });
	await app.register(reconcileRoutes, { ...options, model: MODEL, timeoutMs: 10_000 });
	url = await app.listen({ host: "127.0.0.1", port: 0 });
	close = () => app.close();
});

afterAll(async () => {
	await close?.();
	await database?.[Symbol.asyncDispose]();
});

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its schema, against which it is held.
type Answer = any;

/** The answer, once it is found to be as the specification says. */
async function read(response: Response, schema: keyof typeof RECONCILIATION_SCHEMAS): Promise<Answer> {
	const answer = await response.json();
	expect(response.status, JSON.stringify(answer)).toBe(200);
	ajv.validate(RECONCILIATION_SCHEMAS[schema], answer);
	expect(ajv.errors).toBeNull();
	return answer;
}

const get = (path: string, parameters: Record<string, string> = {}) =>
	fetch(`${url}/reconcile${path}?${new URLSearchParams(parameters)}`);

const post = (form: Record<string, string>) =>
	fetch(`${url}/reconcile`, { method: "POST", body: new URLSearchParams(form) });

async function reconcile(queries: Record<string, object>): Promise<Record<string, { result: Answer[] }>> {
	return read(await post({ queries: JSON.stringify(queries) }), "results");
}

async function reconcileOne(query: object): Promise<Answer[]> {
	return (await reconcile({ q0: query })).q0?.result ?? [];
}

async function extend(ids: readonly string[], properties: readonly string[]): Promise<Answer> {
	const query = { ids, properties: properties.map((id) => ({ id })) };
	return read(await post({ extend: JSON.stringify(query) }), "extension");
}

async function refusal(response: Response): Promise<[status: number, code: string, message: string]> {
	const { errors } = (await response.json()) as Answer;
	return [response.status, errors[0].extensions.code, errors[0].message];
}

describe("the manifest", () => {
	test("says what there is, with the model's types", async () => {
		const manifest = await read(await get(""), "manifest");
		expect(manifest.defaultTypes.map(({ id }: { id: string }) => id)).toEqual([...MODEL.entities.keys()]);
		expect(manifest.batchSize).toBe(MOST_QUERIES);
		expect(await read(await get("/"), "manifest")).toEqual(manifest);
	});

	test("leads to addresses that answer", async () => {
		const { preview, view, suggest, extend: extension } = await read(await get(""), "manifest");
		for (const address of [preview.url, view.url]) {
			expect((await fetch(address.replace("{{id}}", "kasachstan"))).status).toBe(200);
		}
		const services = [...Object.values<Answer>(suggest), extension.propose_properties];
		for (const { service_url, service_path } of services) {
			expect((await fetch(`${service_url}${service_path}?prefix=k`)).status).toBe(200);
		}
	});
});

describe("a cell finds what is meant, and is taken without a look only where it is sure", () => {
	test.each(RECONCILE_ROWS)("$cell ($type) → $id, $match", async ({ cell, id, match, type }) => {
		const [first] = await reconcileOne({ query: cell, limit: 3, ...(type === undefined ? {} : { type }) });
		expect([first?.id, first?.match]).toEqual([id, match]);
	});

	test("and a name that two share is never taken, whatever else is known", async () => {
		for (const query of ["Jerlan Sagadijew", "Ерлан Сагадиев", "Erlan Sagadiyev"]) {
			const result = await reconcileOne({ query, type: "Person", properties: [{ pid: "jobTitle", v: "Rektor" }] });
			expect(result.map(({ id }) => id).sort()).toEqual(["erlan-1", "erlan-2"]);
			expect(result.map(({ match }) => match)).not.toContain(true);
		}
	});

	test("even where only one candidate is asked for", async () => {
		const result = await reconcileOne({ query: "Jerlan Sagadijew", limit: 1 });
		expect(result.map(({ match }) => match)).toEqual([false]);
	});
});

describe("a batch", () => {
	test("is answered alike by GET and POST, each query under its key", async () => {
		const queries = {
			q0: { query: "Astana" },
			__proto__x: { query: "Bischkek", type: ["City"] },
			ключ: { query: "qqqq" },
		};
		const posted = await reconcile(queries);
		expect(await read(await get("", { queries: JSON.stringify(queries) }), "results")).toEqual(posted);
		expect(Object.keys(posted)).toEqual(Object.keys(queries));
		expect(posted.ключ?.result).toEqual([]);
	});

	test("gives candidates in falling order, no more than wanted, of the wanted types only", async () => {
		const result = await reconcileOne({ query: "Karaganda", type: ["City", "Region"], limit: 2 });
		expect(result.length).toBe(2);
		expect(result.map(({ type }) => type[0].id).sort()).toEqual(["City", "Region"]);
		expect(result[0].score).toBeGreaterThanOrEqual(result[1].score);
		expect(result[0].features.map(({ id }: { id: string }) => id)).toContain("weight/name");
	});

	test("takes blank and overlong cells for cells without an answer", async () => {
		const { a, b } = await reconcile({ a: { query: "  " }, b: { query: "ы ".repeat(5_000) } });
		expect([a?.result, b?.result]).toEqual([[], []]);
	});
});

describe("properties of a query", () => {
	test("tell bodies of one name apart, in codes or in words", async () => {
		for (const [v, id] of [
			["KZ", "moe-kz"],
			["Узбекистан", "moe-uz"],
			["uz", "moe-uz"],
		]) {
			const query = { query: "Министерство образования", properties: [{ pid: "country", v }] };
			expect((await reconcileOne(query))[0].id).toBe(id);
		}
	});

	test("may be relations to what was matched before, or to names", async () => {
		for (const v of [{ id: "kasachstan", name: "Kasachstan" }, "Казахстан", ["Kasachstan", "qqqq"]]) {
			const [first] = await reconcileOne({ query: "Astana", properties: [{ pid: "locatedIn", v }] });
			expect([first.id, first.match]).toEqual(["astana", true]);
			expect(first.features.map(({ id }: { id: string }) => id)).toContain("weight/LOCATED_IN");
		}
	});

	test("find by themselves, without a name", async () => {
		const byCode = await reconcileOne({ properties: [{ pid: "isoCode", v: "KZ" }], type: "Country" });
		expect(byCode.map(({ id }) => id)).toEqual(["kasachstan"]);
		const byEnd = await reconcileOne({ properties: [{ pid: "sessionOf", v: { id: "rohstoff-dialogplattform" } }] });
		expect(byEnd.map(({ id }) => id)).toContain("rohstoff-dialog-6");
		const byIdentifier = await reconcileOne({ properties: [{ pid: "externalIds", v: "wikidata:Q99" }] });
		expect(byIdentifier.map(({ id, match }) => [id, match])).toEqual([["script", true]]);
	});
});

describe("data extension", () => {
	test("gives values as they were stated, and entities at the ends of relations", async () => {
		const { meta, rows } = await extend(
			["rohstoff-dialog-5", "kasachstan"],
			["date", "dateEarliest", "ordinal", "sessionOf", "isoCode", "location"],
		);
		expect(meta.find(({ id }: { id: string }) => id === "sessionOf").type).toEqual({ id: "Platform" });
		expect(rows["rohstoff-dialog-5"]).toMatchObject({
			date: [{ str: "2015-06-08/2015-06-09" }],
			dateEarliest: [{ date: "2015-06-08T00:00:00Z" }],
			ordinal: [{ int: 5 }],
			sessionOf: [{ id: "rohstoff-dialogplattform", name: "Rohstoff-Dialogplattform" }],
			isoCode: [],
		});
		expect(rows.kasachstan.isoCode).toEqual([{ str: "KZ" }]);
		expect(rows.kasachstan.location[0].str).toMatch(/^-?\d+(\.\d+)?, -?\d+(\.\d+)?$/);
	});

	test("gives a row without values for an id that nothing has", async () => {
		expect((await extend(["nobody", "constructor"], ["kind", "name"])).rows).toEqual({
			nobody: { kind: [], name: [] },
			constructor: { kind: [], name: [{ str: "Aigul Testowa" }] },
		});
	});

	test("can be asked for every property of every type", async () => {
		for (const type of MODEL.entities.keys()) {
			const { properties } = await read(await get("/properties", { type }), "proposal");
			const ids = properties.map(({ id }: { id: string }) => id);
			expect(ids.length).toBeGreaterThan(3);
			await extend(["kasachstan", "astana", "giz", "albert-rau", "rohstoff-dialog-5"], ids);
		}
		const few = await read(await get("/properties", { type: "Meeting", limit: "2" }), "proposal");
		expect(few.properties.length).toBe(2);
	});
});

describe("suggestions", () => {
	test("find entities while somebody types, and by their ids", async () => {
		const { result } = await read(await get("/suggest/entity", { prefix: "Караг" }), "suggestedEntities");
		expect(result[0].id).toBe("karaganda");
		const byId = await read(await get("/suggest/entity", { prefix: "rohstoff-dialog-5" }), "suggestedEntities");
		expect(byId.result[0].id).toBe("rohstoff-dialog-5");
		const next = await read(await get("/suggest/entity", { prefix: "Караг", cursor: "1" }), "suggestedEntities");
		expect(next.result[0]?.id).not.toBe("karaganda");
	});

	test("find types and properties", async () => {
		const types = await read(await get("/suggest/type", { prefix: "org" }), "suggested");
		expect(types.result.map(({ id }: { id: string }) => id)).toEqual(["Organisation"]);
		const properties = await read(await get("/suggest/property", { prefix: "held" }), "suggested");
		expect(properties.result.map(({ id }: { id: string }) => id)).toEqual(["heldIn"]);
	});
});

describe("the preview", () => {
	test("shows an entity with sentences of its sources, and nothing in it is code", async () => {
		const response = await get("/preview", { id: "script" });
		const page = await response.text();
		expect(page).toContain("&#60;script&#62;alert(1)&#60;/script&#62; &#38; Söhne");
		expect(page).toContain("die Firma &#60;img");
		expect(page).toContain("Letters &#60;b&#62;of");
		expect(page).not.toMatch(/<script|<img|<b>/);
		expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
	});

	test("may be framed by OpenRefine and by pages that were named, and by no others", async () => {
		const policy = (await get("/preview", { id: "kasachstan" })).headers.get("content-security-policy") ?? "";
		const [, ancestors] = /frame-ancestors ([^;]+)/.exec(policy) ?? [];
		expect(ancestors?.split(" ").sort()).toEqual(["http://127.0.0.1:*", "http://localhost:*", FRIEND]);
	});

	test("of an id that nothing has says so", async () => {
		const address = `${url}/reconcile/preview?id=%3Ci%3Enobody`;
		const response = await fetch(address, { headers: { accept: "text/html" } });
		expect([response.status, await response.text()]).toEqual([404, expect.stringContaining("&#60;i&#62;nobody")]);
	});
});

describe("pages elsewhere", () => {
	const allowed = async (path: string, origin: string) => {
		const response = await fetch(`${url}${path}`, { headers: { origin } });
		await response.body?.cancel();
		return response.headers.get("access-control-allow-origin");
	};

	test("can ask from this machine and from where it is allowed, and from nowhere else", async () => {
		for (const path of [
			"/reconcile",
			"/reconcile/suggest/entity?prefix=a",
			"/reconcile/properties",
			"/reconcile/preview?id=giz",
		]) {
			for (const origin of [OPEN_REFINE, "http://localhost:3333", FRIEND])
				expect(await allowed(path, origin)).toBe(origin);
			for (const origin of ["https://evil.example.org", "http://127.0.0.1.evil.example.org", "null"]) {
				expect(await allowed(path, origin)).toBeNull();
			}
		}
		expect(await allowed("/health/live", OPEN_REFINE)).toBeNull();
	});
});

describe("what cannot be answered", () => {
	const queriesOf = (queries: unknown) => post({ queries: JSON.stringify(queries) });

	test.each([
		["no JSON", () => post({ queries: "{" }), 400, "RECONCILE_PARAMETER_INVALID"],
		["a list of queries", () => queriesOf([]), 400, "RECONCILE_PARAMETER_INVALID"],
		["a query that is none", () => queriesOf({ q0: "Astana" }), 400, "RECONCILE_PARAMETER_INVALID"],
		["a query for nothing", () => queriesOf({ q0: {} }), 400, "RECONCILE_PARAMETER_INVALID"],
		["a name that is a number", () => queriesOf({ q0: { query: 5 } }), 400, "RECONCILE_PARAMETER_INVALID"],
		["no candidate wanted", () => queriesOf({ q0: { query: "a", limit: 0 } }), 400, "RECONCILE_PARAMETER_INVALID"],
		["an unknown type", () => queriesOf({ q0: { query: "a", type: "Organization" } }), 400, "SEARCH_TYPE_UNKNOWN"],
		[
			"an unknown property",
			() => queriesOf({ q0: { query: "a", properties: [{ pid: "knd", v: "x" }] } }),
			400,
			"RECONCILE_PROPERTY_UNKNOWN",
		],
		[
			"a condition without a property",
			() => queriesOf({ q0: { query: "a", properties: [{ v: "x" }] } }),
			400,
			"RECONCILE_PARAMETER_INVALID",
		],
		["a form without queries", () => post({ query: "Astana" }), 400, "RECONCILE_PARAMETER_INVALID"],
		["an extension without ids", () => post({ extend: "{}" }), 400, "RECONCILE_PARAMETER_INVALID"],
		[
			"an extension by an unknown property",
			() => post({ extend: '{"ids":[],"properties":[{"id":"x"}]}' }),
			400,
			"RECONCILE_PROPERTY_UNKNOWN",
		],
		[
			"a suggestion of something else",
			() => get("/suggest/thing", { prefix: "a" }),
			400,
			"RECONCILE_PARAMETER_INVALID",
		],
		[
			"a cursor that is none",
			() => get("/suggest/entity", { prefix: "a", cursor: "-1" }),
			400,
			"RECONCILE_PARAMETER_INVALID",
		],
		["properties of an unknown type", () => get("/properties", { type: "Organization" }), 400, "SEARCH_TYPE_UNKNOWN"],
		["a body that is too large", () => post({ queries: "x".repeat(300_000) }), 413, "BODY_TOO_LARGE"],
	])("%s is refused", async (_title, ask, status, code) => {
		expect((await refusal(await ask())).slice(0, 2)).toEqual([status, code]);
	});

	test("too many queries are refused with the number that fits", async () => {
		const queries = Object.fromEntries(
			Array.from({ length: MOST_QUERIES + 1 }, (_, number) => [`q${number}`, { query: "a" }]),
		);
		const [status, code, message] = await refusal(await queriesOf(queries));
		expect([status, code]).toEqual([413, "RECONCILE_TOO_MANY"]);
		expect(message).toContain(String(MOST_QUERIES));
	});

	test("an unknown property names the one that was meant, and where the fault stands", async () => {
		const [, , property] = await refusal(
			await queriesOf({ q0: { query: "a", type: "Organisation", properties: [{ pid: "contry", v: "x" }] } }),
		);
		expect(property).toContain("Did you mean country?");
		const [, , fault] = await refusal(await queriesOf({ q7: { query: "a", limit: "3" } }));
		expect(fault).toContain("$.q7.limit");
	});
});
