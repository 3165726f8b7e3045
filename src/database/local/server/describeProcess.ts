import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export interface ProcessDescription {
	/**
	 * When it started, in whatever form this system tells it. A process is the one that was noted down only if its id
	 * and this text are the same: ids are used again.
	 */
	readonly startedAt: string;
	/** Its command line. */
	readonly command: string;
}

/** What is known of a living process. `undefined`: there is none of this id, or it has ended and awaits its parent. */
export function describeProcess(pid: number): ProcessDescription | undefined {
	if (!exists(pid)) return undefined;
	return process.platform === "linux" ? readProc(pid) : askPs(pid);
}

function exists(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// Of another user, but there.
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

/** proc(5): the fields after the command's closing bracket begin with the state (3rd); the 22nd is the start time. */
function readProc(pid: number): ProcessDescription | undefined {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		if (isOver(fields[0])) return undefined;
		// The start time counts from the boot, so it needs the boot's own name.
		const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
		const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
		return { startedAt: `${boot}/${fields[19]}`, command };
	} catch {
		return undefined;
	}
}

function askPs(pid: number): ProcessDescription | undefined {
	try {
		const ps = ["ps", "-ww", "-o", "stat=,lstart=,args=", "-p", String(pid)];
		const output = execFileSync("env", ["LC_ALL=C", ...ps], { encoding: "utf8" });
		const [, state, startedAt, command] = /^\s*(\S+)\s+(\S+ +\S+ +\d+ +[\d:]+ +\d+)\s+(.*)/.exec(output) ?? [];
		if (startedAt === undefined || isOver(state)) return undefined;
		return { startedAt, command: command ?? "" };
	} catch {
		return undefined;
	}
}

/** Z: ended, and its parent has not asked for the exit code. X: dead. */
function isOver(state: string | undefined): boolean {
	return state === undefined || /^[ZX]/.test(state);
}
