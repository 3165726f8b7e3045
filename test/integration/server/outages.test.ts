/** The server, as a user starts it, over a database that it may not start itself: down, frozen, killed, back again. */
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ANSWER_WITHIN_MS } from "../../../src/database/sessions.ts";
import { createContext } from "../../../src/graph/ReadContext.ts";
import { prepareGraph } from "../../../src/ledger/migrations/prepareGraph.ts";
import { importRecords } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { type OwnDatabase, startOwnDatabase } from "../../support/ownDatabase.ts";
import { type Server, startServer, type TimedAnswer } from "../../support/startServer.ts";

/** One question that the library translates, and one by hand. */
const QUERY = '{ meetings { id heldIn { id } } search(phrase: "Assembly") { id } }';
const DATA = { meetings: [{ id: "assembly", heldIn: [] }], search: [{ id: "assembly" }] };
const SLOW_CYPHER = "CALL apoc.util.sleep(4000) RETURN 1 AS answer";
/** What a machine adds that is busy with other things. */
const BUSY_MS = 3_000;
const SOON_MS = ANSWER_WITHIN_MS + BUSY_MS;
/** COOPGRAPH_QUERY_TIMEOUT_MS as it is by default, which no request exceeds, and what is too late. */
const REQUEST_MS = 10_000 + BUSY_MS;

let database: OwnDatabase;
let server: Server;

beforeAll(async () => {
	database = await startOwnDatabase();
	await prepareGraph(database.connection, MODEL);
	await importRecords(database.connection, [
		{ type: "Source", id: "list", title: "A list" },
		{ type: "Meeting", id: "assembly", name: "Assembly", source: "list" },
	]);
});

afterEach(async () => {
	await server?.end("SIGKILL");
	await database.thaw();
});

afterAll(() => database?.[Symbol.asyncDispose]());

/** The database is down at the beginning of the first test and at the end of the last. */
describe("a server", { timeout: 120_000 }, () => {
	test("whose database is down when it starts says so at once, and serves it when it is there", async () => {
		await database.kill();
		server = await startServer(database.address);
		for (const pauseMs of [0, 3_000]) {
			await delay(pauseMs);
			await expectOutage();
		}
		await database.start();
		await expectService();
	});

	test("whose database is frozen answers every request soon, and by itself when it is thawed", async () => {
		server = await startServer(database.address);
		await expectService();
		const requests = askOnAndOn();
		const frozenAt = await during(() => database.freeze());
		await delay(5_000);
		await expectOutage();
		await database.thaw();
		await expectService();
		const answers = await requests.stop();
		expect(longestWait(answers, frozenAt)).toBeLessThan(SOON_MS);
		expect(tell(answers)).toEqual(["200", "503 DATABASE_UNREACHABLE"]);
	});

	test("answers what takes its time as long as the database lives, and gives it up soon when that is frozen", async () => {
		const { executionContext, read } = createContext(database.connection, 20_000);
		const ask = () =>
			[executionContext.run(SLOW_CYPHER, {}), read((transaction) => transaction.run(SLOW_CYPHER))] as const;
		for (const { records } of await Promise.all(ask())) expect(records[0]?.get("answer")).toBe(1);
		const failures = ask().map(async (asked) => {
			await expect(asked).rejects.toMatchObject({ code: "DATABASE_UNREACHABLE" });
			return Date.now();
		});
		const frozenAt = await during(() => database.freeze());
		for (const failedAt of await Promise.all(failures)) expect(failedAt - frozenAt).toBeLessThan(SOON_MS);
	});

	test("whose database is killed answers every request soon, and by itself when it is started again", async () => {
		server = await startServer(database.address);
		await expectService();
		const requests = askOnAndOn();
		const killedAt = await during(() => database.kill());
		await expectOutage();
		const startedAt = Date.now();
		await database.start();
		await expectService();
		const answers = await requests.stop();
		const whileGone = answers.filter(({ askedAt }) => askedAt < startedAt);
		expect(longestWait(whileGone, killedAt)).toBeLessThan(SOON_MS);
		// One that is starting answers off and on, and each sign of life begins the wait anew, until the request's time is up.
		expect(longestWait(answers, killedAt)).toBeLessThan(REQUEST_MS);
		expect(tell(answers)).toEqual(["200", "503 DATABASE_UNREACHABLE"]);
	});

	test.each([
		["frozen", () => database.freeze()],
		["gone", () => database.kill()],
	])("ends soon and in order when it is asked to while its database is %s", async (_what, act) => {
		server = await startServer(database.address);
		await expectService();
		await act();
		await expectEnd();
		server = await startServer(database.address);
		await delay(1_000);
		await expectEnd();
	});
});

async function expectOutage(): Promise<void> {
	const [live, ready, answer] = await Promise.all([
		server.status("/health/live"),
		server.status("/health/ready"),
		server.ask(QUERY),
	]);
	expect([live, ready, answer.status]).toEqual([200, 503, 503]);
	expect(answer.code).toMatch(/^DATABASE_/);
	expect(answer.answeredAt - answer.askedAt).toBeLessThan(SOON_MS);
}

async function expectService(): Promise<void> {
	await expect.poll(() => server.ask(QUERY), { timeout: 60_000 }).toMatchObject({ status: 200, data: DATA });
	expect(await server.status("/health/ready")).toBe(200);
}

/** Less than the ten seconds after which containers are killed. */
async function expectEnd(): Promise<void> {
	const askedAt = Date.now();
	expect(await server.end("SIGTERM")).toBe(0);
	expect(Date.now() - askedAt).toBeLessThan(5_000);
}

/** Eight clients, each of which asks again as soon as it has its answer. */
function askOnAndOn(): { stop(): Promise<TimedAnswer[]> } {
	let isOver = false;
	const askUntilOver = async () => {
		const answers: TimedAnswer[] = [];
		while (!isOver) {
			answers.push(await server.ask(QUERY));
			if (answers.at(-1)?.status !== 200) await delay(50);
		}
		return answers;
	};
	const clients = Array.from({ length: 8 }, askUntilOver);
	return {
		async stop() {
			isOver = true;
			return (await Promise.all(clients)).flat();
		},
	};
}

/** Lets requests run for a second, then does something to the database; returns when that was. */
async function during(act: () => Promise<void>): Promise<number> {
	await delay(1_000);
	const actedAt = Date.now();
	await act();
	return actedAt;
}

/** The longest that anybody waited in vain after this moment, in milliseconds. */
function longestWait(answers: readonly TimedAnswer[], since: number): number {
	const failed = answers.filter(({ status }) => status !== 200);
	return Math.max(...failed.map(({ askedAt, answeredAt }) => answeredAt - Math.max(askedAt, since)));
}

/** Every kind of answer once, such as "200" or "503 DATABASE_UNREACHABLE". */
function tell(answers: readonly TimedAnswer[]): string[] {
	return [...new Set(answers.map(({ status, code = "" }) => `${status} ${code}`.trim()))].sort();
}
