/** What a run of tests or a bench has started does not outlive it, however it ends. */
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { expect, test } from "vitest";
import { describeProcess } from "../../src/database/local/server/describeProcess.ts";

const SUPPORT = fileURLToPath(new URL("../support/guardRun.ts", import.meta.url));

/** Starts a process in a session of its own, as a local Neo4j has, says which, and goes on until it is ended. */
const RUN = `
	import { spawn } from "node:child_process";
	import { guardRun } from ${JSON.stringify(SUPPORT)};
	guardRun();
	const left = spawn("sleep", ["300"], { detached: true, stdio: "ignore" });
	console.log(left.pid);
	setInterval(() => console.log("still running"), 50);
`;

const startRun = () =>
	execa(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", RUN], {
		env: { GUARDED_RUN: undefined },
		reject: false,
		buffer: false,
		lines: true,
	});

async function findLeft(run: ReturnType<typeof startRun>): Promise<number> {
	const [line] = (await once(run.stdout, "data")) as [Buffer];
	return Number.parseInt(String(line), 10);
}

test.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("a run that %s ends leaves no process", async (signal) => {
	const run = startRun();
	const pid = await findLeft(run);
	expect(describeProcess(pid)).toBeDefined();
	run.kill(signal);
	await run;
	await expect.poll(() => describeProcess(pid), { timeout: 60_000 }).toBeUndefined();
});

test("a run whose output nobody reads any more leaves no process", async () => {
	const run = startRun();
	const pid = await findLeft(run);
	run.stdout.destroy();
	await run;
	await expect.poll(() => describeProcess(pid), { timeout: 60_000 }).toBeUndefined();
});
