import { expect, test } from "vitest";
import { onRestart } from "../../../../src/server/lifecycle/restartSignal.ts";

function restartWith(check: () => unknown) {
	const faults: unknown[] = [];
	const restart = onRestart(check, (fault) => faults.push(fault));
	process.emit("SIGUSR2", "SIGUSR2");
	return { restart, faults };
}

test("a model without fault is served anew", async () => {
	const { restart, faults } = restartWith(async () => {});
	await expect.poll(() => restart.signal.aborted).toBe(true);
	expect(faults).toEqual([]);
	restart[Symbol.dispose]();
});

test.each([
	[
		"at once",
		() => {
			throw new Error("a fault");
		},
	],
	["later", () => Promise.reject(new Error("a fault"))],
])("a fault that is found %s is told, and the server goes on", async (_when, check) => {
	const { restart, faults } = restartWith(check);
	await expect.poll(() => faults).toEqual([new Error("a fault")]);
	expect(restart.signal.aborted).toBe(false);
	restart[Symbol.dispose]();
});
