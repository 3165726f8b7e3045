import { setTimeout } from "node:timers/promises";
import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerErrors } from "../../../src/server/errors/answerErrors.ts";
import { refuseWhenStrained } from "../../../src/server/lanes/refuseWhenStrained.ts";

let app: FastifyInstance;
let slow: (() => void)[];

beforeEach(async () => {
	app = Fastify();
	slow = [];
	answerErrors(app, 1_000);
	await refuseWhenStrained(app, { mostDelayMs: 50, sampleMs: 100, crowd: 3 });
	app.post("/graphql", async () => ({ data: {} }));
	app.post("/slow", () => new Promise((answer) => slow.push(() => answer({}))));
	app.get("/health/live", async () => ({ status: "live" }));
	await app.ready();
});

afterEach(() => app.close());

/** So that timers of this process are late. */
function keepBusy(milliseconds: number): void {
	const until = performance.now() + milliseconds;
	while (performance.now() < until);
}

const ask = async () => {
	const { statusCode, headers, body } = await app.inject({ method: "POST", url: "/graphql", payload: {} });
	return { statusCode, retryAfter: headers["retry-after"], code: JSON.parse(body).errors?.[0].extensions.code };
};
const isLive = async () => (await app.inject({ url: "/health/live" })).statusCode === 200;

const askWhenBehind = () => {
	keepBusy(300);
	return ask();
};

const REFUSED = { statusCode: 503, retryAfter: "1", code: "SERVER_BUSY" };

test("a process that is behind refuses a crowd and says that it lives, until it has caught up", async () => {
	const crowd = Array.from({ length: 4 }, () => app.inject({ method: "POST", url: "/slow" }));
	await expect.poll(() => slow.length).toBe(4);
	expect(await ask()).toMatchObject({ statusCode: 200 });
	await expect.poll(askWhenBehind).toEqual(REFUSED);
	expect(await isLive()).toBe(true);
	await expect.poll(ask).toMatchObject({ statusCode: 200 });
	for (const answer of slow) answer();
	await Promise.all(crowd);
});

test("a single reader is answered however far it is behind", async () => {
	for (let turn = 0; turn < 5; turn += 1) {
		await setTimeout(100);
		expect(await askWhenBehind()).toMatchObject({ statusCode: 200 });
	}
});
