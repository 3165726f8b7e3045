import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { describeProcess } from "../server/describeProcess.ts";
import type { LocalPaths } from "./LocalPaths.ts";

export const NEO4J_MAIN_CLASS = "org.neo4j.server.CommunityEntryPoint";

/** The server that was started last. The file outlives the server: its port is taken again at the next start. */
export interface RunFile {
	readonly pid: number;
	/** As describeProcess tells it. */
	readonly startedAt: string;
	readonly port: number;
	readonly version: string;
}

/** Synchronous, to leave no moment in which a server runs and is not noted down. */
export function writeRunFile(paths: LocalPaths, run: RunFile): void {
	const incomplete = `${paths.runFile}.${process.pid}`;
	writeFileSync(incomplete, JSON.stringify(run), { mode: 0o600 });
	renameSync(incomplete, paths.runFile);
}

export function readRunFile(paths: LocalPaths): RunFile | undefined {
	try {
		const content: unknown = JSON.parse(readFileSync(paths.runFile, "utf8"));
		return isRunFile(content) ? content : undefined;
	} catch {
		return undefined;
	}
}

/** The run file, if the process that it names lives, is the same one, and is a Neo4j. */
export function findRunningServer(paths: LocalPaths): RunFile | undefined {
	const run = readRunFile(paths);
	return run !== undefined && isRunning(run) ? run : undefined;
}

export function isRunning(run: RunFile): boolean {
	const found = describeProcess(run.pid);
	return found?.startedAt === run.startedAt && found.command.includes(NEO4J_MAIN_CLASS);
}

/** Has it given everything back? One that is ending has no command line any longer, but may still hold its files. */
export function isGone(run: RunFile): boolean {
	return describeProcess(run.pid)?.startedAt !== run.startedAt;
}

function isRunFile(content: unknown): content is RunFile {
	if (typeof content !== "object" || content === null) return false;
	const { pid, startedAt, port, version } = content as Record<string, unknown>;
	const isTyped = typeof startedAt === "string" && typeof version === "string";
	// Signals to 0 and below would go to whole groups of processes.
	return isTyped && Number.isInteger(pid) && Number(pid) > 0 && Number.isInteger(port);
}
