import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createAnswerDeadline } from "../../../../src/database/deadlines/AnswerDeadline.ts";

const uri = "bolt://127.0.0.1:7687";

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

describe("AnswerDeadline", () => {
	test("a database that does not begin the work in time is unreachable", async () => {
		const deadline = createAnswerDeadline(uri, 1_000);
		const missed = expect(deadline.missed).rejects.toMatchObject({ code: "DATABASE_UNREACHABLE", facts: { uri } });
		await vi.advanceTimersByTimeAsync(1_000);
		await missed;
	});

	test("work that could begin only after its caller was told of the failure is not done", async () => {
		const deadline = createAnswerDeadline(uri, 1_000);
		deadline.missed.catch(() => {});
		await vi.advanceTimersByTimeAsync(1_000);
		expect(() => deadline.begin(undefined)).toThrow("does not answer");
	});

	test("work that has begun may take as long as it needs", async () => {
		const deadline = createAnswerDeadline(uri, 1_000);
		deadline.begin(undefined);
		await vi.advanceTimersByTimeAsync(600_000);
		expect(vi.getTimerCount()).toBe(0);
	});

	test("a database that never ends work with a time limit is unreachable", async () => {
		const deadline = createAnswerDeadline(uri, 1_000);
		const missed = expect(deadline.missed).rejects.toMatchObject({ code: "DATABASE_UNREACHABLE" });
		deadline.begin(2_000);
		await vi.advanceTimersByTimeAsync(10_000);
		await missed;
	});

	test("no timer is left when the answer came", () => {
		const deadline = createAnswerDeadline(uri, 1_000);
		deadline.begin(2_000);
		deadline.clear();
		expect(vi.getTimerCount()).toBe(0);
	});
});

test("a program that was busy itself does not take the database for dead", async () => {
	vi.useRealTimers();
	const deadline = createAnswerDeadline(uri, 300);
	let isMissed = false;
	deadline.missed.catch(() => {
		isMissed = true;
	});
	const busyUntil = Date.now() + 500;
	while (Date.now() < busyUntil);
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(isMissed).toBe(false);
	deadline.clear();
});
