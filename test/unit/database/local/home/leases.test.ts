import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dropDeadLeases, dropLease, listLeases, takeLease } from "../../../../../src/database/local/home/leases.ts";
import { describeProcess } from "../../../../../src/database/local/server/describeProcess.ts";

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "coopgraph-leases-"));
});

afterEach(() => rm(folder, { recursive: true }));

describe("leases", () => {
	test("one process may use the database several times, and gives each use back on its own", async () => {
		const first = await takeLease(folder);
		const second = await takeLease(folder);
		expect(await listLeases(folder)).toHaveLength(2);
		await dropLease(first);
		expect(await listLeases(folder)).toEqual([second]);
	});

	test("giving a lease back twice does no harm", async () => {
		const lease = await takeLease(folder);
		await dropLease(lease);
		await dropLease(lease);
		expect(await listLeases(folder)).toEqual([]);
	});

	test("the lease of a process that was killed does not count, and is removed", async () => {
		const { pid, startedAt } = await killedProcess();
		await writeFile(join(folder, "killed.json"), JSON.stringify({ pid, startedAt }));
		const living = await takeLease(folder);
		expect(await listLeases(folder)).toEqual([living]);
		await dropDeadLeases(folder);
		expect(await readdir(folder)).toHaveLength(1);
	});

	test("the lease of a process whose id another process now has does not count", async () => {
		await writeFile(join(folder, "reused.json"), JSON.stringify({ pid: process.pid, startedAt: "at another time" }));
		expect(await listLeases(folder)).toEqual([]);
	});

	test.each(["", "{", "null", "[]", '{"pid":"1","startedAt":"x"}', '{"pid":0,"startedAt":""}'])(
		"a lease file with the content %j is nobody's lease, and is removed",
		async (content) => {
			await writeFile(join(folder, "broken.json"), content);
			expect(await listLeases(folder)).toEqual([]);
			await dropDeadLeases(folder);
			expect(await readdir(folder)).toEqual([]);
		},
	);

	test("where no folder is, nobody has a lease", async () => {
		expect(await listLeases(join(folder, "none"))).toEqual([]);
	});
});

async function killedProcess(): Promise<{ pid: number; startedAt: string }> {
	const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
	const pid = child.pid ?? 0;
	const startedAt = describeProcess(pid)?.startedAt ?? "";
	child.kill("SIGKILL");
	await once(child, "exit");
	return { pid, startedAt };
}
