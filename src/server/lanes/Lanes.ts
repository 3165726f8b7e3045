/**
 * Who is answered when there is much to do. Requests that cost little have a lane of their own, so that they are answered
 * while those that cost much wait for one another; exports have a third one.
 */
import { availableParallelism } from "node:os";
import { Lane, type LaneState } from "./Lane.ts";

export type LaneName = "light" | "heavy" | "export";

/** What the server does now, by lane: for whoever watches over it. */
export interface Lanes extends Readonly<Record<LaneName, Lane>> {
	states(): Readonly<Record<LaneName, LaneState>>;
}

export interface LanesOptions {
	/** Heavy requests at one time; half of the processors unless given. */
	readonly heavySlots?: number | undefined;
	/** Exports at one time; 2 unless given. */
	readonly exportSlots?: number;
	/** Strangers ask: none of them may take all slots and places. */
	readonly isShared?: boolean;
}

/** See measureCost for the unit. All saved questions and all that the explorer asks cost less. */
export const LARGEST_LIGHT_COST = 90_000;

/**
 * All slots together, each with as many transactions as one request may have (ApiContext), stay below the driver's pool
 * of connections.
 */
const LIGHT_SLOTS = 12;
const MOST_HEAVY_SLOTS = 8;

const SHARE_OF_A_STRANGER = 0.5;

export function createLanes({ heavySlots, exportSlots = 2, isShared = false }: LanesOptions = {}): Lanes {
	const share = isShared ? SHARE_OF_A_STRANGER : 1;
	const slots = heavySlots ?? Math.min(MOST_HEAVY_SLOTS, Math.max(1, Math.floor(availableParallelism() / 2)));
	const lanes = {
		light: new Lane({ slots: LIGHT_SLOTS, places: 200, patienceMs: 750, share }),
		heavy: new Lane({ slots, places: 4 * slots + 4, patienceMs: 10_000, share }),
		export: new Lane({ slots: exportSlots, places: 4 * exportSlots, patienceMs: 30_000, share }),
	};
	return {
		...lanes,
		states: () => ({ light: lanes.light.state, heavy: lanes.heavy.state, export: lanes.export.state }),
	};
}
