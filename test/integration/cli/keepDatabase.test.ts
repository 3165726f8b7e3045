import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { loadConfig } from "../../../src/config/config.ts";
import { keepDatabase } from "../../../src/server/lifecycle/keepDatabase.ts";
import { ServedConnection } from "../../../src/server/lifecycle/ServedConnection.ts";

test("a server says once why there is no database, however often it tries", async () => {
	const stop = new AbortController();
	const reported: string[] = [];
	const kept = keepDatabase({
		config: loadConfig({ NEO4J_URI: "bolt://127.0.0.1:1" }, process.cwd()),
		connection: new ServedConnection(),
		prepare: async () => {},
		announce: () => {},
		report: ({ code }) => reported.push(code),
		drain: async () => {},
		signal: stop.signal,
	});
	await expect.poll(() => reported, { timeout: 20_000 }).toHaveLength(1);
	await delay(5_000);
	stop.abort();
	await kept;
	expect(reported).toEqual(["DATABASE_UNREACHABLE"]);
});
