import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";

const GUARD = fileURLToPath(new URL("guard.mjs", import.meta.url));
const VARIABLE = "GUARDED_RUN";

/**
 * Sees to it that this process leaves none behind, even if it is killed or nobody reads its output any more: every process
 * that it starts bears a mark in its environment, by which a guard finds and ends those that are left.
 */
export function guardRun(): void {
	if (process.env[VARIABLE] !== undefined) return;
	const { [VARIABLE]: _, ...environment } = process.env;
	const mark = randomUUID();
	process.env[VARIABLE] = mark;
	const guard = spawn(process.execPath, [GUARD, mark], {
		detached: true,
		env: environment,
		stdio: ["pipe", "ignore", "ignore"],
	});
	guard.unref();
	// The pipe ends with this process, and must not keep it alive.
	const { stdin } = guard as { stdin: { unref?: () => void } | null };
	stdin?.unref?.();
}

/** For the environment of a process that is given no other variables of this one. */
export function markOfRun(): Record<string, string> {
	const mark = process.env[VARIABLE];
	return mark === undefined ? {} : { [VARIABLE]: mark };
}
