import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";
import type { Described } from "../../identity/clusters/Judgement.ts";
import { NAME_PROPERTIES } from "../../model/values/indexedTexts.ts";

const MOST_NAMES = 10;

/**
 * The type of each id that records use, and the names that records give it: its own, not those of what it was united with,
 * and only what counts: nothing that is proposed, rejected or withdrawn.
 */
export async function describeIds(
	transaction: ManagedTransaction,
	ids: readonly string[],
): Promise<ReadonlyMap<string, Described>> {
	const found = await transaction.run(DESCRIBE, { ids: [...new Set(ids)], properties: NAME_PROPERTIES });
	return new Map(decodeRows(found, DESCRIBED).map(({ id, type, names }) => [id, { type, names: toSpellings(names) }]));
}

const DESCRIBED = {
	id: v.string(),
	type: v.string(),
	/** As JSON. */
	names: v.array(v.string()),
};

function toSpellings(names: readonly string[]): string[] {
	return [...new Set(names.map((name) => String(JSON.parse(name))))].slice(0, MOST_NAMES);
}

const DESCRIBE = `
	UNWIND $ids AS id
	MATCH (referent:Referent {id: id})
	RETURN id, referent.type AS type, COLLECT {
		UNWIND range(0, size($properties) - 1) AS place
		MATCH (evidence:Evidence {subjectId: id, predicate: $properties[place], stance: 'SUPPORTS', status: 'ACCEPTED'})
		WHERE NOT EXISTS { MATCH (evidence)-[:STATED_IN]->(source:Source) WHERE source.withdrawnAt IS NOT NULL }
			AND NOT EXISTS { MATCH (evidence)-[:BEARS_ON]->(:Claim {rank: 'DEPRECATED'}) }
		RETURN evidence.target ORDER BY place, evidence.target
	} AS names`;
