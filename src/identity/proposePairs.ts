import type { GraphModel } from "../model/GraphModel.ts";
import { iterateCandidates } from "./block/iterateCandidates.ts";
import { comparePrepared } from "./compare/compareProfiles.ts";
import { prepareProfile } from "./compare/Prepared.ts";
import type { Profile } from "./Profile.ts";
import type { ProposedPair } from "./ProposedPair.ts";

export interface ProposeOptions {
	/** Pairs that score less are left out; 0 to 1. */
	readonly least: number;
	/** Two that somebody has judged already are left out. */
	readonly isJudged: (left: string, right: string) => boolean;
}

/** Two ids each that may mean the same, the likeliest first, with what speaks for and against it. */
export function proposePairs(
	model: GraphModel,
	profiles: readonly Profile[],
	{ least, isJudged }: ProposeOptions,
): ProposedPair[] {
	const prepared = profiles.flatMap((profile) => prepareProfile(model, profile) ?? []);
	const pairs: (ProposedPair & { readonly score: number })[] = [];
	for (const [a, b] of iterateCandidates(prepared)) {
		const [left, right] = [a.profile.id, b.profile.id];
		if (isJudged(left, right)) continue;
		const { score, proposal, features } = comparePrepared(model, a, b);
		if (proposal === "DIFFERENT" || score < least) continue;
		pairs.push({ left, right, score, reasons: features.map(({ words }) => words) });
	}
	return pairs.sort((a, b) => b.score - a.score || (`${a.left} ${a.right}` < `${b.left} ${b.right}` ? -1 : 1));
}
