import { inject } from "vitest";
import { read, write } from "../../src/database/sessions.ts";
import { connectTo, type TestDatabase } from "./testDatabase.ts";

/** The database of this run, emptied: no nodes, no constraints, no indexes but Neo4j's own. For integration tests. */
export async function openEmptyDatabase(): Promise<TestDatabase> {
	const database = await connectTo(inject("neo4j"));
	await write(database, (transaction) => transaction.run("MATCH (n) DETACH DELETE n"));
	await dropAll(database, "CONSTRAINT", "SHOW CONSTRAINTS YIELD name");
	await dropAll(database, "INDEX", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
	return database;
}

async function dropAll(database: TestDatabase, kind: "CONSTRAINT" | "INDEX", list: string): Promise<void> {
	const { records } = await read(database, (transaction) => transaction.run<{ name: string }>(list));
	for (const record of records) {
		const name = record.get("name").replaceAll("`", "``");
		await write(database, (transaction) => transaction.run(`DROP ${kind} \`${name}\``));
	}
}
