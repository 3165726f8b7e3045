import { join } from "node:path";
import type { Config } from "../../../config/config.ts";
import { NEO4J_VERSION } from "../jars/neo4jVersion.ts";

/** Where everything of the local Neo4j lies. All absolute. */
export interface LocalPaths {
	/** Neo4j's home folder, readable by its user only. */
	readonly home: string;
	readonly conf: string;
	readonly data: string;
	readonly passwordFile: string;
	/** What the running (or last) server was: see RunFile.ts. */
	readonly runFile: string;
	/** One file for each use of the database: see leases.ts. */
	readonly leases: string;
	/** Held while a server is started, joined, left or stopped. */
	readonly lock: string;
	readonly logs: string;
	/** What the server's process prints; little, unless Java itself fails. */
	readonly consoleLog: string;
	/** What Neo4j says to its operator. */
	readonly neo4jLog: string;
	/** What it says of itself. */
	readonly debugLog: string;
	/** There where the server could not finish writing a transaction: see unfinishedLog.ts. */
	readonly unfinishedLog: string;
	/** The jars of this version, shared by all homes. */
	readonly jars: string;
}

export function localPaths(config: Config): LocalPaths {
	const home = join(config.home, "neo4j");
	return {
		home,
		conf: join(home, "conf"),
		data: join(home, "data"),
		passwordFile: join(home, "password"),
		runFile: join(home, "run", "server.json"),
		leases: join(home, "run", "leases"),
		lock: join(home, "run", "lock"),
		logs: join(home, "logs"),
		consoleLog: join(home, "logs", "console.log"),
		neo4jLog: join(home, "logs", "neo4j.log"),
		debugLog: join(home, "logs", "debug.log"),
		unfinishedLog: join(home, "run", "log-unfinished"),
		jars: join(config.cache, "neo4j", NEO4J_VERSION),
	};
}
