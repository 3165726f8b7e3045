/**
 * Writes the database that is in use, whole, as lines of JSON: `npx tsx scripts/keepState.ts > graph.jsonl`. So is the
 * state of a format version kept before another comes, to be upgraded by a test (test/fixtures/states).
 */
import neo4j, { isDate, isDateTime, isInt, isPoint } from "neo4j-driver";
import { loadConfig } from "../src/config/config.ts";
import { localPaths } from "../src/database/local/home/LocalPaths.ts";
import { readPassword } from "../src/database/local/server/databasePassword.ts";
import { openDatabase } from "../src/database/openDatabase.ts";

const config = loadConfig(process.env, process.cwd());
await using database = await openDatabase(config);
const { username, password } = config.neo4j ?? {
	username: "neo4j",
	password: await readPassword(localPaths(config)),
};
// A driver of its own: the product's does not tell whole numbers from others.
await using driver = neo4j.driver(database.uri, neo4j.auth.basic(username, password));

const { records: nodes } = await driver.executeQuery(
	"MATCH (n) RETURN elementId(n) AS key, labels(n) AS labels, properties(n) AS properties ORDER BY labels, n.id",
);
const places = new Map(nodes.map((record, place) => [record.get("key") as string, place]));
for (const record of nodes) print({ labels: record.get("labels"), properties: encode(record.get("properties")) });

const { records: relations } = await driver.executeQuery(
	"MATCH (a)-[r]->(b) RETURN elementId(a) AS a, elementId(b) AS b, type(r) AS type, properties(r) AS properties",
);
for (const record of relations) {
	const [from, to] = [places.get(record.get("a") as string), places.get(record.get("b") as string)];
	print({ type: record.get("type"), from, to, properties: encode(record.get("properties")) });
}

function print(line: object): void {
	process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** What JSON has no form for is an object with its kind as the only key; see test/support/loadState. */
function encode(value: unknown): unknown {
	if (isInt(value)) return { integer: value.toString() };
	if (isDate(value)) return { date: value.toString() };
	if (isDateTime(value)) return { dateTime: value.toString() };
	if (isPoint(value)) return { point: { x: value.x, y: value.y } };
	if (Array.isArray(value)) return value.map(encode);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, encode(part)]));
}
