import { setTimeout as delay } from "node:timers/promises";
import { Neo4jError } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Connection } from "../../../src/database/Database.ts";
import { openConnection } from "../../../src/database/openConnection.ts";
import { closeConnection, read, readOnce, sessionsInUse, write } from "../../../src/database/sessions.ts";
import { openPreparedDatabase } from "../../support/graph.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

afterAll(() => database[Symbol.asyncDispose]());

const ENDLESS = "UNWIND range(1, 100000000) AS a UNWIND range(1, 1000) AS b RETURN count(a * b)";

async function countEndless(): Promise<number> {
	const { records } = await read(database, (transaction) =>
		transaction.run("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $query RETURN count(*) AS count", {
			query: ENDLESS,
		}),
	);
	return Number(records[0]?.get("count"));
}

describe("read and write", () => {
	test("integers come back as numbers", async () => {
		const { records } = await read(database, (transaction) => transaction.run("RETURN 42 AS answer"));
		expect(records[0]?.get("answer")).toBe(42);
	});

	test("a read that takes too long is stopped in the database and says what it was allowed", async () => {
		const reading = read(database, (transaction) => transaction.run(ENDLESS), { timeoutMs: 300 });
		await expect(reading).rejects.toMatchObject({
			code: "DATABASE_TIMEOUT",
			facts: { limit: "0.3 s" },
			cause: expect.any(Neo4jError),
		});
	});

	test.each([
		["read", (signal: AbortSignal) => read(database, (transaction) => transaction.run(ENDLESS), { signal })],
		["readOnce", (signal: AbortSignal) => readOnce(database, ENDLESS, {}, { signal })],
	])(
		"a %s that nobody waits for any more is stopped in the database, and fails for that reason",
		async (_name, ask) => {
			const hangUp = new AbortController();
			const reading = ask(hangUp.signal);
			await expect.poll(countEndless, { timeout: 20_000 }).toBe(1);
			const reason = new Error("nobody waits");
			hangUp.abort(reason);
			await expect(reading).rejects.toBe(reason);
			await expect.poll(countEndless, { timeout: 20_000 }).toBe(0);
		},
	);

	test.each([
		["read", (connection: Connection) => read(connection, (transaction) => transaction.run(ENDLESS))],
		["readOnce", (connection: Connection) => readOnce(connection, ENDLESS, {})],
		["write", (connection: Connection) => write(connection, (transaction) => transaction.run(ENDLESS))],
	])("a %s that is under way when its connection is closed fails, and leaves no session open", async (_name, ask) => {
		const before = sessionsInUse();
		const { connection } = await openConnection(database.address);
		const asked = ask(connection);
		asked.catch(() => {});
		await expect.poll(countEndless, { timeout: 20_000 }).toBe(1);
		expect(sessionsInUse()).toBe(before + 1);
		await closeConnection(connection);
		await expect(asked).rejects.toMatchObject({ code: "DATABASE_UNREACHABLE" });
		expect(sessionsInUse()).toBe(before);
		await expect.poll(countEndless, { timeout: 20_000 }).toBe(0);
	});

	test("a read cannot change anything", async () => {
		const reading = read(database, (transaction) => transaction.run("CREATE (:Unwanted)"));
		await expect(reading).rejects.toMatchObject({ code: "DATABASE_REFUSED" });
	});

	test("wrong Cypher is refused without the server's words in the message, which stay in the cause", async () => {
		const reading = read(database, (transaction) => transaction.run("MATCH (secret RETURN"));
		await expect(reading).rejects.toMatchObject({
			code: "DATABASE_REFUSED",
			message: expect.not.stringContaining("secret"),
			cause: { code: "Neo.ClientError.Statement.SyntaxError" },
		});
	});

	test("an error of the work itself comes out as it is, and takes its writes back", async () => {
		const mistake = new Error("a mistake in the work");
		const writing = write(database, async (transaction) => {
			await transaction.run("CREATE (:TakenBack)");
			throw mistake;
		});
		await expect(writing).rejects.toBe(mistake);
		const { records } = await read(database, (transaction) => transaction.run("MATCH (n:TakenBack) RETURN n"));
		expect(records).toEqual([]);
	});

	test("two writers that lock each other out both get done", async () => {
		await write(database, (transaction) => transaction.run("CREATE (:Locked {id: 1, n: 0}), (:Locked {id: 2, n: 0})"));
		let runs = 0;
		const raise = (first: number, second: number) =>
			write(database, async (transaction) => {
				runs += 1;
				await transaction.run("MATCH (n:Locked {id: $id}) SET n.n = n.n + 1", { id: first });
				await delay(300);
				await transaction.run("MATCH (n:Locked {id: $id}) SET n.n = n.n + 1", { id: second });
			});
		await Promise.all([raise(1, 2), raise(2, 1)]);
		expect(runs).toBeGreaterThan(2);
		const { records } = await read(database, (transaction) =>
			transaction.run<{ sum: number }>("MATCH (n:Locked) RETURN sum(n.n) AS sum"),
		);
		expect(records[0]?.get("sum")).toBe(4);
	});

	test("APOC is there", async () => {
		const { records } = await read(database, (transaction) =>
			transaction.run("RETURN apoc.util.validatePredicate(false, 'message', []) AS isValid"),
		);
		expect(records[0]?.get("isValid")).toBe(true);
	});
});
