import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { setPriority } from "node:os";
import { dirname, join } from "node:path";
import type { Config } from "../../../config/config.ts";
import type { CoopgraphError } from "../../../errors/CoopgraphError.ts";
import type { LocalPaths } from "../home/LocalPaths.ts";
import { NEO4J_MAIN_CLASS, type RunFile, readRunFile, writeRunFile } from "../home/RunFile.ts";
import { classPath } from "../jars/Jars.ts";
import { NEO4J_VERSION } from "../jars/neo4jVersion.ts";
import { ensurePassword } from "./databasePassword.ts";
import { describeProcess } from "./describeProcess.ts";
import { settingsForUnfinishedLog } from "./disk/unfinishedLog.ts";
import { findFreePort } from "./findFreePort.ts";
import { classArchiveOption } from "./java/classArchive.ts";
import type { Java } from "./java/findJava.ts";
import { markLogs } from "./markLogs.ts";
import { neo4jConf } from "./neo4jConf.ts";
import { startFailure } from "./startFailure.ts";

export interface StartedServer {
	readonly run: RunFile;
	/** What the server has written since it was started. */
	readonly readLogs: () => string;
}

/** Starts Neo4j and notes it down; it does not answer yet. The caller holds the lock and knows that none is running. */
export async function startServer(config: Config, paths: LocalPaths, java: Java): Promise<StartedServer> {
	const port = await layOutHome(paths, java);
	return launch(config, paths, java, port);
}

/** Folders, settings and a password. Returns the port at which the server will listen. The caller holds the lock. */
export async function layOutHome(paths: LocalPaths, java: Java): Promise<number> {
	const port = await findFreePort(readRunFile(paths)?.port);
	await writeSettings(paths, port);
	await ensurePassword(paths, java);
	return port;
}

async function writeSettings(paths: LocalPaths, port: number): Promise<void> {
	for (const folder of [paths.conf, paths.data, paths.logs, dirname(paths.runFile)]) {
		await mkdir(folder, { recursive: true });
	}
	const ownSettings = await readFile(join(paths.conf, "own.conf"), "utf8").catch(() => "");
	await writeFile(
		join(paths.conf, "neo4j.conf"),
		neo4jConf(paths, port, ownSettings, settingsForUnfinishedLog(paths)),
		{ mode: 0o600 },
	);
}

/**
 * The server gets a session of its own (`detached`): Ctrl-C in the terminal reaches only the program that uses it, which
 * stops it when nobody else uses it.
 */
async function launch(config: Config, paths: LocalPaths, java: Java, port: number): Promise<StartedServer> {
	const log = openSync(paths.consoleLog, "a", 0o600);
	const readLogs = markLogs([paths.consoleLog, paths.neo4jLog]);
	const child = spawn(java.command, javaArguments(config, paths, java, port), {
		cwd: paths.home,
		detached: true,
		stdio: ["ignore", log, log],
	});
	closeSync(log);
	child.unref();
	const { pid } = child;
	if (pid === undefined) throw await spawnFailure(child, paths);
	giveWay(pid);
	// A process that is gone already has no description; the empty one matches no process, which is the truth.
	const startedAt = describeProcess(pid)?.startedAt ?? "";
	const run = { pid, startedAt, port, version: NEO4J_VERSION };
	writeRunFile(paths, run);
	return { run, readLogs };
}

/**
 * A dozen threads of the database, each with as much right to a processor as the one that answers clients, would leave that
 * one almost nothing: it could not even say that it is busy.
 */
function giveWay(pid: number): void {
	try {
		setPriority(pid, PRIORITY);
	} catch {
		// Where the system does not allow it, the database is as important as anything else.
	}
}

/** Of the values from -20 to 19; a thread of this one gets a third of the time of one at 0 beside it. */
const PRIORITY = 5;

function javaArguments(config: Config, paths: LocalPaths, java: Java, port: number): readonly string[] {
	return [
		// Javas other than OpenJDK's lack some of the options below; they run without them.
		"-XX:+IgnoreUnrecognizedVMOptions",
		`-Xmx${config.databaseHeap}`,
		// Measured with two cores and 1 GB: 5 to 15 % more queries a second than G1, and a start as fast as with Serial.
		"-XX:+UseParallelGC",
		// A server without memory answers nothing; one that has ended is started anew by the next who needs it.
		"-XX:+ExitOnOutOfMemoryError",
		classArchiveOption(paths, java, port),
		"--add-opens=java.base/java.nio=ALL-UNNAMED",
		"--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
		"--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
		"-Dio.netty.tryReflectionSetAccessible=true",
		...["-cp", classPath(paths)],
		NEO4J_MAIN_CLASS,
		`--home-dir=${paths.home}`,
		`--config-dir=${paths.conf}`,
	];
}

async function spawnFailure(child: ChildProcess, paths: LocalPaths): Promise<CoopgraphError> {
	const [cause] = (await once(child, "error")) as [Error];
	return startFailure(paths, cause.message, cause);
}
