import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openPreparedDatabase } from "../../support/graph.ts";
import { startServer } from "../../support/startServer.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

afterAll(() => database[Symbol.asyncDispose]());

test("SIGUSR2 makes a server serve anew, at the same address", { timeout: 180_000 }, async () => {
	const server = await startServer(database.address);
	const announcements = () => server.output().split("Cooperation graph is ready.").length - 1;
	try {
		await vi.waitFor(() => expect(announcements()).toBe(1), { timeout: 80_000 });
		server.send("SIGUSR2");
		await vi.waitFor(() => expect(announcements()).toBe(2), { timeout: 80_000 });
		expect(await server.ask("{ __typename }")).toMatchObject({ status: 200 });
	} finally {
		expect(await server.end("SIGTERM")).toBe(0);
	}
});
