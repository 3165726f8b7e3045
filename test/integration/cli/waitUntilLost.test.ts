import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { waitUntilLost } from "../../../src/server/lifecycle/waitUntilLost.ts";
import { type OwnDatabase, startOwnDatabase } from "../../support/ownDatabase.ts";

const LIMITS = { lookEveryMs: 50, silentForMs: 8_000 };

let database: OwnDatabase;

beforeAll(async () => {
	database = await startOwnDatabase();
});

afterAll(() => database?.[Symbol.asyncDispose]());

/** Watches the database until the test ends. */
function watch(): { readonly outcome: () => string; stop(): Promise<void> } {
	const stop = new AbortController();
	let outcome = "kept";
	const watching = waitUntilLost(database.connection, stop.signal, LIMITS).then(() => {
		if (!stop.signal.aborted) outcome = "lost";
	});
	return {
		outcome: () => outcome,
		async stop() {
			stop.abort();
			await watching;
		},
	};
}

/** Nothing else happens in this process meanwhile. */
function blockLoop(milliseconds: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

test("a database is not lost because this process was too busy to hear it", async () => {
	const watching = watch();
	await delay(500);
	await database.freeze();
	blockLoop(6_000);
	// Long enough for it to miss a look, and not silent for as long as it takes to be lost.
	await delay(5_500);
	await database.thaw();
	await delay(1_000);
	expect(watching.outcome()).toBe("kept");
	await watching.stop();
});

test("a database that is silent for long is lost", async () => {
	const watching = watch();
	await delay(500);
	await database.freeze();
	await expect.poll(watching.outcome, { timeout: 40_000 }).toBe("lost");
	await database.thaw();
	await watching.stop();
});
