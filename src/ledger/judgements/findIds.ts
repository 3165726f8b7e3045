import type { QueryResult } from "neo4j-driver";
import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRows } from "../../database/rows.ts";
import { read } from "../../database/sessions.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { didYouMean } from "../../errors/suggest.ts";

const MOST_SUGGESTED = 100_000;

/** Throws ID_NOT_FOUND for the first id that no record uses, with what may have been meant: an id like it, or of that name. */
export async function requireIds(
	connection: Connection,
	ids: readonly string[],
	{ orJudged = false } = {},
): Promise<void> {
	const known = await read(connection, async (transaction) => {
		const found = await transaction.run(FIND_IDS, { ids, orJudged });
		return new Set(listIds(found));
	});
	const missing = ids.find((id) => !known.has(id));
	if (missing === undefined) return;
	throw new CoopgraphError("ID_NOT_FOUND", { found: missing, suggestion: await suggest(connection, missing) });
}

async function suggest(connection: Connection, missing: string): Promise<string> {
	return read(connection, async (transaction) => {
		const named = await transaction.run(
			"MATCH (entity:Entity) WHERE entity.name = $name OR $name IN entity.aliases RETURN entity.id AS id ORDER BY id LIMIT 3",
			{ name: missing },
		);
		const namesakes = listIds(named);
		if (namesakes.length > 0) return ` That is a name, and its id is ${namesakes.join(" or ")}.`;
		const listed = await transaction.run(
			`MATCH (referent:Referent) RETURN referent.id AS id ORDER BY id LIMIT ${MOST_SUGGESTED}`,
		);
		return didYouMean(missing, listIds(listed));
	});
}

function listIds(found: QueryResult): string[] {
	return decodeRows(found, { id: v.string() }).map(({ id }) => id);
}

const FIND_IDS = `
	UNWIND $ids AS id
	WITH id WHERE EXISTS { MATCH (:Referent {id: id}) }
		OR ($orJudged AND (EXISTS { MATCH (:Judgement {leftId: id}) } OR EXISTS { MATCH (:Judgement {rightId: id}) }))
	RETURN id`;
