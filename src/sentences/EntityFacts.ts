/** What the words of @phrase need to know of entities, with the claims that say it: their properties, and what is looked up. */

import * as v from "valibot";
import { decodeRows, type Row } from "../database/rows.ts";
import { expandCypher } from "../graph/expandCypher.ts";
import type { ApiContext } from "../graph/ReadContext.ts";
import { entitySlotCypher } from "../ledger/rules/slots.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { listSlots } from "./Phrase.ts";
import type { Phrases, Words } from "./readPhrases.ts";

const FACT = {
	/** As stored; looked-up values are a list. */
	value: v.unknown(),
	modality: v.string(),
	claimIds: v.array(v.string()),
	/** Sources disagree on it, and nobody decided. */
	disputed: v.boolean(),
};
export type Fact = Readonly<Row<typeof FACT>>;

const NAMED_FACT = { id: v.string(), name: v.string(), ...FACT };

/** Entity id → name of the value → what is known. */
export type EntityFacts = ReadonlyMap<string, ReadonlyMap<string, Fact>>;

export interface Mentioned {
	readonly id: string;
	readonly type: string;
}

export async function readEntityFacts(
	context: Pick<ApiContext, "read" | "cypherParams">,
	model: GraphModel,
	phrases: Phrases,
	mentioned: readonly Mentioned[],
): Promise<EntityFacts> {
	const facts = new Map<string, Map<string, Fact>>();
	for (const [type, words] of phrases.entities) {
		const ids = [...new Set(mentioned.filter((one) => one.type === type).map(({ id }) => id))];
		if (ids.length === 0) continue;
		for (const { id, name, ...fact } of await readRows(context, model, words, ids)) {
			facts.set(id, (facts.get(id) ?? new Map<string, Fact>()).set(name, fact));
		}
	}
	return facts;
}

async function readRows(
	{ read, cypherParams }: Pick<ApiContext, "read" | "cypherParams">,
	model: GraphModel,
	{ forward, lookUp }: Words,
	ids: readonly string[],
): Promise<Row<typeof NAMED_FACT>[]> {
	const names = [...new Set([forward.DE, forward.EN].flatMap(listSlots).map(({ name }) => name))];
	const queries = [READ_PROPERTIES, ...(lookUp === undefined ? [] : [lookUpValues(expandCypher(model, lookUp))])];
	return read(async (transaction) => {
		const rows: Row<typeof NAMED_FACT>[] = [];
		for (const query of queries) {
			const found = await transaction.run(query, { ...cypherParams, ids, names });
			rows.push(...decodeRows(found, NAMED_FACT));
		}
		return rows;
	});
}

/** A value that is shown comes from one claim, whose modality is that of the value; a list, from several. */
const READ_PROPERTIES = `
	UNWIND $ids AS id
	MATCH (entity:Entity {id: id})
	MATCH (claim:Claim {slot: ${entitySlotCypher("id")}})
	WHERE claim.shown AND claim.property IN $names AND entity[claim.property] IS NOT NULL
	WITH id, entity, claim ORDER BY claim.id
	RETURN id, claim.property AS name, entity[claim.property] AS value,
		head(collect(claim.modality)) AS modality, collect(claim.id) AS claimIds,
		claim.property IN entity.disputed AS disputed`;

function lookUpValues(lookUp: string): string {
	return `
	UNWIND $ids AS id
	MATCH (this:Entity {id: id})
	CALL (this) { ${lookUp} }
	WITH id, name, value, claimIds ORDER BY value
	WITH id, name, collect(DISTINCT value) AS value, collect(claimIds) AS grouped
	RETURN id, name, value, 'ASSERTED' AS modality, false AS disputed, reduce(all = [], some IN grouped | all + some) AS claimIds`;
}
