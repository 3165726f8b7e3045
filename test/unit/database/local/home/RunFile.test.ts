import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadConfig } from "../../../../../src/config/config.ts";
import { type LocalPaths, localPaths } from "../../../../../src/database/local/home/LocalPaths.ts";
import { findRunningServer, readRunFile, writeRunFile } from "../../../../../src/database/local/home/RunFile.ts";
import { describeProcess } from "../../../../../src/database/local/server/describeProcess.ts";

let home: string;
let paths: LocalPaths;

beforeEach(async () => {
	home = await mkdtemp(join(tmpdir(), "coopgraph-run-"));
	paths = localPaths(loadConfig({ COOPGRAPH_HOME: home }, "/"));
	await mkdir(dirname(paths.runFile), { recursive: true });
});

afterEach(() => rm(home, { recursive: true }));

describe("the run file", () => {
	test("comes back as it was written, readable by its user only", async () => {
		const run = { pid: 4711, startedAt: "then", port: 7700, version: "5.26.19" };
		writeRunFile(paths, run);
		expect(readRunFile(paths)).toEqual(run);
		expect((await stat(paths.runFile)).mode & 0o777).toBe(0o600);
	});

	test("of a process that is gone names no running server", () => {
		writeRunFile(paths, { pid: 2 ** 30, startedAt: "then", port: 7700, version: "5.26.19" });
		expect(findRunningServer(paths)).toBeUndefined();
	});

	test("whose process id another process has now names no running server", () => {
		writeRunFile(paths, { pid: process.pid, startedAt: "then", port: 7700, version: "5.26.19" });
		expect(findRunningServer(paths)).toBeUndefined();
	});

	test("that names a living process which is no Neo4j names no running server", () => {
		const startedAt = describeProcess(process.pid)?.startedAt ?? "";
		writeRunFile(paths, { pid: process.pid, startedAt, port: 7700, version: "5.26.19" });
		expect(findRunningServer(paths)).toBeUndefined();
	});

	test.each(["", "{", "null", '{"pid":-1,"startedAt":"x","port":1,"version":"x"}', '{"pid":1}'])(
		"with the content %j is as good as none",
		async (content) => {
			await writeFile(paths.runFile, content);
			expect(readRunFile(paths)).toBeUndefined();
		},
	);
});
