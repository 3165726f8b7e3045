import { mkdir, mkdtemp, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { withLock } from "../../../../../src/database/local/home/withLock.ts";

let folder: string;
let lock: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "coopgraph-lock-"));
	lock = join(folder, "run", "lock");
});

afterEach(() => rm(folder, { recursive: true }));

describe("withLock", () => {
	test("lets one work after the other go on", async () => {
		const steps: string[] = [];
		const work = (name: string) => async () => {
			steps.push(`${name} begins`);
			await delay(50);
			steps.push(`${name} ends`);
		};
		await Promise.all([withLock(lock, {}, work("first")), withLock(lock, {}, work("second"))]);
		const firstThenSecond = ["first begins", "first ends", "second begins", "second ends"];
		const secondThenFirst = ["second begins", "second ends", "first begins", "first ends"];
		expect([firstThenSecond, secondThenFirst]).toContainEqual(steps);
	});

	test("is free again after work that failed", async () => {
		const failing = withLock(lock, {}, () => Promise.reject(new Error("failed")));
		await expect(failing).rejects.toThrow("failed");
		expect(await withLock(lock, {}, async () => "done")).toBe("done");
	});

	test.each([
		["an hour ahead of the clock", 3_600_000],
		["of last year", -31_536_000_000],
	])("takes over what nobody keeps alive, though its time is %s", async (_what, offsetMs) => {
		await mkdir(lock, { recursive: true });
		const time = new Date(Date.now() + offsetMs);
		await utimes(lock, time, time);
		expect(await withLock(lock, {}, async () => "done")).toBe("done");
	});

	test("leaves a lock to its living holder when the clock jumps ahead", async () => {
		const steps: string[] = [];
		let waiting: Promise<unknown> = Promise.resolve();
		await withLock(lock, {}, async () => {
			vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
			waiting = withLock(lock, {}, async () => steps.push("second"));
			await delay(1_000);
			steps.push("first");
		});
		await waiting;
		vi.useRealTimers();
		expect(steps).toEqual(["first", "second"]);
	});

	test("stops waiting when its signal is aborted", async () => {
		await withLock(lock, {}, async () => {
			const waiting = withLock(lock, { signal: AbortSignal.timeout(50) }, async () => "never");
			await expect(waiting).rejects.toThrow(/timeout/);
		});
	});
});
