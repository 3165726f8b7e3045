import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";
import type { Judgement } from "../../identity/clusters/Judgement.ts";
import { listUnited } from "../../identity/clusters/JudgementIndex.ts";

/** All judgements on these ids and on those that are united with them, over however many others. */
export async function readJudgements(transaction: ManagedTransaction, ids: readonly string[]): Promise<Judgement[]> {
	const lines = new Map<string, Judgement>();
	const seen = new Set<string>();
	for (let frontier = [...new Set(ids)]; frontier.length > 0; ) {
		const found = await transaction.run(JUDGEMENTS_ON, { ids: frontier });
		for (const id of frontier) seen.add(id);
		for (const { id, line } of decodeRows(found, { id: v.string(), line: v.string() })) {
			lines.set(id, JSON.parse(line) as Judgement);
		}
		frontier = listUnited([...lines.values()]).filter((id) => !seen.has(id));
	}
	return [...lines.values()];
}

/** Every judgement of the ledger, the oldest first. */
export async function readAllJudgements(transaction: ManagedTransaction): Promise<Judgement[]> {
	const found = await transaction.run(
		"MATCH (judgement:Judgement) RETURN judgement.line AS line ORDER BY judgement.at, line",
	);
	return decodeRows(found, { line: v.string() }).map(({ line }) => JSON.parse(line) as Judgement);
}

const JUDGEMENTS_ON = `
	UNWIND $ids AS id
	CALL (id) {
		MATCH (judgement:Judgement {leftId: id}) RETURN judgement
		UNION
		MATCH (judgement:Judgement {rightId: id}) RETURN judgement
	}
	RETURN DISTINCT judgement.id AS id, judgement.line AS line`;
