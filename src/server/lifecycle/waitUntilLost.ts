import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "../../database/Database.ts";
import { startStopwatch } from "../../database/deadlines/loopClock.ts";
import { readReadiness } from "./readReadiness.ts";

const LOOK_EVERY_MS = 2_000;
const SILENT_FOR_MS = 60_000;

/**
 * Only a local Neo4j is ours to start again: once its process is gone, or was silent for so long that it will not come
 * back by itself, or it had to give up writing, after which it does nothing more. A busy one is silent, too, and whoever stopped it would stop all that it does. Nor is it silent while
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
		const readiness = database.isRunning === undefined ? "ready" : await readReadiness(database);
		if (readiness === "ready") silence.setToZero();
		else if (readiness === "database unwritable" || isLost()) return;
		await delay(lookEveryMs, undefined, { signal }).catch(() => {});
	}
}
