import { read } from "../../database/sessions.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { explainPair } from "../../identity/clusters/explain.ts";
import { findChain } from "../../identity/clusters/findChain.ts";
import type { Judgement, Verdict } from "../../identity/clusters/Judgement.ts";
import { pairKey } from "../../identity/clusters/Judgement.ts";
import type { Pair } from "../../identity/clusters/listPairs.ts";
import { readJudgements } from "../apply/readJudgements.ts";
import { deriveFrom } from "../apply/refreshIdentities.ts";
import type { Decider } from "../decisions/decide.ts";
import { requireIds } from "./findIds.ts";
import { judge } from "./judge.ts";

export interface SplitOptions {
	readonly because: string;
	/** DIFFERENT, so that nothing unites them again; or UNSURE, which leaves that open. */
	readonly verdict: Exclude<Verdict, "SAME">;
}

/**
 * Takes back the judgements that unite an id with others: all of them, or the one with a certain other id. Throws
 * ID_NOT_FOUND, NOT_UNITED, JUDGEMENT_CONTRADICTED.
 */
export async function splitIds(
	decider: Decider,
	id: string,
	other: string | undefined,
	{ because, verdict }: SplitOptions,
): Promise<Judgement[]> {
	await requireIds(decider.connection, other === undefined ? [id] : [id, other], { orJudged: true });
	const uniting = await read(decider.connection, async (transaction) => {
		const { clusters } = await deriveFrom(transaction, await readJudgements(transaction, [id]));
		return clusters.uniting;
	});
	const pairs = uniting.filter(({ key, left, right }) =>
		other === undefined ? left === id || right === id : key === pairKey(id, other),
	);
	if (pairs.length === 0) throw notUnited(uniting, id, other);
	return judge(
		decider,
		pairs.map(({ left, right }) => ({ left, right, judgement: verdict, because })),
	);
}

function notUnited(uniting: readonly Pair[], id: string, other: string | undefined): CoopgraphError {
	const chain = other === undefined ? undefined : findChain(uniting, id, other);
	const reason = chain
		? `they are united by others, ${chain.map(explainPair).join("; ")}; take back the one that is wrong`
		: "nothing unites them";
	return new CoopgraphError("NOT_UNITED", { left: id, right: other ?? "any other id", reason });
}
