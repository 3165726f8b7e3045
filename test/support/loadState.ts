/** Puts a state that was kept (test/fixtures/states) into an empty database; scripts/keepState.ts wrote it. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import neo4j from "neo4j-driver";
import type { Connection } from "../../src/database/Database.ts";
import { write } from "../../src/database/sessions.ts";

export function statePath(state: string | number, path: string): string {
	return fileURLToPath(new URL(`../fixtures/states/${state}/${path}`, import.meta.url));
}

/** `plant` changes the text of the file before it is read. */
export async function loadState(
	connection: Connection,
	state: string | number,
	plant: (text: string) => string = (text) => text,
): Promise<void> {
	const lines = plant(readFileSync(statePath(state, "graph.jsonl"), "utf8"))
		.trim()
		.split("\n");
	const rows = lines.map((line) => JSON.parse(line, decode) as Record<string, unknown>);
	const nodes = rows.filter(({ labels }) => labels !== undefined).map((row, place) => ({ ...row, place }));
	const relations = rows.filter(({ type }) => type !== undefined);
	await write(connection, async (transaction) => {
		await transaction.run("UNWIND $nodes AS row CREATE (n:$(row.labels)) SET n = row.properties, n.place = row.place", {
			nodes,
		});
		await transaction.run(
			`UNWIND $relations AS row
			 MATCH (a {place: row.from}), (b {place: row.to})
			 CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties`,
			{ relations },
		);
		await transaction.run("MATCH (n) REMOVE n.place");
	});
}

/** What JSON has no form for stands as an object with its kind as the only key. */
function decode(_key: string, value: unknown): unknown {
	if (typeof value !== "object" || value === null || Object.keys(value).length !== 1) return value;
	const { integer, date, dateTime, point } = value as Record<string, string> & { point?: { x: number; y: number } };
	if (integer !== undefined) return neo4j.int(integer);
	if (date !== undefined) return neo4j.types.Date.fromString(date);
	if (dateTime !== undefined) return neo4j.types.DateTime.fromString(dateTime);
	return point === undefined ? value : new neo4j.types.Point(4326, point.x, point.y);
}
