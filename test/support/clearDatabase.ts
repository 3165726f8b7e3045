import type { Connection } from "../../src/database/Database.ts";
import { read, write } from "../../src/database/sessions.ts";

/** Takes out everything: nodes, constraints, and indexes but Neo4j's own. */
export async function clearDatabase(connection: Connection): Promise<void> {
	await write(connection, (transaction) => transaction.run("MATCH (n) DETACH DELETE n"));
	await dropAll(connection, "CONSTRAINT", "SHOW CONSTRAINTS YIELD name");
	await dropAll(connection, "INDEX", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
}

async function dropAll(connection: Connection, kind: "CONSTRAINT" | "INDEX", list: string): Promise<void> {
	const { records } = await read(connection, (transaction) => transaction.run<{ name: string }>(list));
	for (const record of records) {
		const name = record.get("name").replaceAll("`", "``");
		await write(connection, (transaction) => transaction.run(`DROP ${kind} \`${name}\``));
	}
}
