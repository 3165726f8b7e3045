import type { Connection } from "../../database/Database.ts";
import { read } from "../../database/sessions.ts";
import { pairKey } from "../../identity/clusters/Judgement.ts";

/** Were these two entities judged, under whichever of their ids? */
export async function readJudgedPairs(connection: Connection): Promise<(left: string, right: string) => boolean> {
	const { records } = await read(connection, (transaction) => transaction.run(JUDGED));
	const keys = new Set(records.map((record) => pairKey(String(record.get("left")), String(record.get("right")))));
	return (left, right) => keys.has(pairKey(left, right));
}

const JUDGED = `
	MATCH (judgement:Judgement)
	MATCH (left:Referent {id: judgement.leftId})
	MATCH (right:Referent {id: judgement.rightId})
	RETURN DISTINCT left.canonicalId AS left, right.canonicalId AS right`;
