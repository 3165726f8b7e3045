import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { chooseHome } from "../../../src/cli/chooseHome.ts";
import { type Config, loadConfig } from "../../../src/config/config.ts";
import { noteHome } from "../../../src/database/local/home/knownHomes.ts";
import { localPaths } from "../../../src/database/local/home/LocalPaths.ts";
import { NEO4J_MAIN_CLASS, writeRunFile } from "../../../src/database/local/home/RunFile.ts";
import { describeProcess } from "../../../src/database/local/server/describeProcess.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";

let folder: TemporaryFolder;
let server: ReturnType<typeof spawn>;
let running: Config;

const configure = (settings: Readonly<Record<string, string>> = {}) =>
	loadConfig({ COOPGRAPH_CACHE: join(folder.path, "cache"), ...settings }, folder.path);

/** A process that looks like a Neo4j, with a home of its own. */
beforeEach(async () => {
	folder = await createTemporaryFolder();
	running = configure({ COOPGRAPH_HOME: join(folder.path, "elsewhere") });
	server = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", NEO4J_MAIN_CLASS], { stdio: "ignore" });
	await once(server, "spawn");
	const pid = server.pid ?? 0;
	await expect.poll(() => describeProcess(pid)?.command).toContain(NEO4J_MAIN_CLASS);
	const paths = localPaths(running);
	await mkdir(dirname(paths.runFile), { recursive: true });
	writeRunFile(paths, { pid, startedAt: describeProcess(pid)?.startedAt ?? "", port: 1, version: "5" });
	await noteHome(running);
});

async function endServer(): Promise<void> {
	if (server.exitCode !== null || server.signalCode !== null) return;
	const ended = once(server, "exit");
	server.kill("SIGKILL");
	await ended;
}

afterEach(async () => {
	await endServer();
	await folder[Symbol.asyncDispose]();
});

test("a command without a home is refused in a pipe, where a database of this checkout runs in another", async () => {
	await expect(chooseHome(configure())).rejects.toMatchObject({
		code: "DATABASE_ELSEWHERE",
		message: expect.stringContaining(running.home),
		remedy: expect.stringContaining(`COOPGRAPH_HOME=${running.home}`),
	});
});

test.each([
	["its home is named", { COOPGRAPH_HOME: "another" }],
	["an address is named", { NEO4J_URI: "bolt://127.0.0.1:1" }],
])("it goes on where %s", async (_when, settings) => {
	const config = configure(settings);
	expect(await chooseHome(config)).toBe(config);
});

test("it goes on where the usual home holds a database", async () => {
	const config = configure();
	await mkdir(localPaths(config).data, { recursive: true });
	expect(await chooseHome(config)).toBe(config);
});

test("it goes on where the other database does not run any more", async () => {
	await endServer();
	const config = configure();
	expect(await chooseHome(config)).toBe(config);
});
