/** What a preview shows of an entity: its names, and facts with a sentence each that says them. */
import * as v from "valibot";
import { typeOf } from "../database/cypher/typeOf.ts";
import { decodeRows } from "../database/rows.ts";
import type { Reader } from "../ledger/judgements/readProfiles.ts";
import { NAME_PROPERTIES } from "../model/values/indexedTexts.ts";

const FACT = v.object({
	/** Of the two one is given. */
	property: v.nullable(v.string()),
	relation: v.nullable(v.string()),
	/** Of a relation: does it lead from the entity to the other? */
	forward: v.boolean(),
	/** As the ledger holds it, or the name of the entity at the other end. */
	value: v.string(),
	quote: v.nullable(v.string()),
	source: v.nullable(v.string()),
});
export type PreviewFact = Readonly<v.InferOutput<typeof FACT>>;

const PREVIEW = v.object({
	id: v.string(),
	name: v.string(),
	type: v.string(),
	aliases: v.array(v.string()),
	facts: v.array(FACT),
});
export type Preview = Readonly<v.InferOutput<typeof PREVIEW>>;

const MOST_FACTS = 8;

/** Under any id that it has or had. Undefined if there is none. */
export async function readPreview(read: Reader, id: string): Promise<Preview | undefined> {
	const parameters = { id, names: NAME_PROPERTIES };
	const found = await read((transaction) => transaction.run(READ_PREVIEW, parameters));
	return decodeRows(found, { preview: PREVIEW })[0]?.preview;
}

const QUOTE = `head(COLLECT {
			MATCH (claim)<-[:BEARS_ON]-(evidence:Evidence {status: 'ACCEPTED', stance: 'SUPPORTS'})-[:STATED_IN]->(source:Source)
			WHERE source.withdrawnAt IS NULL AND evidence.quote IS NOT NULL AND evidence.quote <> ''
			RETURN {quote: evidence.quote, source: source.title}
			ORDER BY evidence.confidence DESC, source.published, source.id, evidence.id LIMIT 1
		})`;

/** What the entity says of itself first, then what others say of it; what has a sentence before what has none. */
const READ_PREVIEW = `
	MATCH (referent:Referent {id: $id})
	MATCH (entity:Entity {id: referent.canonicalId})
	RETURN {
		id: entity.id,
		name: entity.name,
		type: ${typeOf("entity")},
		aliases: coalesce(entity.aliases, []),
		facts: COLLECT {
			CALL (entity) {
				MATCH (claim:Claim {subjectId: entity.id})
				WHERE claim.shown AND NOT coalesce(claim.property, '') IN $names
				OPTIONAL MATCH (other:Entity {id: claim.objectId})
				RETURN claim, other, true AS forward ORDER BY claim.relation IS NOT NULL, claim.id LIMIT 100
				UNION ALL
				MATCH (claim:Claim {objectId: entity.id})
				WHERE claim.shown
				MATCH (other:Entity {id: claim.subjectId})
				RETURN claim, other, false AS forward ORDER BY claim.id LIMIT 100
			}
			WITH claim, other, forward, ${QUOTE} AS said
			WHERE claim.relation IS NULL OR other IS NOT NULL
			RETURN {
				property: claim.property, relation: claim.relation, forward: forward,
				value: coalesce(other.name, toString(claim.value)), quote: said.quote, source: said.source
			}
			ORDER BY said IS NULL, NOT forward, claim.relation IS NOT NULL, claim.property, claim.relation, claim.id
			LIMIT ${MOST_FACTS}
		}
	} AS preview`;
