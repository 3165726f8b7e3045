/** What waits, what is refused and what is answered beside it. A slot is held by the test itself, as a request would. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { Lane, type Leave } from "../../../src/server/lanes/Lane.ts";
import { createLanes, type Lanes } from "../../../src/server/lanes/Lanes.ts";
import { type Api, startApi } from "../../support/api.ts";
import { importRecords, openPreparedDatabase } from "../../support/graph.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const LIGHT = "{ meetings { id } }";
/** Costs more than a light request may, and takes no time in a graph this small. */
const HEAVY = "{ entities(limit: 1000) { claims { id evidence { quote source { title } } } } }";
const DATA = { meetings: [{ id: "assembly" }] };

let database: TestDatabase;
let lanes: Lanes;
let api: Api;
let held: Leave[] = [];

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importRecords(database, [
		{ type: "Source", id: "list", title: "A list" },
		{ type: "Meeting", id: "assembly", name: "Assembly", source: "list" },
	]);
	lanes = { ...createLanes(), heavy: new Lane({ slots: 1, places: 1, patienceMs: 10_000 }) };
	api = await startApi(database, await schemaFor("editors"), { lanes });
});

afterEach(() => {
	for (const leave of held) leave();
	held = [];
});

afterAll(async () => {
	await api?.[Symbol.asyncDispose]();
	await database?.[Symbol.asyncDispose]();
});

async function holdHeavySlot(): Promise<Leave> {
	const leave = await lanes.heavy.enter({ client: "test" });
	held.push(leave);
	return leave;
}

describe("while a heavy request is carried out", () => {
	test("light ones are answered", async () => {
		await holdHeavySlot();
		expect(await api.ask(LIGHT)).toEqual(DATA);
	});

	test("another heavy one waits, and is answered when the slot is free", async () => {
		const leave = await holdHeavySlot();
		const waiting = api.request(HEAVY);
		await expect.poll(() => lanes.heavy.state.waiting).toBe(1);
		expect(await api.ask(LIGHT)).toEqual(DATA);
		leave();
		expect(await waiting).toMatchObject({ status: 200 });
		expect(lanes.heavy.state).toMatchObject({ running: 0, waiting: 0 });
	});

	test("one too many is told at once that the server is busy, and when to try again", async () => {
		const leave = await holdHeavySlot();
		const waiting = api.request(HEAVY);
		await expect.poll(() => lanes.heavy.state.waiting).toBe(1);
		const response = await fetch(`${api.url}/graphql`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ query: HEAVY }),
		});
		expect(response.status).toBe(503);
		expect(Number(response.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
		expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "SERVER_BUSY" } }] });
		leave();
		expect(await waiting).toMatchObject({ status: 200 });
	});

	test("one who hangs up while waiting gives its place back", async () => {
		await holdHeavySlot();
		const client = new AbortController();
		const waiting = fetch(`${api.url}/graphql`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ query: HEAVY }),
			signal: client.signal,
		});
		await expect.poll(() => lanes.heavy.state.waiting).toBe(1);
		client.abort();
		await expect(waiting).rejects.toThrow();
		await expect.poll(() => lanes.heavy.state.waiting).toBe(0);
	});
});

test("a request that is refused holds no slot", async () => {
	expect(await api.refusal("{ meetings { none } }")).toBe("GRAPHQL_VALIDATION_FAILED");
	expect(await api.refusal("{ meetings(limit: 0) { id } }")).toBe("LIMIT_OUT_OF_RANGE");
	expect(lanes.states()).toMatchObject({ light: { running: 0 }, heavy: { running: 0 } });
});
