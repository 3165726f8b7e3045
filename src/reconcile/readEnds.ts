import * as v from "valibot";
import { cypherName } from "../database/cypher/cypherName.ts";
import { JOINED_ENTITY, type JoinedEntity, readJoinedEntity } from "../database/cypher/joinedEntity.ts";
import { decodeRows } from "../database/rows.ts";
import type { Reader } from "../ledger/judgements/readProfiles.ts";
import type { RelationField } from "../model/relationFields.ts";

/** More ends of one relation of one entity are not given out. */
const MOST_ENDS = 1_000;

/** What stands at the other end of a relation, by the id of the entity. */
export async function readEnds(
	read: Reader,
	{ relation, forward }: Pick<RelationField, "relation" | "forward">,
	ids: readonly string[],
): Promise<ReadonlyMap<string, readonly JoinedEntity[]>> {
	const found = await read((transaction) => transaction.run(endsQuery(relation, forward), { ids }));
	return new Map(decodeRows(found, { id: v.string(), ends: v.array(JOINED_ENTITY) }).map(({ id, ends }) => [id, ends]));
}

function endsQuery(relation: string, forward: boolean): string {
	const type = cypherName(relation);
	const pattern = forward ? `(entity)-[:${type}]->(end:Entity)` : `(entity)<-[:${type}]-(end:Entity)`;
	return `
	UNWIND $ids AS id
	MATCH (entity:Entity {id: id})
	RETURN id, COLLECT {
		MATCH ${pattern}
		WITH DISTINCT end ORDER BY end.name, end.id LIMIT ${MOST_ENDS}
		RETURN ${readJoinedEntity("end")}
	} AS ends`;
}
