import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "../../database/Database.ts";
import { startStopwatch } from "../../database/deadlines/loopClock.ts";
import { isReady } from "./isReady.ts";

const LOOK_EVERY_MS = 2_000;
const SILENT_FOR_MS = 60_000;

/**
 * Only a local Neo4j is ours to start again: once its process is gone, or was silent for so long that it will not come
 * back by itself. A busy one is silent, too, and whoever stopped it would stop all that it does. Nor is it silent while
 * this process is too busy to listen.
 */
export async function waitUntilLost(
	database: Database,
	signal: AbortSignal,
	{ lookEveryMs = LOOK_EVERY_MS, silentForMs = SILENT_FOR_MS } = {},
): Promise<void> {
	using silence = startStopwatch();
	const isLost = () => database.isRunning?.() === false || silence.elapsedMs > silentForMs;
	while (!signal.aborted) {
		if (database.isRunning === undefined || (await isReady(database))) silence.setToZero();
		else if (isLost()) return;
		await delay(lookEveryMs, undefined, { signal }).catch(() => {});
	}
}
