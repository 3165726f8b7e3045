import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRows } from "../../database/rows.ts";
import { read } from "../../database/sessions.ts";
import type { Judgement } from "../../identity/clusters/Judgement.ts";

/** A judgement that applies to nothing now. */
export interface WaitingJudgement {
	readonly judgement: Judgement;
	readonly waits: string;
	/** Ids that have one of the names now which the unknown id had when it was judged. */
	readonly namesakes: readonly string[];
}

/** The oldest first. */
export async function listWaiting(connection: Connection): Promise<WaitingJudgement[]> {
	return read(connection, async (transaction) => {
		const found = await transaction.run(LIST);
		const stored = decodeRows(found, { line: v.string(), waits: v.string(), unknown: v.array(v.string()) });
		const waiting = stored.map(({ line, ...one }) => ({ judgement: JSON.parse(line) as Judgement, ...one }));
		const named = await transaction.run(NAMESAKES, { names: [...new Set(waiting.flatMap(listNames))] });
		const namesakes = decodeRows(named, { name: v.string(), ids: v.array(v.string()) });
		const byName = new Map(namesakes.map(({ name, ids }) => [name, ids]));
		return waiting.map((one) => ({
			...{ judgement: one.judgement, waits: one.waits },
			namesakes: [...new Set(listNames(one).flatMap((name) => byName.get(name) ?? []))],
		}));
	});
}

function listNames({ judgement, unknown }: { judgement: Judgement; unknown: readonly string[] }): string[] {
	const { left, right, about } = judgement;
	return [
		...(unknown.includes(left) ? (about?.left?.names ?? []) : []),
		...(unknown.includes(right) ? (about?.right?.names ?? []) : []),
	];
}

const LIST = `
	MATCH (judgement:Judgement {current: true}) WHERE judgement.waits IS NOT NULL
	RETURN judgement.line AS line, judgement.waits AS waits,
		[id IN [judgement.leftId, judgement.rightId] WHERE NOT EXISTS { MATCH (:Referent {id: id}) }] AS unknown
	ORDER BY judgement.at, judgement.id`;

const NAMESAKES = `
	MATCH (entity:Entity)
	UNWIND [entity.name] + entity.aliases AS name
	WITH entity, name WHERE name IN $names
	RETURN name, collect(DISTINCT entity.id) AS ids`;
