import { mkdir, stat, utimes } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import lockfile from "proper-lockfile";
import type { OpenOptions } from "../../Database.ts";

const POLL_MS = 100;
const TELL_AFTER_MS = 2_000;
const TOUCH_EVERY_MS = 2_000;
const ABANDONED_AFTER_MS = 10_000;
/** Twenty years. By the clock, which may jump, no lock is abandoned; `releaseAbandoned` tells by this process's own time. */
const STALE_BY_CLOCK_MS = 20 * 365 * 24 * 3_600_000;

/**
 * Runs the work while no other process holds this lock, and waits for as long as another one lives and holds it (it may
 * be fetching the database). A lock whose holder was killed is taken over after ten seconds, whatever the clock says.
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
	const releaseAbandoned = watchHolder(path);
	for (let waitedMs = 0; ; waitedMs += POLL_MS) {
		signal?.throwIfAborted();
		const release = await tryToAcquire(path);
		if (release !== undefined) return release;
		if (waitedMs === TELL_AFTER_MS) onProgress?.("Waiting for another coopgraph that starts or stops the database …");
		await releaseAbandoned();
		await delay(POLL_MS);
	}
}

/** A holder that lives touches its lock. One that was not touched for long is given a time at which anybody may take it. */
function watchHolder(path: string): () => Promise<void> {
	let [touchedAt, seenAt]: [number | undefined, number] = [undefined, performance.now()];
	return async () => {
		const mtimeMs = (await stat(path).catch(() => undefined))?.mtimeMs;
		if (mtimeMs !== touchedAt) [touchedAt, seenAt] = [mtimeMs, performance.now()];
		else if (performance.now() - seenAt > ABANDONED_AFTER_MS) await utimes(path, 0, 0).catch(() => {});
	};
}

async function tryToAcquire(path: string): Promise<(() => Promise<void>) | undefined> {
	try {
		return await lockfile.lock(path, {
			lockfilePath: path,
			realpath: false,
			stale: STALE_BY_CLOCK_MS,
			update: TOUCH_EVERY_MS,
			// By default it throws where nobody can catch. Should two processes ever start a server at once, Neo4j's own
			// lock on its store stops the second.
			onCompromised: () => {},
		});
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ELOCKED") return undefined;
		throw error;
	}
}
