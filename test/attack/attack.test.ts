/**
 * What one client must not be able to do, tried against a server in a process of its own. A new kind is a file in
 * test/attack/kinds and a line in allKinds.ts.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LARGEST_ANSWER } from "../../src/guard/answerSize.ts";
import { generateHubs } from "../support/generateHubs.ts";
import { importRecords, openPreparedDatabase } from "../support/graph.ts";
import type { TestDatabase } from "../support/testDatabase.ts";
import { KINDS } from "./allKinds.ts";
import type { Attack } from "./support/Attack.ts";
import { type Answer, startTarget, type Target } from "./support/Target.ts";
import { watchHealth } from "./support/watchHealth.ts";

const MOST_HEALTH_MS = 1_000;
/** Escapes take more characters than what they stand for. */
const MOST_CHARACTERS = LARGEST_ANSWER * 1.1;
const MOST_GROWTH = 1.2;

let database: TestDatabase;
let target: Target;
let warmHeap: number;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importRecords(database, [...generateHubs(300)]);
	target = await startTarget(database.address);
	// What a server holds once it has met all of this: translations, plans, the schema as tools ask for it. Met again, it
	// must not grow.
	for (const { attacks } of KINDS) await sendAll(attacks);
	warmHeap = await target.heap();
}, 600_000);

afterAll(async () => {
	await target?.[Symbol.asyncDispose]();
	await database?.[Symbol.asyncDispose]();
});

describe("a server that is attacked answers, refuses and stays", () => {
	test.each(KINDS.map((kind) => [kind.name, kind] as const))("%s", async (_name, { attacks }) => {
		expect(attacks.length).toBeGreaterThanOrEqual(15);
		const health = watchHealth(target.url);
		const answers = await sendAll(attacks);
		const slowest = await health.end();
		expect(answers.flatMap(({ attack, answer }) => findFaults(attack, answer))).toEqual([]);
		expect(target.isUp).toBe(true);
		expect(slowest, "milliseconds until the server said that it lives").toBeLessThan(MOST_HEALTH_MS);
	});

	test("its memory is what it was", async () => {
		const heap = await target.heap();
		expect(heap / warmHeap, `${heap} bytes, ${warmHeap} before`).toBeLessThan(MOST_GROWTH);
	});
});

/** Two at a time, as two cores can carry. */
async function sendAll(attacks: readonly Attack[]): Promise<{ readonly attack: Attack; readonly answer: Answer }[]> {
	const left = [...attacks];
	const answers: { attack: Attack; answer: Answer }[] = [];
	const sendNext = async (): Promise<void> => {
		for (let attack = left.shift(); attack; attack = left.shift()) {
			answers.push({ attack, answer: await target.send(attack) });
		}
	};
	await Promise.all([sendNext(), sendNext()]);
	return answers;
}

/** On a slow machine the limit of time may come before that of cost: it is told as what it is, and is no failure. */
function findFaults({ what, isRefused }: Attack, { status, text, code }: Answer): string[] {
	return [
		...(status >= 500 && status !== 503 && code !== "DATABASE_TIMEOUT" ? [`${what}: ${status} ${code}`] : []),
		...(status >= 400 && code === undefined ? [`${what}: ${status} without a code`] : []),
		...(isRefused && status < 400 ? [`${what}: answered, not refused`] : []),
		...(text.length > MOST_CHARACTERS ? [`${what}: ${text.length} characters`] : []),
	];
}
