import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { describeProcess } from "../../../../../src/database/local/server/describeProcess.ts";

test("a living process keeps its description, and its command line is known", async () => {
	const first = describeProcess(process.pid);
	await delay(20);
	expect(describeProcess(process.pid)).toEqual(first);
	expect(first?.command).toContain("node");
});

test("two processes that started one after the other are told apart", async () => {
	const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
	try {
		expect(describeProcess(child.pid ?? 0)?.startedAt).not.toBe(describeProcess(process.pid)?.startedAt);
	} finally {
		child.kill("SIGKILL");
		await once(child, "exit");
	}
});

test.runIf(process.platform === "linux")(
	"a process that ended and awaits its parent is no living process",
	async () => {
		// The shell starts a process and becomes another program, which never asks for the exit code of that process.
		const parent = spawn("sh", ["-c", "true & echo $!; exec sleep 30"], { stdio: ["ignore", "pipe", "ignore"] });
		try {
			const [output] = (await once(parent.stdout, "data")) as [Buffer];
			await delay(200);
			expect(describeProcess(Number(output.toString()))).toBeUndefined();
		} finally {
			parent.kill("SIGKILL");
			await once(parent, "exit");
		}
	},
);

test("there is no process of an id that none can have", () => {
	expect(describeProcess(2 ** 30)).toBeUndefined();
});
