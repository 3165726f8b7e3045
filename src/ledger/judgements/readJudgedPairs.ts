import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRows } from "../../database/rows.ts";
import { read } from "../../database/sessions.ts";
import { pairKey } from "../../identity/clusters/Judgement.ts";

/** Were these two entities judged, under whichever of their ids? */
export async function readJudgedPairs(connection: Connection): Promise<(left: string, right: string) => boolean> {
	const judged = await read(connection, (transaction) => transaction.run(JUDGED));
	const pairs = decodeRows(judged, { left: v.string(), right: v.string() });
	const keys = new Set(pairs.map((pair) => pairKey(pair.left, pair.right)));
	return (left, right) => keys.has(pairKey(left, right));
}

const JUDGED = `
	MATCH (judgement:Judgement)
	MATCH (left:Referent {id: judgement.leftId})
	MATCH (right:Referent {id: judgement.rightId})
	RETURN DISTINCT left.canonicalId AS left, right.canonicalId AS right`;
