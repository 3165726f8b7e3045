import * as v from "valibot";
import { cypherName } from "../../database/cypher/cypherName.ts";
import type { Connection } from "../../database/Database.ts";
import { decodeRow, decodeRows } from "../../database/rows.ts";
import { type ReadOptions, read } from "../../database/sessions.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { didYouMean } from "../../errors/suggest.ts";
import type { EntityType, GraphModel, Scope } from "../../model/GraphModel.ts";

export interface ScopedType {
	readonly type: EntityType;
	readonly scope: Scope;
}

/** The types to one entity of which an export can be narrowed. */
export function listScopes(model: GraphModel): ScopedType[] {
	return [...model.entities.values()].flatMap((type) => (type.scope ? [{ type, scope: type.scope }] : []));
}

/**
 * Ids of the entity, of all that belongs to it, and of what stands in a relation with any of those. Every id that the
 * entity ever had is understood. Throws ENTITY_NOT_FOUND.
 */
export async function findScope(
	connection: Connection,
	{ type, scope }: ScopedType,
	id: string,
	options: ReadOptions,
): Promise<readonly string[]> {
	const members = scope.members.map(cypherName).join("|");
	const found = await read(
		connection,
		async (transaction) => {
			const scoped = await transaction.run(scopeQuery(cypherName(type.name), members), { id });
			return decodeRow(scoped, { ids: v.array(v.string()) }).ids;
		},
		options,
	);
	return found.length > 0 ? found : await refuse(connection, type, id, options);
}

/** Parts of parts of parts: deeper than any programme of a conference. */
const DEEPEST = 6;

const scopeQuery = (type: string, members: string) => `
	MATCH (referent:Referent {id: $id})
	MATCH (root:${type} {id: referent.canonicalId})
	MATCH (member:Entity)-[:${members}*0..${DEEPEST}]->(root)
	WITH collect(DISTINCT member) AS core
	UNWIND core AS member
	OPTIONAL MATCH (member)--(beside:Entity)
	UNWIND [member.id, beside.id] AS id
	WITH DISTINCT id WHERE id IS NOT NULL ORDER BY id
	RETURN collect(id) AS ids`;

async function refuse(connection: Connection, type: EntityType, id: string, options: ReadOptions): Promise<never> {
	const known = await read(
		connection,
		async (transaction) => {
			const listed = await transaction.run(
				`MATCH (entity:${cypherName(type.name)}) RETURN entity.id AS id ORDER BY id LIMIT 10000`,
			);
			return decodeRows(listed, { id: v.string() }).map((entity) => entity.id);
		},
		options,
	);
	throw new CoopgraphError("ENTITY_NOT_FOUND", { type: type.name, found: id, suggestion: didYouMean(id, known) });
}

/** What is exported of such a scope, for `--help` and `/export`. */
export function describeScope(typeName: string): string {
	return `only this ${typeName}, what belongs to it, and what that is directly related to`;
}
