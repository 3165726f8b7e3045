import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { read } from "../../../src/database/sessions.ts";
import { listWarmUps, type WarmUp, warmUp } from "../../../src/server/lifecycle/warmUp.ts";
import { importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const QUESTION = { text: 'query Warm { topics(where: { name: { eq: "warm" } }) { id aliases } }', variables: {} };
const NONSENSE = { text: "{ nothingOfThatName }", variables: {} };

let database: TestDatabase;
let options: Omit<WarmUp, "questions">;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importRecords(database, [
		{ type: "Source", id: "s", title: "S" },
		{ type: "Topic", id: "water", name: "Water", source: "s" },
	]);
	options = { schema: await schemaFor("editors"), connection: database, signal: new AbortController().signal };
});

afterAll(() => database[Symbol.asyncDispose]());

describe("a warm-up", () => {
	test("asks one question after another, and leaves out what fails", async () => {
		expect(await warmUp({ ...options, questions: [QUESTION, NONSENSE, QUESTION] })).toBe(2);
	});

	test("waits as long as somebody else asks the database", async () => {
		const events = new EventTarget();
		const begun = once(events, "begun");
		const released = once(events, "released");
		const request = read(database, async (transaction) => {
			await transaction.run("RETURN 1");
			events.dispatchEvent(new Event("begun"));
			await released;
		});
		await begun;
		let isDone = false;
		const warming = warmUp({ ...options, questions: [QUESTION] }).then((answered) => {
			isDone = true;
			return answered;
		});
		// Other work of this process goes on meanwhile, and none of it is the warm-up's.
		await queryRows(database, "UNWIND range(1, 200000) AS n RETURN max(n) AS n");
		expect(isDone).toBe(false);
		events.dispatchEvent(new Event("released"));
		await request;
		expect(await warming).toBe(1);
	});

	test("stops when the server does", async () => {
		const stopping = AbortSignal.abort();
		expect(await warmUp({ ...options, signal: stopping, questions: [QUESTION] })).toBe(0);
	});

	test("knows the explorer's questions and the saved ones", async () => {
		const texts = (await listWarmUps(options)).map(({ text }) => text);
		expect(texts[0]).toContain("query Overview");
		expect(texts.some((text) => text.includes("query WhoSatAtTheTable"))).toBe(true);
		expect(texts.length).toBeGreaterThan(57 + 20);
	});
});
