/** The local Neo4j with real processes: servers, and programs that use them and are killed. */
import { access, appendFile, chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { execa } from "execa";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Config, loadConfig } from "../../../src/config/config.ts";
import type { Connection, Database } from "../../../src/database/Database.ts";
import { findLocalDatabase } from "../../../src/database/local/findLocalDatabase.ts";
import { localPaths } from "../../../src/database/local/home/LocalPaths.ts";
import { type RunFile, writeRunFile } from "../../../src/database/local/home/RunFile.ts";
import { describeProcess } from "../../../src/database/local/server/describeProcess.ts";
import { stopLocalDatabase } from "../../../src/database/local/stopLocalDatabase.ts";
import { openDatabase } from "../../../src/database/openDatabase.ts";
import { read, write } from "../../../src/database/sessions.ts";
import { keepDatabase } from "../../../src/server/lifecycle/keepDatabase.ts";
import { ServedConnection } from "../../../src/server/lifecycle/ServedConnection.ts";
import { type Holder, startHolder } from "../../support/startHolder.ts";

const TIMEOUT_MS = 120_000;

let folder: string;
let environment: Record<string, string | undefined>;
let config: Config;
const holders: Holder[] = [];
const databases: Database[] = [];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "coopgraph-local-"));
	// A blank in the path, as people have it.
	environment = settings({ COOPGRAPH_HOME: join(folder, "home of it"), COOPGRAPH_DATABASE: "local" });
	config = loadConfig(environment, "/");
});

afterEach(async () => {
	await Promise.all(holders.splice(0).map((holder) => holder.end("SIGKILL")));
	await Promise.all(databases.splice(0).map((database) => database[Symbol.asyncDispose]()));
	await stopLocalDatabase(config);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the local database", { timeout: TIMEOUT_MS }, () => {
	test("listens on the loopback address only, behind a password that only its user can read", async () => {
		const database = await open();
		const { passwordFile, home } = localPaths(config);
		expect((await stat(passwordFile)).mode & 0o777).toBe(0o600);
		expect((await stat(home)).mode & 0o777).toBe(0o700);
		expect(database).toMatchObject({ provider: "local", uri: expect.stringMatching(/^bolt:\/\/127\.0\.0\.1:\d+$/) });
		expect(database.why).toContain("so the local Neo4j 5.26");
		const port = Number(new URL(database.uri).port);
		const others = externalAddresses();
		const answers = await Promise.all(others.map((address) => accepts(address, port)));
		expect(answers).toEqual(others.map(() => false));
		const { command } = describeProcess((await server()).pid) ?? { command: "" };
		expect(command).toContain("CommunityEntryPoint");
		const wrong = openDatabase({ ...config, neo4j: addressOf(database, "wrong") });
		await expect(wrong).rejects.toMatchObject({ code: "DATABASE_PASSWORD_WRONG", facts: { uri: database.uri } });
		const unknown = openDatabase({
			...config,
			neo4j: { ...addressOf(database, await password()), database: "nowhere" },
		});
		await expect(unknown).rejects.toMatchObject({ code: "DATABASE_NOT_FOUND", facts: { database: "nowhere" } });
	});

	test("is shared by two processes that open it at once, and stopped by the last to close", async () => {
		const [first, second] = [hold(), hold()];
		const [one, other] = await Promise.all([opened(first), opened(second)]);
		expect(one.uri).toBe(other.uri);
		const { pid } = await server();
		expect((await findLocalDatabase(config)).leases).toHaveLength(2);
		await first.end("SIGTERM");
		expect(describeProcess(pid)).toBeDefined();
		const database = await open();
		expect(await count(database)).toBe(0);
		await close(database);
		expect(describeProcess(pid)).toBeDefined();
		await second.end("SIGTERM");
		expect(describeProcess(pid)).toBeUndefined();
		expect((await findLocalDatabase(config)).server).toEqual({ kind: "stopped" });
	});

	test("is adopted and ended by the next after its only user was killed", async () => {
		const holder = hold();
		await opened(holder);
		const { pid } = await server();
		expect(await holder.end("SIGKILL")).toBe("SIGKILL");
		expect(describeProcess(pid)).toBeDefined();
		const database = await open();
		expect((await server()).pid).toBe(pid);
		expect((await findLocalDatabase(config)).leases).toMatchObject([{ pid: process.pid }]);
		await close(database);
		expect(describeProcess(pid)).toBeUndefined();
	});

	test("is adopted by the next after the process that was starting it was killed", async () => {
		const holder = hold();
		await holder.waitFor((line) => line.progress?.startsWith("Starting") ?? false);
		const { pid } = await serverOnceStarted();
		await holder.end("SIGKILL");
		await open();
		expect((await server()).pid).toBe(pid);
	});

	test("is started again with its data after it was killed, and found again by those who used it", async () => {
		const database = await open();
		await write(database, (transaction) => transaction.run("CREATE (:Kept)"));
		const { pid } = await server();
		process.kill(pid, "SIGKILL");
		await ended(pid);
		const askedAt = Date.now();
		await expect(count(database)).rejects.toMatchObject({ code: "DATABASE_UNREACHABLE" });
		expect(Date.now() - askedAt).toBeLessThan(4_000);
		const next = await open();
		expect((await server()).pid).not.toBe(pid);
		expect(await count(next)).toBe(1);
		expect(await count(database)).toBe(1);
		await write(database, (transaction) => transaction.run("MATCH (kept:Kept) DELETE kept"));
	});

	test.each(["SIGINT", "SIGTERM"] as const)("leaves no process when %s ends its only user", async (signal) => {
		const holder = hold();
		await opened(holder);
		const { pid } = await server();
		expect(await holder.end(signal)).toBe(0);
		expect(describeProcess(pid)).toBeUndefined();
		expect((await findLocalDatabase(config)).leases).toEqual([]);
	});

	test("leaves no process when SIGINT comes while it starts", async () => {
		const holder = hold();
		const { pid } = await serverOnceStarted();
		await holder.end("SIGINT");
		expect(describeProcess(pid)).toBeUndefined();
		expect((await findLocalDatabase(config)).leases).toEqual([]);
	});

	test("leaves a process alone that its run file names and that is another program", async () => {
		const holder = hold();
		await opened(holder);
		const run = await server();
		await holder.end("SIGTERM");
		const stranger = execa("sleep", ["300"], { reject: false });
		const pid = stranger.pid ?? 0;
		try {
			writeRunFile(localPaths(config), { ...run, pid, startedAt: describeProcess(pid)?.startedAt ?? "" });
			const database = await open();
			expect((await server()).pid).not.toBe(pid);
			await close(database);
			expect(describeProcess(pid)).toBeDefined();
		} finally {
			stranger.kill("SIGKILL");
			await stranger;
		}
	});

	test("can be stopped under those who use it, and comes back to them at the same address", async () => {
		const database = await open();
		const { pid } = await server();
		expect(await stopLocalDatabase(config)).toEqual({ kind: "stopped", pid });
		expect(describeProcess(pid)).toBeUndefined();
		expect(await stopLocalDatabase(config)).toEqual({ kind: "notRunning" });
		await open();
		expect(await count(database)).toBe(0);
	});

	test("that accepts connections and never answers is reported soon, and used again when it answers", async () => {
		const database = await open();
		const { pid } = await server();
		process.kill(pid, "SIGSTOP");
		const askedAt = Date.now();
		try {
			await expect(count(database)).rejects.toMatchObject({ code: "DATABASE_UNREACHABLE" });
		} finally {
			process.kill(pid, "SIGCONT");
		}
		expect(Date.now() - askedAt).toBeLessThan(4_000);
		expect(await count(database)).toBe(0);
	});

	test("under a server is waited for while it is silent, and started again once it is gone", async () => {
		const stop = new AbortController();
		const connection = new ServedConnection();
		const served: string[] = [];
		const reported: string[] = [];
		const kept = keepDatabase({
			config,
			connection,
			prepare: async () => {},
			announce: ({ uri }) => served.push(uri),
			report: ({ code }) => reported.push(code),
			drain: async () => {},
			signal: stop.signal,
		});
		try {
			await expect.poll(() => served, { timeout: 60_000 }).toHaveLength(1);
			const { pid } = await server();
			process.kill(pid, "SIGSTOP");
			// Longer than the server takes to look after it and give the look up.
			await delay(5_000);
			process.kill(pid, "SIGCONT");
			await expect.poll(() => count(connection).catch(() => undefined), { timeout: 10_000 }).toBe(0);
			expect((await server()).pid).toBe(pid);
			process.kill(pid, "SIGKILL");
			await expect.poll(() => served, { timeout: 60_000 }).toHaveLength(2);
			expect((await server()).pid).not.toBe(pid);
			expect(await count(connection)).toBe(0);
			expect(reported).toEqual([]);
		} finally {
			stop.abort();
			await kept;
		}
	});

	test("that cannot start says why in its own words, and leaves nothing behind", async () => {
		const opening = openDatabase({ ...config, databaseHeap: "1k" });
		await expect(opening).rejects.toMatchObject({
			code: "DATABASE_START_FAILED",
			message: expect.stringContaining("Too small maximum heap"),
		});
		expect(await findLocalDatabase(config)).toMatchObject({ server: { kind: "stopped" }, leases: [] });
	});

	test("whose log ends within a transaction says so at once, and starts again where it had given up writing", async () => {
		const database = await open();
		await write(database, (transaction) => transaction.run("CREATE (:Kept)"));
		const kept = await count(database);
		const { pid } = await server();
		process.kill(pid, "SIGKILL");
		await ended(pid);
		await close(database);
		const { data, unfinishedLog } = localPaths(config);
		const log = join(data, "transactions", "neo4j", "neostore.transaction.db.0");
		await appendFile(log, Buffer.alloc(64, 7));
		await expect(openDatabase(config)).rejects.toMatchObject({
			code: "DATABASE_START_FAILED",
			message: expect.stringContaining("Unknown entry type 7"),
		});
		await writeFile(unfinishedLog, "");
		expect(await count(await open())).toBe(kept);
		await expect(access(unfinishedLog)).rejects.toThrow("ENOENT");
	});

	test("whose password file is gone is not touched", async () => {
		await close(await open());
		const { passwordFile } = localPaths(config);
		const kept = await password();
		await rm(passwordFile);
		try {
			await expect(openDatabase(config)).rejects.toMatchObject({ code: "DATABASE_PASSWORD_LOST" });
		} finally {
			await writeFile(passwordFile, kept, { mode: 0o600 });
		}
	});
});

describe("where the local database cannot be had", { timeout: TIMEOUT_MS }, () => {
	test("a server that nobody runs is reported soon, and no other way is tried", async () => {
		const holder = hold({ NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "any" });
		const askedAt = Date.now();
		expect(await failure(holder)).toMatchObject({ code: "DATABASE_UNREACHABLE" });
		expect(Date.now() - askedAt).toBeLessThan(10_000);
	});

	test("the lack of Java is named", async () => {
		expect(await failure(hold({ PATH: "", JAVA_HOME: undefined }))).toMatchObject({ code: "JAVA_MISSING" });
	});

	test("an unsuitable Java is named with its version and place", async () => {
		const javaHome = await installPrograms("java25", { "bin/java": `echo 'openjdk version "25.0.3"' >&2` });
		expect(await failure(hold({ PATH: "", JAVA_HOME: javaHome }))).toMatchObject({
			code: "JAVA_UNSUITABLE",
			message: expect.stringContaining(`Java 25.0.3 (JAVA_HOME ${javaHome})`),
		});
	});

	test("the lack of Maven is named when the jars are not there yet", async () => {
		const path = await installPrograms("without-maven", {});
		await linkJava(path);
		const holder = hold({ PATH: path, COOPGRAPH_CACHE: join(folder, "empty-cache") });
		expect(await failure(holder)).toMatchObject({ code: "MAVEN_MISSING" });
	});

	test("the lack of Java and Maven is told together, with the ways there are", async () => {
		const holder = hold({ PATH: "", JAVA_HOME: undefined, COOPGRAPH_CACHE: join(folder, "empty-cache") });
		const { code, message } = await failure(holder);
		expect(code).toBe("DATABASE_NONE");
		expect(message).toMatch(/NEO4J_URI is not set.*Java not found.*Maven \(`mvn`\) not found/);
	});

	test("a fetch that fails is told in Maven's words, and leaves no half of a Neo4j", async () => {
		const path = await installPrograms("failing-maven", { mvn: "echo '[ERROR] The repository is down'; exit 1" });
		await linkJava(path);
		const cache = join(folder, "failing-cache");
		const holder = hold({ PATH: `${path}:/usr/bin:/bin`, COOPGRAPH_CACHE: cache });
		expect(await failure(holder)).toMatchObject({
			code: "DATABASE_DOWNLOAD_FAILED",
			message: expect.stringContaining("The repository is down"),
		});
		expect(await readdir(join(cache, "neo4j"))).toEqual([]);
	});

	test("a fetch that is interrupted leaves no half of a Neo4j", async () => {
		const path = await installPrograms("slow-maven", { mvn: '[ "$1" = --version ] || exec sleep 60' });
		await linkJava(path);
		const cache = join(folder, "interrupted-cache");
		const holder = hold({ PATH: `${path}:/usr/bin:/bin`, COOPGRAPH_CACHE: cache });
		await holder.waitFor((line) => line.progress?.startsWith("Fetching") ?? false);
		expect(await readdir(join(cache, "neo4j"))).toHaveLength(1);
		await holder.end("SIGINT");
		expect(await readdir(join(cache, "neo4j"))).toEqual([]);
	});
});

function settings(changes: Record<string, string | undefined>): Record<string, string | undefined> {
	return { ...process.env, NEO4J_URI: undefined, COOPGRAPH_DATABASE_HEAP: "512m", ...changes };
}

async function open(): Promise<Database> {
	const database = await openDatabase(config);
	databases.push(database);
	return database;
}

/** Closing twice does no harm: afterEach closes again. */
async function close(database: Database): Promise<void> {
	await database[Symbol.asyncDispose]();
}

function hold(changes: Record<string, string | undefined> = {}): Holder {
	const holder = startHolder({ ...environment, ...changes });
	holders.push(holder);
	return holder;
}

function opened(holder: Holder) {
	return holder.waitFor((line) => line.uri !== undefined);
}

function failure(holder: Holder) {
	return holder.waitFor((line) => line.code !== undefined);
}

async function count(database: Connection): Promise<number> {
	const { records } = await read(database, (transaction) =>
		transaction.run<{ count: number }>("MATCH (kept:Kept) RETURN count(kept) AS count"),
	);
	return records[0]?.get("count") ?? -1;
}

async function server(): Promise<RunFile> {
	const { server } = await findLocalDatabase(config);
	if (server.kind === "stopped") throw new Error("The local database does not run.");
	return server.run;
}

async function serverOnceStarted(): Promise<RunFile> {
	for (;;) {
		const { server } = await findLocalDatabase(config);
		if (server.kind !== "stopped") return server.run;
		await delay(20);
	}
}

async function ended(pid: number): Promise<void> {
	while (describeProcess(pid) !== undefined) await delay(20);
}

async function password(): Promise<string> {
	const { stdout } = await execa("cat", [localPaths(config).passwordFile]);
	return stdout;
}

function addressOf({ uri }: Database, secret: string) {
	return { uri, username: "neo4j", password: secret, database: undefined };
}

function externalAddresses(): readonly string[] {
	const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
	return all.filter(({ internal, family }) => !internal && family === "IPv4").map(({ address }) => address);
}

function accepts(host: string, port: number): Promise<boolean> {
	const socket = connect({ host, port, timeout: 1_000 });
	return new Promise<boolean>((resolve) => {
		socket.once("connect", () => resolve(true));
		for (const event of ["error", "timeout"]) socket.once(event, () => resolve(false));
	}).finally(() => socket.destroy());
}

async function installPrograms(name: string, programs: Readonly<Record<string, string>>): Promise<string> {
	const root = join(folder, name);
	await mkdir(root, { recursive: true });
	for (const [path, script] of Object.entries(programs)) {
		const file = join(root, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, `#!/bin/sh\n${script}\n`);
		await chmod(file, 0o755);
	}
	return root;
}

/** The Java that these tests run with, alone in a folder. */
async function linkJava(path: string): Promise<void> {
	const { java } = await findLocalDatabase(config);
	if (java.kind !== "suitable") throw new Error("These tests need Java 17 or 21.");
	const { stdout } = await execa("sh", ["-c", 'command -v "$0"', java.java.command]);
	await symlink(stdout, join(path, "java"));
}
