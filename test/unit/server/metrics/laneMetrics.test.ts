import { Registry } from "prom-client";
import { expect, test } from "vitest";
import { createLanes } from "../../../../src/server/lanes/Lanes.ts";
import { laneMetrics } from "../../../../src/server/metrics/laneMetrics.ts";

test("the metrics tell of each lane how much of it is taken", async () => {
	const registry = new Registry();
	const lanes = createLanes({ heavySlots: 1, exportSlots: 3 });
	laneMetrics(registry, lanes);
	const leave = await lanes.heavy.enter({ client: "a" });
	void lanes.heavy.enter({ client: "b" });
	const told = await registry.metrics();
	expect(told).toContain('coopgraph_lane_running{lane="heavy"} 1');
	expect(told).toContain('coopgraph_lane_waiting{lane="heavy"} 1');
	expect(told).toContain('coopgraph_lane_slots{lane="export"} 3');
	expect(told).toContain('coopgraph_lane_running{lane="light"} 0');
	leave();
	await expect.poll(() => lanes.heavy.state.waiting).toBe(0);
	expect(await registry.metrics()).toContain('coopgraph_lane_entered{lane="heavy"} 2');
});
