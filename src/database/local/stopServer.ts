import { setTimeout as delay } from "node:timers/promises";
import type { LocalPaths } from "./LocalPaths.ts";
import { isRunning, type RunFile } from "./RunFile.ts";

const POLL_MS = 50;
/** A clean stop takes a second; a long checkpoint of a large store may take many. */
const STOP_WITHIN_MS = 60_000;

/** Ends the server cleanly, or after a minute by force, and returns when its process is gone. */
export async function stopServer(paths: LocalPaths, run: RunFile): Promise<void> {
	signalServer(paths, run, "SIGTERM");
	const giveUpAt = Date.now() + STOP_WITHIN_MS;
	while (isRunning(paths, run)) {
		if (Date.now() > giveUpAt) signalServer(paths, run, "SIGKILL");
		await delay(POLL_MS);
	}
}

/** Looks once more who has this id before it sends a signal. */
function signalServer(paths: LocalPaths, run: RunFile, signal: NodeJS.Signals): void {
	if (!isRunning(paths, run)) return;
	try {
		process.kill(run.pid, signal);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
	}
}
