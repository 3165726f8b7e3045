/**
 * Outlives a run of tests or a bench, however that ends: when its standard input ends, it ends every process that the run has
 * left, and itself. What belongs to the run bears its mark in the environment.
 */
import { execFileSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";

const [mark] = process.argv.slice(2);
const GRACE_MS = 5_000;

function listLeft() {
	const processes = execFileSync("ps", ["axeww", "-o", "pid=,command="], { encoding: "utf8", maxBuffer: 1 << 28 });
	return processes
		.split("\n")
		.filter((line) => line.includes(`GUARDED_RUN=${mark}`))
		.map((line) => Number.parseInt(line, 10));
}

function end(pid, signal) {
	try {
		process.kill(pid, signal);
	} catch {
		// It has ended by itself.
	}
}

process.stdin.resume();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
await new Promise((resolve) => process.stdin.once("close", resolve));
for (const pid of listLeft()) end(pid, "SIGTERM");
for (let waited = 0; waited < GRACE_MS && listLeft().length > 0; waited += 100) await delay(100);
for (const pid of listLeft()) end(pid, "SIGKILL");
