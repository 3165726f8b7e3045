/** One time limit for all that a request starts. The database sleeps, so that time is taken and no processor. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApiContext, createContext, TRANSACTIONS_AT_ONCE } from "../../../src/graph/ReadContext.ts";
import { openPreparedDatabase } from "../../support/graph.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const LIMIT_MS = 1_500;
/** The database looks every two seconds for what is late; the rest is the way there and back. */
const AFTER_LIMIT_MS = 3_500;
const LATE = { code: "DATABASE_TIMEOUT", facts: { limit: "1.5 s" } };

const sleep = (milliseconds: number) => `CALL apoc.util.sleep(${milliseconds}) RETURN 1 AS answer`;

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
	// What asks first pays for the plan.
	await createContext(database, 30_000).executionContext.run(sleep(1), {});
});

afterAll(() => database?.[Symbol.asyncDispose]());

const WAYS: [string, (context: ApiContext, query: string) => Promise<unknown>][] = [
	["by hand", ({ read }, query) => read((transaction) => transaction.run(query))],
	["by the library", ({ executionContext }, query) => executionContext.run(query, {})],
];

describe.each(WAYS)("what a request asks %s", (_way, ask) => {
	test("one after the other shares one limit", async () => {
		const context = createContext(database, LIMIT_MS);
		const began = performance.now();
		const askOnAndOn = async () => {
			for (let times = 0; times < 20; times += 1) await ask(context, sleep(700));
		};
		await expect(askOnAndOn()).rejects.toMatchObject(LATE);
		expect(performance.now() - began).toBeLessThan(LIMIT_MS + AFTER_LIMIT_MS);
	});

	test("at once shares one limit, however much it is", async () => {
		const context = createContext(database, LIMIT_MS);
		const began = performance.now();
		const asked = Array.from({ length: 60 }, () => ask(context, sleep(400)));
		const outcomes = await Promise.allSettled(asked);
		expect(performance.now() - began).toBeLessThan(LIMIT_MS + AFTER_LIMIT_MS);
		const failures = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
		expect(failures.length).toBeGreaterThan(0);
		for (const failure of failures) expect(failure).toMatchObject(LATE);
	});

	test("is late, and not lost, where the database stops it late", async () => {
		await expect(ask(createContext(database, LIMIT_MS), sleep(20_000))).rejects.toMatchObject(LATE);
	});
});

test("a request takes a few of the driver's connections at one time, and no more", async () => {
	const context = createContext(database, 30_000);
	let running = 0;
	let most = 0;
	const ask = () =>
		context.read(async (transaction) => {
			running += 1;
			most = Math.max(most, running);
			await transaction.run(sleep(20));
			running -= 1;
		});
	await Promise.all(Array.from({ length: 40 }, ask));
	expect(most).toBe(TRANSACTIONS_AT_ONCE);
});
