import { type Clusters, deriveClusters, type KnownIds } from "./deriveClusters.ts";
import { listContradiction } from "./explain.ts";
import { findChain } from "./findChain.ts";
import { type Judgement, pairKey } from "./Judgement.ts";
import type { Pair } from "./listPairs.ts";

/** Why a judgement cannot be: the judgements that it contradicts, or the ids whose types do not fit. */
export type Refusal =
	| { readonly kind: "contradiction"; readonly judgement: Judgement; readonly chain: readonly Pair[] }
	| { readonly kind: "types"; readonly judgement: Judgement; readonly ids: readonly [string, string] };

export interface RefusalOptions {
	/** A SAME may take the place of a DIFFERENT on the same two ids. */
	readonly replace?: boolean;
}

/**
 * Whether judgements that are added together get along with those there are: these must be all that bear on the ids of
 * the added ones (see readJudgements). Undefined if they do.
 */
export function findRefusal(
	existing: readonly Judgement[],
	added: readonly Judgement[],
	known: KnownIds,
	{ replace = false }: RefusalOptions = {},
): Refusal | undefined {
	const before = deriveClusters(existing, known);
	const after = deriveClusters([...existing, ...added], known);
	for (const judgement of added) {
		const refusal = judgement.judgement === "SAME" ? refuseSame(judgement, before, after, replace) : undefined;
		if (refusal) return refusal;
	}
	return refuseDifferent(added, before, after);
}

function refuseSame(judgement: Judgement, before: Clusters, after: Clusters, replace: boolean): Refusal | undefined {
	const key = pairKey(judgement.left, judgement.right);
	const decided = before.pairs.find((pair) => pair.key === key);
	if (decided?.verdict === "DIFFERENT" && !replace) return { kind: "contradiction", judgement, chain: [decided] };
	const obstacle = after.refused.get(key);
	if (!obstacle) return undefined;
	if (obstacle.kind === "types") return { kind: "types", judgement, ids: obstacle.ids };
	return { kind: "contradiction", judgement, chain: listContradiction(after, judgement, obstacle) };
}

/** A DIFFERENT that would break what others unite: those have to be taken back first. */
function refuseDifferent(added: readonly Judgement[], before: Clusters, after: Clusters): Refusal | undefined {
	if (![...after.refused.keys()].some((key) => !before.refused.has(key))) return undefined;
	const replaced = new Set(added.map(({ left, right }) => pairKey(left, right)));
	const others = before.uniting.filter(({ key }) => !replaced.has(key));
	for (const judgement of added) {
		const chain = findChain(others, judgement.left, judgement.right);
		if (judgement.judgement === "DIFFERENT" && chain) return { kind: "contradiction", judgement, chain };
	}
	return undefined;
}
