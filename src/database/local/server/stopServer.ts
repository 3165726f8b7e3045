import { setTimeout as delay } from "node:timers/promises";
import type { OpenOptions } from "../../Database.ts";
import type { LocalPaths } from "../home/LocalPaths.ts";
import { isGone, isRunning, type RunFile } from "../home/RunFile.ts";
import { acceptsConnections } from "./acceptsConnections.ts";
import { describeProcess } from "./describeProcess.ts";
import { noteUnfinishedLog } from "./disk/unfinishedLog.ts";
import { isMakingClassArchive, settleClassArchive } from "./java/classArchive.ts";

const POLL_MS = 50;
/** A clean stop takes less than a second; a checkpoint of a large store may take many. */
const STOP_WITHIN_MS = 60_000;

/** Ends the server cleanly, or after a minute by force, and returns when its process is gone. */
export async function stopServer(
	paths: LocalPaths,
	run: RunFile,
	{ onProgress }: Pick<OpenOptions, "onProgress">,
): Promise<void> {
	const wasReady = await acceptsConnections(run.port);
	if (wasReady && isMakingClassArchive(describeProcess(run.pid)?.command ?? "")) {
		onProgress?.("Stopping the local Neo4j; this once it also prepares faster starts …");
	}
	if (wasReady) await noteUnfinishedLog(paths, run);
	signalServer(run, "SIGTERM");
	const giveUpAt = performance.now() + STOP_WITHIN_MS;
	while (!isGone(run)) {
		if (performance.now() > giveUpAt) signalServer(run, "SIGKILL");
		await delay(POLL_MS);
	}
	await settleClassArchive(paths, run, wasReady);
}

/** Looks once more who has this id before it sends a signal. */
function signalServer(run: RunFile, signal: NodeJS.Signals): void {
	if (!isRunning(run)) return;
	try {
		process.kill(run.pid, signal);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
	}
}
