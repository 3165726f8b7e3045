import { setTimeout as delay } from "node:timers/promises";
import { loadConfig, type Neo4jAddress } from "../../src/config/config.ts";
import type { Database } from "../../src/database/Database.ts";
import { findLocalDatabase } from "../../src/database/local/findLocalDatabase.ts";
import { localPaths } from "../../src/database/local/home/LocalPaths.ts";
import { readPassword } from "../../src/database/local/server/databasePassword.ts";
import { describeProcess } from "../../src/database/local/server/describeProcess.ts";
import { stopLocalDatabase } from "../../src/database/local/stopLocalDatabase.ts";
import { openDatabase } from "../../src/database/openDatabase.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";

/** A Neo4j that nobody else uses, to be frozen and killed. It comes back at the same address with the same data. */
export interface OwnDatabase extends AsyncDisposable {
	readonly connection: Database;
	readonly address: Neo4jAddress;
	/** Starts it again and returns when it answers. */
	start(): Promise<void>;
	/** Ends it without warning and returns when it is gone. */
	kill(): Promise<void>;
	/** It accepts connections and answers nothing, until it is thawed. */
	freeze(): Promise<void>;
	/** Does nothing where it does not run. */
	thaw(): Promise<void>;
}

export async function startOwnDatabase(): Promise<OwnDatabase> {
	const folder = await createTemporaryFolder();
	const own = { NEO4J_URI: undefined, COOPGRAPH_HOME: folder.path, COOPGRAPH_DATABASE: "local" };
	const config = loadConfig({ ...process.env, ...own, COOPGRAPH_DATABASE_HEAP: "512m" }, "/");
	const connection = await openDatabase(config);
	const uses = [connection];
	const password = await readPassword(localPaths(config));
	const signal = async (name: NodeJS.Signals) => {
		const { server } = await findLocalDatabase(config);
		const pid = server.kind === "stopped" ? undefined : server.run.pid;
		if (pid !== undefined) process.kill(pid, name);
		return pid;
	};
	return {
		connection,
		address: { uri: connection.uri, username: "neo4j", password, database: connection.database },
		async start() {
			uses.push(await openDatabase(config));
		},
		async kill() {
			const pid = await signal("SIGKILL");
			while (pid !== undefined && describeProcess(pid) !== undefined) await delay(20);
		},
		async freeze() {
			await signal("SIGSTOP");
		},
		async thaw() {
			await signal("SIGCONT");
		},
		async [Symbol.asyncDispose]() {
			await stopLocalDatabase(config);
			await Promise.all(uses.map((use) => use[Symbol.asyncDispose]()));
			await folder[Symbol.asyncDispose]();
		},
	};
}
