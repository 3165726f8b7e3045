import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Lane, type LaneOptions } from "../../../../src/server/lanes/Lane.ts";

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});

afterEach(() => {
	vi.useRealTimers();
});

const laneOf = (options: Partial<LaneOptions> = {}) =>
	new Lane({ slots: 1, places: 2, patienceMs: 10_000, ...options });

/** Holds a slot for so long. */
async function hold(lane: Lane, milliseconds: number): Promise<void> {
	const leave = await lane.enter({ client: "a" });
	await vi.advanceTimersByTimeAsync(milliseconds);
	leave();
	await vi.advanceTimersByTimeAsync(0);
}

describe("a lane", () => {
	test("lets in as many as it has slots; the others follow in the order in which they came", async () => {
		const lane = laneOf({ slots: 2 });
		const order: string[] = [];
		const leaves = await Promise.all([lane.enter({ client: "a" }), lane.enter({ client: "b" })]);
		const waiting = ["c", "d"].map((client) => lane.enter({ client }).then(() => order.push(client)));
		expect(lane.state).toMatchObject({ running: 2, waiting: 2, entered: 2 });
		for (const leave of leaves) leave();
		await Promise.all(waiting);
		expect(order).toEqual(["c", "d"]);
		expect(lane.state).toMatchObject({ running: 2, waiting: 0, entered: 4 });
	});

	test("refuses at once where all places are taken", async () => {
		const lane = laneOf();
		await lane.enter({ client: "a" });
		for (const client of ["b", "c"]) void lane.enter({ client }).catch(() => {});
		await expect(lane.enter({ client: "d" })).rejects.toMatchObject({ code: "SERVER_BUSY", facts: { seconds: "1" } });
		expect(lane.state).toMatchObject({ waiting: 2, refused: 1 });
	});

	test("refuses at once who would wait too long, and says when to come again", async () => {
		const lane = laneOf({ patienceMs: 5_000 });
		for (let times = 0; times < 30; times += 1) await hold(lane, 6_000);
		await lane.enter({ client: "a" });
		await expect(lane.enter({ client: "b" })).rejects.toMatchObject({ code: "SERVER_BUSY", facts: { seconds: "6" } });
		expect(lane.state).toMatchObject({ waiting: 0, refused: 1 });
	});

	test("gives up who waits for longer than the patience, and the place is free again", async () => {
		const lane = laneOf({ places: 1 });
		const leave = await lane.enter({ client: "a" });
		const late = expect(lane.enter({ client: "b" })).rejects.toMatchObject({ code: "SERVER_BUSY" });
		await vi.advanceTimersByTimeAsync(10_000);
		await late;
		expect(lane.state).toMatchObject({ waiting: 0, expired: 1 });
		leave();
		await expect(lane.enter({ client: "b" })).resolves.toBeTypeOf("function");
	});

	test("forgets who hangs up while waiting", async () => {
		const lane = laneOf();
		const leave = await lane.enter({ client: "a" });
		const client = new AbortController();
		const waiting = expect(lane.enter({ client: "b", signal: client.signal })).rejects.toThrow("gone");
		client.abort(new Error("gone"));
		await waiting;
		expect(lane.state).toMatchObject({ waiting: 0, expired: 0 });
		leave();
		await vi.advanceTimersByTimeAsync(0);
		expect(lane.state).toMatchObject({ running: 0 });
	});

	test("keeps a slot until it is given back, also of a client who hangs up, and counts it once", async () => {
		const lane = laneOf();
		const client = new AbortController();
		const leave = await lane.enter({ client: "a", signal: client.signal });
		client.abort(new Error("gone"));
		await vi.advanceTimersByTimeAsync(60_000);
		expect(lane.state).toMatchObject({ running: 1, expired: 0 });
		leave();
		leave();
		await vi.advanceTimersByTimeAsync(0);
		expect(lane.state).toMatchObject({ running: 0, entered: 1 });
	});

	test("keeps slots and places for others than the one client who takes its share", async () => {
		const lane = laneOf({ slots: 2, places: 2, share: 0.5 });
		const leave = await lane.enter({ client: "a" });
		await lane.enter({ client: "a" });
		await expect(lane.enter({ client: "a" })).rejects.toMatchObject({ code: "SERVER_BUSY" });
		void lane.enter({ client: "b" }).catch(() => {});
		expect(lane.state).toMatchObject({ running: 2, waiting: 1, refused: 1 });
		leave();
		await vi.advanceTimersByTimeAsync(0);
		void lane.enter({ client: "a" }).catch(() => {});
		expect(lane.state).toMatchObject({ waiting: 1 });
	});
});
