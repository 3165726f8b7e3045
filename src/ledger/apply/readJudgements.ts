import type { ManagedTransaction } from "neo4j-driver";
import type { Judgement } from "../../identity/clusters/Judgement.ts";
import { listUnited } from "../../identity/clusters/JudgementIndex.ts";

/** All judgements on these ids and on those that are united with them, over however many others. */
export async function readJudgements(transaction: ManagedTransaction, ids: readonly string[]): Promise<Judgement[]> {
	const lines = new Map<string, Judgement>();
	const seen = new Set<string>();
	for (let frontier = [...new Set(ids)]; frontier.length > 0; ) {
		const found = await transaction.run(JUDGEMENTS_ON, { ids: frontier });
		for (const id of frontier) seen.add(id);
		for (const record of found.records) {
			lines.set(record.get("id") as string, JSON.parse(record.get("line") as string) as Judgement);
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
	return found.records.map((record) => JSON.parse(record.get("line") as string) as Judgement);
}

const JUDGEMENTS_ON = `
	UNWIND $ids AS id
	CALL (id) {
		MATCH (judgement:Judgement {leftId: id}) RETURN judgement
		UNION
		MATCH (judgement:Judgement {rightId: id}) RETURN judgement
	}
	RETURN DISTINCT judgement.id AS id, judgement.line AS line`;
