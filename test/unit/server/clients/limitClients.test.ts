/** What one client may take, over real HTTP, by a server that needs no database for it. */
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { pino } from "pino";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { ClientLimits } from "../../../../src/server/clients/limitClients.ts";
import { createApp } from "../../../../src/server/createApp.ts";
import { ServedConnection } from "../../../../src/server/lifecycle/ServedConnection.ts";
import { schemaFor } from "../../../support/schema.ts";

let schema: GraphQLSchema;
let app: FastifyInstance | undefined;

beforeAll(async () => {
	schema = await schemaFor("editors");
});

afterEach(async () => {
	await app?.close();
});

async function start(clients: ClientLimits): Promise<URL> {
	const logger = pino({ level: "silent" });
	const connection = new ServedConnection();
	app = await createApp({ schema, connection, queryTimeoutMs: 1_000, explains: false, clients, logger });
	return new URL(await app.listen({ host: "127.0.0.1", port: 0 }));
}

/** Until the last byte: a server that closes waits for it. */
async function ask(url: URL, headers: Record<string, string> = {}) {
	const response = await fetch(new URL("/schema/records.json", url), { headers });
	return { status: response.status, headers: response.headers, body: await response.text() };
}

const open = ({ port }: URL): Socket => connect(Number(port), "127.0.0.1");
const HEAD = "POST /graphql HTTP/1.1\r\nhost: example.org\r\ncontent-type: application/json\r\n";

describe("a client who is slow", () => {
	test.each([
		["headers", "POST /graphql HTTP/1.1\r\nhost: example.org\r\n"],
		["a body", `${HEAD}content-length: 100\r\n\r\n{`],
		["a body in pieces", `${HEAD}transfer-encoding: chunked\r\n\r\n1\r\n{\r\n`],
	])("with %s is cut off, all of them at the same time", async (_what, begin) => {
		const url = await start({ requestWithinMs: 600 });
		const began = performance.now();
		const answers = Array.from({ length: 20 }, () => {
			const socket = open(url);
			socket.write(begin);
			return text(socket);
		});
		for (const answer of await Promise.all(answers)) {
			expect(answer).toMatch(/^HTTP\/1\.1 408 /);
			expect(answer).toContain("REQUEST_TOO_SLOW");
		}
		expect(performance.now() - began).toBeLessThan(5_000);
	});

	test("who sends on and on, and too little, is cut off, too", async () => {
		const url = await start({ requestWithinMs: 600 });
		const socket = open(url);
		const answer = text(socket);
		socket.write(`${HEAD}content-length: 10000\r\n\r\n`);
		const trickle = setInterval(() => socket.write(" "), 50);
		try {
			expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
		} finally {
			clearInterval(trickle);
		}
	});
});

describe("a client who asks often", () => {
	test("is told how many requests are left, and then when to come again", async () => {
		const url = await start({ rateLimit: 2 });
		const answers = [];
		for (let times = 0; times < 3; times += 1) answers.push(await ask(url));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
		expect(answers.map(({ headers }) => headers.get("ratelimit-remaining"))).toEqual(["1", "0", "0"]);
		expect(answers[0]?.headers.get("ratelimit-limit")).toBe("2");
		const [, , refusal] = answers;
		expect(Number(refusal?.headers.get("retry-after"))).toBeGreaterThan(0);
		expect(refusal?.body).toContain("RATE_LIMITED");
	});

	test("is not refused the page and what watches over the server", async () => {
		const url = await start({ rateLimit: 1 });
		for (const path of ["/health/live", "/health/live", "/", "/", "/playground", "/playground"]) {
			expect((await fetch(new URL(path, url))).status, path).not.toBe(429);
		}
	});

	test("is who is connected, and whom a proxy names only if that is trusted", async () => {
		const statusFor = async (url: URL, client: string) => (await ask(url, { "x-forwarded-for": client })).status;
		const trusting = await start({ rateLimit: 1, trustProxy: 1 });
		expect(await statusFor(trusting, "192.0.2.1")).toBe(200);
		expect(await statusFor(trusting, "192.0.2.2")).toBe(200);
		expect(await statusFor(trusting, "198.51.100.7, 192.0.2.2")).toBe(429);
		await app?.close();
		const named = await start({ rateLimit: 1, trustProxy: ["127.0.0.0/8"] });
		expect(await statusFor(named, "192.0.2.1")).toBe(200);
		expect(await statusFor(named, "192.0.2.2")).toBe(200);
		await app?.close();
		const others = await start({ rateLimit: 1 });
		expect(await statusFor(others, "192.0.2.1")).toBe(200);
		expect(await statusFor(others, "192.0.2.2")).toBe(429);
	});

	test("may ask as often as it likes where no limit is set", async () => {
		const url = await start({});
		const { headers } = await ask(url);
		expect(headers.has("ratelimit-limit")).toBe(false);
	});
});

test("a client has so many connections at one time, and a new one when an old one is closed", async () => {
	const url = await start({ connectionsOfOne: 2 });
	const [first, second] = [open(url), open(url)];
	await expect.poll(() => first.readyState).toBe("open");
	await expect.poll(() => second.readyState).toBe("open");
	const refused = await text(open(url));
	expect(refused).toMatch(/^HTTP\/1\.1 429 /);
	expect(refused).toContain("CONNECTIONS_TOO_MANY");
	first.destroy();
	await expect
		.poll(async () => {
			const again = open(url);
			again.end("GET /health/live HTTP/1.1\r\nhost: example.org\r\nconnection: close\r\n\r\n");
			return text(again);
		})
		.toMatch(/^HTTP\/1\.1 200 /);
	second.destroy();
});
