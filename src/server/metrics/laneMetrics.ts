import { Gauge, type Registry } from "prom-client";
import type { LaneState } from "../lanes/Lane.ts";
import type { Lanes } from "../lanes/Lanes.ts";

/** Of each lane: how much of it is taken, and how many it has let in and turned away since the server started. */
const GAUGES = {
	slots: "Requests that a lane carries out at one time",
	running: "Requests that a lane carries out now",
	waiting: "Requests that wait for a slot of a lane",
	entered: "Requests that had a slot of a lane since the server started",
	refused: "Requests that a lane refused at once since the server started",
	expired: "Requests that waited for a slot of a lane in vain since the server started",
} as const satisfies Partial<Record<keyof LaneState, string>>;

export function laneMetrics(registry: Registry, lanes: Lanes): void {
	for (const [key, help] of Object.entries(GAUGES) as [keyof typeof GAUGES, string][]) {
		new Gauge({
			name: `coopgraph_lane_${key}`,
			help,
			labelNames: ["lane"],
			registers: [registry],
			collect() {
				for (const [lane, state] of Object.entries(lanes.states())) this.set({ lane }, state[key]);
			},
		});
	}
}
