import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Ticks of proc(5). */
const TICKS_PER_SECOND = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** Milliseconds that a process has computed, on all cores; other programs on the machine do not change it. Linux only. */
export function cpuTimeOf(pid: number): number {
	const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND;
}
