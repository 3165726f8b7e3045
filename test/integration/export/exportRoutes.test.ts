/** Exports over HTTP, as a browser or `curl` fetches them. */
import { strFromU8, unzipSync } from "fflate";
import { UndirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Connection } from "../../../src/database/Database.ts";
import { createApp } from "../../../src/server/createApp.ts";
import { ServedConnection } from "../../../src/server/lifecycle/ServedConnection.ts";
import { exportRoutes } from "../../../src/server/routes/exportRoutes.ts";
import { reconcileRoutes } from "../../../src/server/routes/reconcileRoutes.ts";
import { exportsOf } from "../../support/exports.ts";
import { importPaths, openPreparedDatabase, SEED_FILES } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;
let app: Awaited<ReturnType<typeof createApp>>;
let url: string;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importPaths(database, SEED_FILES);
	app = await startApp(database);
	url = await app.listen({ host: "127.0.0.1", port: 0 });
});

afterAll(async () => {
	await app.close();
	await database[Symbol.asyncDispose]();
});

async function startApp(connection: Connection) {
	const schema = await schemaFor("editors");
	const queryTimeoutMs = 10_000;
	const logger = pino({ level: "silent" });
	const started = await createApp({ schema, connection, queryTimeoutMs, explains: true, logger });
	await started.register(exportRoutes, exportsOf(schema, connection, queryTimeoutMs));
	await started.register(reconcileRoutes, { model: MODEL, connection, timeoutMs: queryTimeoutMs, corsOrigins: [] });
	return started;
}

const get = (path: string) => fetch(`${url}/export${path}`);

describe("GET /export", () => {
	test("names the formats and parameters that there are", async () => {
		const { formats, parameters } = (await (await get("")).json()) as {
			formats: { name: string; address: string }[];
			parameters: Record<string, string>;
		};
		expect(formats.map(({ name }) => name)).toEqual(
			expect.arrayContaining(["jsonl", "csv", "graphml", "gexf", "turtle", "jsonld", "ftm"]),
		);
		expect(Object.keys(parameters)).toEqual(expect.arrayContaining(["query", "platform", "since", "zip"]));
		for (const { address } of formats) {
			const response = await fetch(`${url}${address}`);
			expect(response.status).toBe(200);
			// Read to its end: a connection in use keeps the server from closing.
			await response.arrayBuffer();
		}
	});

	test("leads a person to the page, and knows which parameter takes what", async () => {
		const asked = await fetch(`${url}/export`, {
			headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" },
			redirect: "manual",
		});
		expect([asked.status, asked.headers.get("location")]).toEqual([302, "/?view=export"]);
		expect(((await (await get("")).json()) as { scopes: unknown }).scopes).toEqual([
			{ parameter: "platform", type: "Platform" },
		]);
	});

	test("one file comes as it is, with a type and a name", async () => {
		const response = await get("/gexf?platform=rohstoff-dialogplattform");
		expect(response.headers.get("content-type")).toContain("application/gexf+xml");
		expect(response.headers.get("content-disposition")).toMatch(
			/^attachment; filename="cooperation-graph-rohstoff-dialogplattform-\d{4}-\d\d-\d\d\.gexf"$/,
		);
		expect(await response.text()).toContain('id="rohstoff-dialog-5"');
	});

	test("the @context of JSON-LD stands at an address of its own, for every web page", async () => {
		const response = await fetch(`${url}/context.jsonld`);
		expect(response.headers.get("content-type")).toContain("application/ld+json");
		expect(response.headers.get("access-control-allow-origin")).toBe("*");
		const served = (await response.json()) as object;
		const exported = (await (await get("/jsonld?platform=rohstoff-dialogplattform")).json()) as object;
		expect(served).toEqual({ "@context": (exported as { "@context": unknown })["@context"] });
	});

	test("several files come as a ZIP, with the manifest", async () => {
		const response = await get("/csv");
		expect(response.headers.get("content-type")).toBe("application/zip");
		const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
		const names = Object.keys(files);
		expect(names).toEqual(expect.arrayContaining(["Meeting.csv", "ATTENDS.csv", "claims.csv", "manifest.json"]));
		const manifest = JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array())) as { parts: { name: string }[] };
		expect(manifest.parts).toHaveLength(names.length - 1);
	});

	test("the answer of a saved question comes as a table", async () => {
		const response = await get("/csv?query=who-sat-at-the-table&var.id=rohstoff-dialog-5");
		expect(response.headers.get("content-type")).toContain("text/csv");
		expect(await response.text()).toContain("OECD");
	});

	test.each([
		["gexf", (text: string) => gexf.parse(UndirectedGraph, text)],
		["graphml", (text: string) => graphml.parse(UndirectedGraph, text)],
	])("the network in the answer of a question comes as %s, with weights and words", async (format, read) => {
		const response = await get(`/${format}?query=network-of-a-platform`);
		const graph = read(await response.text());
		expect({ nodes: graph.order, edges: graph.size }).toEqual({ nodes: 6, edges: 15 });
		expect(graph.getNodeAttributes("oecd")).toMatchObject({ name: "OECD", type: "Organisation" });
		const attributes = graph.getEdgeAttributes("oecd", "ost-ausschuss");
		expect(attributes).toMatchObject({ weight: 1, asserted: 1, last: "2015-06-08/2015-06-09" });
		expect(attributes["evidence.quote"]).toContain("mit Beteiligung des Ost-Ausschusses");
	});

	test.each([
		["/gexf?query=sources", 400, "ANSWER_HAS_NO_EDGES", "no edges"],
		["/gefx", 404, "EXPORT_FORMAT_UNKNOWN", "gexf"],
		["/gexf?platfrom=x", 400, "EXPORT_PARAMETER_UNKNOWN", "platform"],
		["/gexf?since=2015&since=2016", 400, "EXPORT_PARAMETER_UNKNOWN", "several times"],
		["/gexf?since=June", 400, "OPTION_INVALID", "2015-06"],
		["/gexf?since=2016&until=2015", 400, "EXPORT_SPAN_REVERSED", "since is 2016"],
		["/gexf?platform=nothing-like-it", 404, "ENTITY_NOT_FOUND", "nothing-like-it"],
		["/csv?query=who-sat-at-the-tabel", 404, "SAVED_QUERY_UNKNOWN", "who-sat-at-the-table"],
	])("%s is refused with what was meant", async (path, status, code, words) => {
		const response = await get(path);
		const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
		expect({ status: response.status, code: errors[0]?.extensions.code }).toEqual({ status, code });
		expect(errors[0]?.message).toContain(words);
	});
});

/** The database of a server, gone after so many questions. */
class LostDatabase extends ServedConnection {
	#answersLeft = 0;

	answer(count: number): void {
		this.#answersLeft = count;
		this.use(database);
	}

	override get driver() {
		if (this.#answersLeft-- <= 0) this.use(undefined);
		return super.driver;
	}
}

describe("an export whose database is lost", () => {
	const connection = new LostDatabase();
	let own: typeof app;
	let address: string;

	beforeAll(async () => {
		own = await startApp(connection);
		address = await own.listen({ host: "127.0.0.1", port: 0 });
	});

	afterAll(() => own.close());

	/** Its status, or that it was broken off, where the database answers so many questions of it. */
	async function ask(path: string, answered: number): Promise<string> {
		connection.answer(answered);
		const response = await fetch(`${address}${path}`);
		const body = await response.text().catch(() => undefined);
		if (response.status === 200) return body === undefined ? "broken off" : "whole";
		expect(body).toContain('"code":"DATABASE_NOT_OPEN"');
		return String(response.status);
	}

	test.each(["/export/gexf", "/export/jsonl", "/export/csv", "/export/turtle?zip"])(
		"%s says so before it begins, and breaks off after that, so that nobody takes it for whole",
		async (path) => {
			const outcomes: string[] = [];
			for (let answered = 0; outcomes.at(-1) !== "whole" && answered < 1_000; answered += 1 + (answered >> 2)) {
				outcomes.push(await ask(path, answered));
			}
			expect(outcomes[0]).toBe("503");
			expect(outcomes.at(-1)).toBe("whole");
			if (path === "/export/gexf") expect(outcomes).toContain("broken off");
		},
	);
});

describe("an address that there is not", () => {
	const open = (accept: string) => fetch(`${url}/entity/<i>unknown`, { headers: { accept } });

	test("is answered with the addresses that there are", async () => {
		const response = await open("*/*");
		const { errors } = (await response.json()) as { errors: { extensions: { code: string; remedy: string } }[] };
		expect([response.status, errors[0]?.extensions.code]).toEqual([404, "ADDRESS_UNKNOWN"]);
		const addresses = errors[0]?.extensions.remedy.match(/(?<= )\/[a-z/.]*(?=[ ,.])/g) ?? [];
		expect(addresses.length).toBeGreaterThan(5);
		for (const address of addresses) expect([address, (await fetch(`${url}${address}`)).status]).not.toContain(404);
	});

	test("is a page for a browser, with a way back", async () => {
		const response = await open("text/html,application/xhtml+xml,*/*;q=0.8");
		expect(response.status).toBe(404);
		expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
		const page = await response.text();
		expect(page).toContain("Not found: /entity/");
		expect(page).toContain('<a href="/">');
		expect(page).not.toContain("<i>");
	});
});
