/** What every route says when it cannot answer, over real HTTP, by a server whose database is not open yet. */
import { connect } from "node:net";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CATALOGUE } from "../../../src/errors/catalogue.ts";
import { FORMATS } from "../../../src/export/formats.ts";
import { askSaved } from "../../../src/questions/askSaved.ts";
import { createApp } from "../../../src/server/createApp.ts";
import { ServedConnection } from "../../../src/server/lifecycle/ServedConnection.ts";
import { MODEL } from "../../support/model.ts";
import { schemaFor } from "../../support/schema.ts";

let app: Awaited<ReturnType<typeof createApp>>;
let url: string;
let connection: ServedConnection;

beforeAll(async () => {
	({ app, url, connection } = await startStarting());
});

afterAll(() => app.close());

/** The server as `coopgraph serve` puts it together, before it has a database. */
async function startStarting() {
	const schema = await schemaFor("editors");
	const connection = new ServedConnection();
	const logger = pino({ level: "silent" });
	const asked = { model: MODEL, connection, timeoutMs: 1_000 };
	const started = await createApp({
		...{ schema, connection, queryTimeoutMs: 1_000, explains: false, logger },
		exports: {
			...asked,
			ask: (question, variables) => askSaved({ schema, connection, queryTimeoutMs: 1_000 }, question, variables),
		},
		reconciliation: asked,
	});
	return { app: started, connection, url: await started.listen({ host: "127.0.0.1", port: 0 }) };
}

interface Told {
	readonly message: string;
	readonly extensions: { readonly code: string; readonly remedy: string; readonly requestId: string };
}

/** The whole of an error, or what is missing of it. */
async function readError(response: Response) {
	const text = await response.text();
	const { errors } = (text.startsWith("{") ? JSON.parse(text) : {}) as { errors?: readonly Told[] };
	const [error] = errors ?? [];
	return {
		status: response.status,
		code: error?.extensions?.code ?? text,
		isWhole: /\S/.test(error?.message ?? "") && /^\S.*\.$/s.test(error?.extensions?.remedy ?? ""),
		isFound: error?.extensions?.requestId === response.headers.get("x-request-id"),
	};
}

const form = (fields: Record<string, string>): RequestInit => ({ method: "POST", body: new URLSearchParams(fields) });
const json = (body: unknown): RequestInit => ({
	method: "POST",
	headers: { "content-type": "application/json" },
	body: typeof body === "string" ? body : JSON.stringify(body),
});

describe("while the database is being started", () => {
	test.each([
		...Object.keys(FORMATS).flatMap((format) => [[`/export/${format}`], [`/export/${format}?zip`]]),
		["/export/csv?query=sources"],
		["/export/gexf?platform=rohstoff-dialogplattform"],
		["/reconcile?queries=%7B%22q0%22%3A%7B%22query%22%3A%22OECD%22%7D%7D"],
		["/reconcile", form({ queries: '{"q0":{"query":"OECD"}}' })],
		["/reconcile", form({ extend: '{"ids":["oecd"],"properties":[{"id":"kind"}]}' })],
		["/reconcile/suggest/entity?prefix=oe"],
		["/reconcile/preview?id=oecd"],
		["/graphql", json({ query: "{ meetings { id } }" })],
		["/graphql", json({ query: '{ search(phrase: "OECD") { id } }' })],
		["/graphql?query=%7Bmeetings%7Bid%7D%7D", { headers: { "apollo-require-preflight": "true" } }],
	] as [string, RequestInit?][])("%s says so, and what to do", async (path, request) => {
		const error = await readError(await fetch(`${url}${path}`, request));
		expect(error).toEqual({ status: 503, code: "DATABASE_NOT_OPEN", isWhole: true, isFound: true });
	});
});

describe("while something is done with the graph before it answers", () => {
	test.each([
		["FIRST_IMPORT_RUNNING", "importing"],
		["GRAPH_UPGRADING", "upgrading"],
		["DATABASE_NOT_OPEN", "database unreachable"],
	] as const)("%s: requests and /health/ready say what", async (code, status) => {
		connection.waitFor(code);
		const ready = await fetch(`${url}/health/ready`);
		expect([ready.status, await ready.json()]).toEqual([503, { status }]);
		const error = await readError(await fetch(`${url}/graphql`, json({ query: "{ meetings { id } }" })));
		expect(error).toEqual({ status: 503, code, isWhole: true, isFound: true });
	});
});

const GET = (address: string) => `GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n`;
const POST = "POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n";

describe("a request that cannot be answered says why, and what to do", () => {
	test.each([
		["/nothing-here", {}, 404, "ADDRESS_UNKNOWN"],
		["/playground/assets/nothing.js", {}, 404, "ADDRESS_UNKNOWN"],
		["/playground/assets/", {}, 404, "ADDRESS_UNKNOWN"],
		["/assets/..%2f..%2fpackage.json", {}, 404, "ADDRESS_UNKNOWN"],
		["/assets/%00", {}, 404, "ADDRESS_UNKNOWN"],
		["/playground/assets/%00.js", {}, 404, "ADDRESS_UNKNOWN"],
		["/schema/nothing.json", {}, 404, "ADDRESS_UNKNOWN"],
		["/export/%ff", {}, 400, "ADDRESS_UNREADABLE"],
		["/%", {}, 400, "ADDRESS_UNREADABLE"],
		[`/export/${"x".repeat(200)}`, {}, 404, "ADDRESS_UNKNOWN"],
		["/export/csv", { method: "POST" }, 405, "METHOD_NOT_ALLOWED"],
		["/schema/records.json", { method: "DELETE" }, 405, "METHOD_NOT_ALLOWED"],
		["/graphql", { method: "PUT" }, 405, "METHOD_NOT_ALLOWED"],
		["/graphql", json("{"), 400, "BODY_UNREADABLE"],
		["/graphql", json(""), 400, "BODY_UNREADABLE"],
		["/graphql", { method: "POST", body: "x", headers: { "content-type": "text/csv" } }, 415, "BODY_TYPE_UNKNOWN"],
		["/graphql", json({ query: `{ a }${" ".repeat(300_000)}` }), 413, "BODY_TOO_LARGE"],
		["/graphql", json({}), 400, "BAD_REQUEST"],
		["/graphql", json([]), 400, "BAD_REQUEST"],
		["/graphql", json({ query: 7 }), 400, "BAD_REQUEST"],
		["/graphql?query=%7Bmeetings%7Bid%7D%7D", {}, 400, "BAD_REQUEST"],
		["/graphql?query=mutation%7Ba%7D", { headers: { "apollo-require-preflight": "1" } }, 405, "BAD_REQUEST"],
		["/graphql", json({ query: "{ meetings { id" }), 400, "GRAPHQL_PARSE_FAILED"],
		["/graphql", json({ query: "{ zebras { id } }" }), 400, "GRAPHQL_VALIDATION_FAILED"],
		["/graphql", json({ query: "query ($id: ID!) { entity(id: $id) { id } }" }), 400, "BAD_USER_INPUT"],
		["/graphql", json({ query: "query A { __typename } query B { __typename }" }), 400, "OPERATION_RESOLUTION_FAILURE"],
		[
			"/graphql",
			json({ extensions: { persistedQuery: { version: 1, sha256Hash: "00" } } }),
			// As Apollo's protocol of persisted queries wants it: the client sends the query then.
			200,
			"PERSISTED_QUERY_NOT_FOUND",
		],
		["/graphql", json({ query: "{ meetings(limit: -1) { id } }" }), 400, "LIMIT_OUT_OF_RANGE"],
		["/reconcile", json({}), 400, "RECONCILE_PARAMETER_INVALID"],
		["/reconcile", { method: "POST", body: "x", headers: { "content-type": "text/csv" } }, 415, "BODY_TYPE_UNKNOWN"],
		["/reconcile/suggest/nothing", {}, 400, "RECONCILE_PARAMETER_INVALID"],
		["/reconcile/nothing", {}, 404, "ADDRESS_UNKNOWN"],
	] as [string, RequestInit, number, string][])(
		"%s with %o is answered with %i %s",
		async (path, request, status, code) => {
			const error = await readError(await fetch(`${url}${path}`, request));
			expect(error).toEqual({ status, code, isWhole: true, isFound: true });
		},
	);

	test.each(["/nothing-here", `/export/${"x".repeat(200)}`])("%s is told what there is", async (path) => {
		const { errors } = (await (await fetch(`${url}${path}`)).json()) as {
			errors: readonly { extensions: { remedy: string } }[];
		};
		expect(errors[0]?.extensions.remedy).toMatch(/^Available addresses: \/, .*\/export, .*\/graphql/);
	});

	test.each([
		["no HTTP at all", "HELLO\r\n\r\n", 400, "REQUEST_UNREADABLE"],
		[
			"headers of 20 kB",
			`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"x".repeat(20_000)}\r\n\r\n`,
			431,
			"REQUEST_HEADERS_TOO_LARGE",
		],
		["no Host", "GET /export HTTP/1.1\r\n\r\n", 400, "REQUEST_UNREADABLE"],
		["two different lengths", `${POST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400, "REQUEST_UNREADABLE"],
		[
			"a length and pieces",
			`${POST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
			400,
			"REQUEST_UNREADABLE",
		],
		["a piece of no size", `${POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400, "REQUEST_UNREADABLE"],
		["a negative length", `${POST}Content-Length: -1\r\n\r\n`, 400, "REQUEST_UNREADABLE"],
		["an unknown method", "BREW / HTTP/1.1\r\nHost: x\r\n\r\n", 400, "REQUEST_UNREADABLE"],
		["a header without a name", "GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n", 400, "REQUEST_UNREADABLE"],
		["NUL in a header", "GET / HTTP/1.1\r\nHost: x\r\nX-A: \u0000\r\n\r\n", 400, "REQUEST_UNREADABLE"],
		["white space in the address", "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n", 400, "REQUEST_UNREADABLE"],
		["HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, "REQUEST_UNREADABLE"],
		["TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000", 400, "REQUEST_UNREADABLE"],
		["an expectation", `${GET("/export")}Expect: a-miracle\r\n\r\n`, 417, "EXPECTATION_FAILED"],
		["half a character in the address", `${GET("/%c3")}\r\n`, 400, "ADDRESS_UNREADABLE"],
		["a whole address", `${GET("http://evil.example/nothing")}\r\n`, 404, "ADDRESS_UNKNOWN"],
		["an address without its slash", `${GET("nothing")}\r\n`, 400, "REQUEST_UNREADABLE"],
		["a way up", `${GET("/assets/../../package.json")}\r\n`, 404, "ADDRESS_UNKNOWN"],
		["a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n", 405, "METHOD_NOT_ALLOWED"],
		["another protocol", `${GET("/nothing")}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`, 404, "ADDRESS_UNKNOWN"],
	])("%s", async (_what, bytes, status, code) => {
		const answer = await sendBytes(bytes);
		const [head = "", body = ""] = answer.split("\r\n\r\n");
		const requestId = /x-request-id: (\S+)/i.exec(head)?.[1] ?? "";
		const headers = { "x-request-id": requestId };
		const response = new Response(body, { status: Number(head.split(" ")[1]), headers });
		expect(await readError(response)).toEqual({ status, code, isWhole: true, isFound: true });
		expect(requestId).not.toBe("");
	});

	test("a browser is shown a page that says the same, and no internals", async () => {
		const response = await fetch(`${url}/export/csv`, { headers: { accept: "text/html" } });
		const page = await response.text();
		expect(response.status).toBe(503);
		expect(page).toContain(CATALOGUE.DATABASE_NOT_OPEN.message);
		expect(page).toContain(`DATABASE_NOT_OPEN, request ${response.headers.get("x-request-id")}`);
	});
});

test("an unknown address names those that there are", async () => {
	const { errors } = (await (await fetch(`${url}/nothing`)).json()) as { errors: readonly Told[] };
	const named = (errors[0]?.extensions.remedy ?? "").match(/\/[\w./-]*\w|\/(?=,)/g) ?? [];
	expect(named).toEqual(
		expect.arrayContaining(["/", "/playground", "/graphql", "/export", "/reconcile", "/health/ready"]),
	);
	const missing = await Promise.all(
		named.map(async (path) => {
			const response = await fetch(url + path);
			// A connection with an unread body would keep the server from closing.
			await response.arrayBuffer();
			return response.status === 404 ? [path] : [];
		}),
	);
	expect(missing.flat()).toEqual([]);
});

test("a request that comes while the server is being stopped is told so", async () => {
	const stopping = await startStarting();
	const { hostname, port } = new URL(stopping.url);
	const socket = connect({ host: hostname, port: Number(port) });
	let answers = "";
	socket.on("data", (chunk) => {
		answers += String(chunk);
	});
	socket.write("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{");
	await expect.poll(() => new Promise((resolve) => stopping.app.server.getConnections((_e, n) => resolve(n)))).toBe(1);
	const closed = stopping.app.close();
	socket.write("}GET /export/csv HTTP/1.1\r\nHost: x\r\n\r\n");
	await closed;
	await expect.poll(() => answers).toContain("SERVER_STOPPING");
	expect(answers).toContain("HTTP/1.1 503");
	expect(answers).not.toContain('"error":"Service Unavailable"');
	socket.destroy();
});

function sendBytes(bytes: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const { hostname, port } = new URL(url);
		let answer = "";
		const socket = connect({ host: hostname, port: Number(port) }, () => socket.end(bytes));
		socket.on("data", (chunk) => {
			answer += String(chunk);
		});
		socket.on("close", () => resolve(answer)).on("error", reject);
	});
}
