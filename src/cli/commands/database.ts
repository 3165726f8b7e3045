import { findLocalDatabase, type LocalDatabaseStatus } from "../../database/local/findLocalDatabase.ts";
import { stopLocalDatabase } from "../../database/local/stopLocalDatabase.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { readConfig } from "../session.ts";

interface Options {
	readonly json?: boolean;
}

export const databaseCommand: CommandDefinition = {
	name: "database",
	example: "coopgraph database status",
	configure: (command) => {
		command
			.command("status")
			.description("Show whether the local Neo4j is running, where, and who is using it.")
			.option("--json", "print JSON")
			.action(showStatus);
		command
			.command("stop")
			.description("Stop the local Neo4j, even if it is in use.")
			.option("--json", "print JSON")
			.action(stop);
	},
};

async function showStatus({ json }: Options): Promise<void> {
	const status = await findLocalDatabase(readConfig());
	process.stdout.write(json ? `${JSON.stringify(status, null, 2)}\n` : describe(status));
}

async function stop({ json }: Options): Promise<void> {
	const outcome = await stopLocalDatabase(readConfig());
	const sentence = outcome.kind === "stopped" ? `Stopped (process ${outcome.pid}).` : "No local Neo4j is running.";
	process.stdout.write(json ? `${JSON.stringify(outcome, null, 2)}\n` : `${sentence}\n`);
}

function describe({ server, leases, jars, home, logs }: LocalDatabaseStatus): string {
	const where = server.kind === "stopped" ? "" : ` at ${server.uri} (process ${server.run.pid})`;
	const users = leases.map(({ pid }) => pid).join(", ") || "nobody";
	const fetched = jars.areFetched ? "fetched" : "not fetched yet";
	return `The local Neo4j is ${server.kind}${where}.\nUsed by processes: ${users}.\nNeo4j ${jars.version}: ${fetched}.\nData: ${home}\nLogs: ${logs}\n`;
}
