import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import lockfile from "proper-lockfile";
import type { OpenOptions } from "../../Database.ts";

const POLL_MS = 100;
const TELL_AFTER_MS = 2_000;

/**
 * Runs the work while no other process holds this lock, and waits for as long as another one lives and holds it (it may
 * be fetching the database). A lock whose holder was killed is taken over after ten seconds.
 */
export async function withLock<Result>(
	path: string,
	options: OpenOptions,
	work: () => Promise<Result>,
): Promise<Result> {
	const release = await acquire(path, options);
	try {
		return await work();
	} finally {
		// Lost to another process only if this one stood still for ten seconds; then there is nothing to give back.
		await release().catch(() => {});
	}
}

async function acquire(path: string, { onProgress, signal }: OpenOptions): Promise<() => Promise<void>> {
	await mkdir(dirname(path), { recursive: true });
	for (let waitedMs = 0; ; waitedMs += POLL_MS) {
		signal?.throwIfAborted();
		const release = await tryToAcquire(path);
		if (release !== undefined) return release;
		if (waitedMs === TELL_AFTER_MS) onProgress?.("Waiting for another coopgraph that starts or stops the database …");
		await delay(POLL_MS);
	}
}

async function tryToAcquire(path: string): Promise<(() => Promise<void>) | undefined> {
	try {
		return await lockfile.lock(path, {
			lockfilePath: path,
			realpath: false,
			stale: 10_000,
			update: 2_000,
			// By default it throws where nobody can catch. Should two processes ever start a server at once, Neo4j's own
			// lock on its store stops the second.
			onCompromised: () => {},
		});
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ELOCKED") return undefined;
		throw error;
	}
}
