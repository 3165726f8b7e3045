import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { type GraphMeasures, type Join, measureGraph } from "./measureGraph.ts";

/** Below this, a thread costs more than it saves. */
const SMALL = 500;
const MOST_KEPT = 20;

/** By hash of the joins: as long as these do not change, by an import or a decision, nothing is measured again. */
const kept = new Map<string, Promise<GraphMeasures>>();

export function measureInBackground(joins: readonly Join[]): Promise<GraphMeasures> {
	const key = createHash("sha256").update(JSON.stringify(joins)).digest("hex");
	const measured = kept.get(key) ?? (joins.length < SMALL ? Promise.resolve(measureGraph(joins)) : inThread(joins));
	kept.delete(key);
	kept.set(key, measured);
	const [oldest] = kept.keys();
	if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
	measured.catch(() => kept.delete(key));
	return measured;
}

function inThread(joins: readonly Join[]): Promise<GraphMeasures> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL("startMeasureWorker.mjs", import.meta.url), { workerData: joins });
		worker.once("message", resolve);
		worker.once("error", reject);
	});
}
