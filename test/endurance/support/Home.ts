/** An installation as an administrator has it: a home with a local Neo4j, ledgers, and the commands that use them. */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa, type ResultPromise } from "execa";
import { type Config, loadConfig } from "../../../src/config/config.ts";
import { findLocalDatabase } from "../../../src/database/local/findLocalDatabase.ts";
import { localPaths } from "../../../src/database/local/home/LocalPaths.ts";
import { stopLocalDatabase } from "../../../src/database/local/stopLocalDatabase.ts";
import { markOfRun } from "../../support/guardRun.ts";

const PROGRAM = fileURLToPath(new URL("../../../bin/coopgraph.js", import.meta.url));
const OPTIONS = { reject: false, extendEnv: false, stdin: "ignore" } as const;

export type Running = ResultPromise<typeof OPTIONS>;

export interface Home {
	readonly path: string;
	readonly config: Config;
	/** Starts `coopgraph` with these words, and further variables of the environment. */
	start(words: readonly string[], changes?: Readonly<Record<string, string>>): Running;
	/** Process id of its Neo4j, while one runs. */
	findNeo4j(): Promise<number | undefined>;
	/** What is left behind when nobody uses it: processes, leases, a lock. Empty if it is as it should be. */
	findRemains(): Promise<string[]>;
	/** Ends its Neo4j, whoever uses it. */
	stop(): Promise<void>;
}

export async function createHome(path: string): Promise<Home> {
	await mkdir(path, { recursive: true });
	const settings = {
		PATH: process.env.PATH,
		HOME: process.env.HOME,
		JAVA_HOME: process.env.JAVA_HOME,
		COOPGRAPH_CACHE: process.env.COOPGRAPH_CACHE,
		NO_COLOR: "1",
		...markOfRun(),
		COOPGRAPH_HOME: path,
		COOPGRAPH_DATABASE: "local",
		COOPGRAPH_DATABASE_HEAP: "512m",
		COOPGRAPH_DECISIONS: join(path, "decisions.jsonl"),
		COOPGRAPH_JUDGEMENTS: join(path, "judgements.jsonl"),
		COOPGRAPH_ERASURES: join(path, "erasures.jsonl"),
	};
	const config = loadConfig(settings, "/");
	return {
		path,
		config,
		start: (words, changes = {}) =>
			execa(process.execPath, [PROGRAM, ...words], { ...OPTIONS, env: { ...settings, ...changes } }) as Running,
		async findNeo4j() {
			const { server } = await findLocalDatabase(config);
			return server.kind === "stopped" ? undefined : server.run.pid;
		},
		async findRemains() {
			const [processes, { leases }] = await Promise.all([listProcesses(path), findLocalDatabase(config)]);
			const lock = localPaths(config).lock;
			return [...processes, ...leases.map(({ file }) => file), ...(existsSync(lock) ? [lock] : [])];
		},
		async stop() {
			await stopLocalDatabase(config);
		},
	};
}

/** Those that name this folder on their command line, as each Neo4j does and each tool of it. */
async function listProcesses(folder: string): Promise<string[]> {
	const { stdout } = await execa("ps", ["-A", "-ww", "-o", "pid=,args="]);
	return stdout.split("\n").filter((line) => line.includes(folder));
}
