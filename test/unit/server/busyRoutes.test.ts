/** Routes whose lane is full, by a server whose database is not open: who gets a turn is told that, others that it is busy. */
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../../src/server/createApp.ts";
import { Lane } from "../../../src/server/lanes/Lane.ts";
import { createLanes, type LaneName, type Lanes } from "../../../src/server/lanes/Lanes.ts";
import { ServedConnection } from "../../../src/server/lifecycle/ServedConnection.ts";
import { exportRoutes } from "../../../src/server/routes/exportRoutes.ts";
import { reconcileRoutes } from "../../../src/server/routes/reconcileRoutes.ts";
import { MODEL } from "../../support/model.ts";
import { schemaFor } from "../../support/schema.ts";

let app: FastifyInstance;
let url: string;
let lanes: Lanes;

beforeAll(async () => {
	const connection = new ServedConnection();
	const full = () => new Lane({ slots: 1, places: 0, patienceMs: 1_000 });
	lanes = { ...createLanes(), light: full(), heavy: full(), export: full() };
	const common = { connection, lanes };
	const logger = pino({ level: "silent" });
	app = await createApp({
		...common,
		schema: await schemaFor("editors"),
		queryTimeoutMs: 1_000,
		explains: false,
		logger,
	});
	await app.register(reconcileRoutes, { ...common, model: MODEL, timeoutMs: 1_000 });
	await app.register(exportRoutes, {
		...{ model: MODEL, connection, timeoutMs: 1_000, ask: async () => ({}) },
		enter: (entry) => lanes.export.enter(entry),
	});
	url = await app.listen({ host: "127.0.0.1", port: 0 });
});

afterAll(() => app?.close());

const rows = (count: number) =>
	JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`q${index}`, { query: "OECD" }])));
const form = (fields: Record<string, string>): RequestInit => ({ method: "POST", body: new URLSearchParams(fields) });
const ids = Array.from({ length: 20 }, (_, index) => `id-${index}`);

test.each<[LaneName, string, RequestInit?]>([
	["export", "/export/csv"],
	["export", "/export/gexf?zip"],
	["heavy", "/reconcile", form({ queries: rows(6) })],
	["heavy", "/reconcile", form({ extend: JSON.stringify({ ids, properties: [{ id: "kind" }] }) })],
	["light", "/reconcile", form({ queries: rows(5) })],
	["light", "/reconcile/suggest/entity?prefix=oe"],
	["light", "/reconcile/preview?id=oecd"],
])("in the lane %s, %s is refused as busy while it is full, and has its turn then", async (name, path, request) => {
	const leave = await lanes[name].enter({ client: "test" });
	const refused = await fetch(`${url}${path}`, request);
	expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
	expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: "SERVER_BUSY" } }] });
	leave();
	const served = await fetch(`${url}${path}`, request);
	expect(await served.json()).toMatchObject({ errors: [{ extensions: { code: "DATABASE_NOT_OPEN" } }] });
	await expect.poll(() => lanes[name].state.running).toBe(0);
});
