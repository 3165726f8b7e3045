import type { Connection } from "../../database/Database.ts";
import { read } from "../../database/sessions.ts";
import { explainObstacle, listContradiction } from "../../identity/clusters/explain.ts";
import { findChain } from "../../identity/clusters/findChain.ts";
import { type Described, pairKey } from "../../identity/clusters/Judgement.ts";
import type { Pair } from "../../identity/clusters/listPairs.ts";
import { readJudgements } from "../apply/readJudgements.ts";
import { deriveFrom } from "../apply/refreshIdentities.ts";
import { describeIds } from "./describeIds.ts";
import { requireIds } from "./findIds.ts";

/** What is decided of two ids, and by which judgements. */
export interface Explanation {
	readonly left: ExplainedId;
	readonly right: ExplainedId;
	readonly state: "SAME" | "DIFFERENT" | "UNSURE" | "UNDECIDED" | "WAITING";
	/** The judgements that unite or separate them, in the order in which they lead from one to the other. */
	readonly chain: readonly Pair[];
	/** Why a SAME on these two ids does not hold; null where there is none, or it does. */
	readonly waits: string | null;
}

export interface ExplainedId extends Described {
	readonly id: string;
	/** What stands for it. */
	readonly canonicalId: string;
}

/** Throws ID_NOT_FOUND for an id that neither records nor judgements use. */
export async function explainIds(connection: Connection, left: string, right: string): Promise<Explanation> {
	await requireIds(connection, [left, right], { orJudged: true });
	return read(connection, async (transaction) => {
		const { clusters, known } = await deriveFrom(transaction, await readJudgements(transaction, [left, right]));
		const described = await describeIds(transaction, [left, right]);
		const explain = (id: string) => ({
			...(described.get(id) ?? { type: "", names: [] }),
			...{ id, canonicalId: clusters.canonicalId(id) },
		});
		const ends = { left: explain(left), right: explain(right) };
		const same = findChain(clusters.uniting, left, right);
		if (same) return { ...ends, state: "SAME", chain: same, waits: null };
		const pair = clusters.pairs.find(({ key }) => key === pairKey(left, right));
		const obstacle = clusters.refused.get(pair?.key ?? "");
		const waits = obstacle ? explainObstacle(obstacle, (id) => known.get(id)?.type ?? "") : null;
		const apart = clusters.pairs
			.filter(({ verdict }) => verdict === "DIFFERENT")
			.map((different) => listContradiction(clusters, { left, right }, { kind: "different", pair: different }))
			.find((chain) => leadsFromTo(chain, left, right));
		if (apart) return { ...ends, state: "DIFFERENT", chain: apart, waits };
		if (pair === undefined) return { ...ends, state: "UNDECIDED", chain: [], waits };
		return { ...ends, state: pair.verdict === "UNSURE" ? "UNSURE" : "WAITING", chain: [pair], waits };
	});
}

function leadsFromTo(chain: readonly Pair[], from: string, to: string): boolean {
	let at: string | undefined = from;
	for (const { left, right } of chain) at = at === left ? right : at === right ? left : undefined;
	return at === to;
}
