import { type AddressInfo, connect } from "node:net";
import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerErrors } from "../../../../src/server/errors/answerErrors.ts";
import { createLanes } from "../../../../src/server/lanes/Lanes.ts";
import { refuseCrowds } from "../../../../src/server/lanes/refuseCrowds.ts";

const LANES = createLanes({ heavySlots: 1, exportSlots: 1 });
const MOST = Object.values(LANES.states()).reduce((sum, { slots, places }) => sum + slots + places, 0);

let app: FastifyInstance;
let waiting: (() => void)[];
let arriving: number;

beforeEach(async () => {
	app = Fastify({ forceCloseConnections: true });
	[waiting, arriving] = [[], 0];
	answerErrors(app, 1_000);
	app.addHook("onRequest", async () => {
		arriving += 1;
	});
	refuseCrowds(app, LANES);
	app.post("/graphql", () => new Promise((answer) => waiting.push(() => answer({ data: {} }))));
	app.get("/health/live", async () => ({ status: "live" }));
	await app.ready();
});

afterEach(() => app.close());

const ask = () => app.inject({ method: "POST", url: "/graphql", payload: {} });

test("more than all lanes have room for are refused, until others were answered", async () => {
	const crowd = Array.from({ length: MOST }, ask);
	await expect.poll(() => waiting.length).toBe(MOST);

	const refused = await ask();
	expect(refused.statusCode).toBe(503);
	expect(refused.headers["retry-after"]).toBe("1");
	expect(refused.json().errors[0].extensions.code).toBe("SERVER_BUSY");
	expect((await app.inject("/health/live")).statusCode).toBe(200);

	for (const answer of waiting.splice(0)) answer();
	for (const { statusCode } of await Promise.all(crowd)) expect(statusCode).toBe(200);
	const next = ask();
	await expect.poll(() => waiting.length).toBe(1);
	waiting[0]?.();
	expect((await next).statusCode).toBe(200);
});

const HALF_A_REQUEST =
	"POST /graphql HTTP/1.1\r\nhost: here\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{";

test("a request that is still arriving takes no room", async () => {
	await app.listen({ host: "127.0.0.1", port: 0 });
	const { port } = app.server.address() as AddressInfo;
	const slow = Array.from({ length: MOST }, () => connect(port, "127.0.0.1"));
	for (const socket of slow) socket.write(HALF_A_REQUEST);
	await expect.poll(() => arriving).toBe(MOST);
	const next = ask();
	await expect.poll(() => waiting.length).toBe(1);
	waiting[0]?.();
	expect((await next).statusCode).toBe(200);
	for (const socket of slow) socket.destroy();
});
