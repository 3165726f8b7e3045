import { createHash } from "node:crypto";
import { type GraphModel, LEDGER_NODES, type RecordType } from "../model/GraphModel.ts";
import { listReferenceKeys } from "../model/references.ts";
import { VALIDITY_PROPERTIES } from "../model/validityProperties.ts";
import { cypherName } from "./cypher/cypherName.ts";
import type { Connection } from "./Database.ts";
import { read, write } from "./sessions.ts";

/** Names of the index that search asks; it covers the folded spellings of all names of all entities. */
export const NAME_INDEX = "entity_names";

/** Name of the index of what sources say. */
export const TEXT_INDEX = "source_words";

/** SHA-256 of all of them: a database that has these needs no others. */
export function hashConstraints(model: GraphModel): string {
	return createHash("sha256").update(listStatements(model).join("\n")).digest("hex");
}

/** Makes the constraints and indexes that the model needs, where they are missing, and waits until they can be used. */
export async function ensureConstraints(connection: Connection, model: GraphModel): Promise<void> {
	await write(connection, (transaction) => transaction.run(JOIN_LEDGERS));
	await write(connection, async (transaction) => {
		for (const statement of listStatements(model)) await transaction.run(statement);
	});
	await read(connection, (transaction) => transaction.run("CALL db.awaitIndexes(300)"), { timeoutMs: 300_000 });
}

/** Two processes that first wrote to a database at one moment may have made two of what there is one of. */
const JOIN_LEDGERS = `
	MATCH (ledger:Ledger)
	WITH ledger ORDER BY coalesce(ledger.runs, 0) DESC
	WITH ledger.id AS id, collect(ledger) AS same
	UNWIND tail(same) AS other
	DELETE other`;

function listStatements(model: GraphModel): string[] {
	const entityTypes = [...model.entities.values()];
	return [
		...["Entity", ...LEDGER_NODES].map((label) => uniqueNode(label, "id")),
		...entityTypes.map(({ name }) => uniqueNode(name, "id")),
		...[...model.relations.keys()].map((type) => uniqueRelation(type, "id")),
		...["slot", "subjectId", "objectId", "knownSince"].map((property) => nodeIndex("Claim", property)),
		...["slot", "subjectId"].map((property) => nodeIndex("Conflict", property)),
		...listReferenceKeys(model).map((key) => nodeIndex("Claim", `qualifier_${key}`)),
		...["leftId", "rightId", "pair"].map((property) => nodeIndex("Judgement", property)),
		nodeIndex("Referent", "canonicalId"),
		nodeIndex("Evidence", "subjectId"),
		...["claimId", "evidenceId", "sourceId", "replyTo"].map((property) => nodeIndex("Decision", property)),
		...entityTypes.flatMap((type) => listFilterProperties(type).map((property) => nodeIndex(type.name, property))),
		`CREATE FULLTEXT INDEX ${NAME_INDEX} IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchText]
		 OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words'}}`,
		// Filled after a transaction, not within: an import does not wait for it.
		`CREATE FULLTEXT INDEX ${TEXT_INDEX} IF NOT EXISTS
		 FOR (n:Evidence|Entity|Source) ON EACH [n.quote, n.description, n.title, n.publisher]
		 OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding', \`fulltext.eventually_consistent\`: true}}`,
	];
}

/** What analysts filter and sort lists by: names, the plain days of dates, and when it holds and is known. */
function listFilterProperties(type: RecordType): string[] {
	const dates = [...type.properties.values()].filter(({ role }) => role.kind === "derived" && role.as !== "union");
	const validity = dates.length > 0 ? Object.keys(VALIDITY_PROPERTIES) : ["knownSince"];
	return ["name", ...dates.map(({ name }) => name), ...validity];
}

function uniqueNode(label: string, property: string): string {
	const name = cypherName(`${label}_${property}_unique`);
	return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${cypherName(label)}) REQUIRE n.${cypherName(property)} IS UNIQUE`;
}

function uniqueRelation(type: string, property: string): string {
	const name = cypherName(`${type}_${property}_unique`);
	return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ()-[r:${cypherName(type)}]-() REQUIRE r.${cypherName(property)} IS UNIQUE`;
}

function nodeIndex(label: string, property: string): string {
	const name = cypherName(`${label}_${property}`);
	return `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${cypherName(label)}) ON (n.${cypherName(property)})`;
}
