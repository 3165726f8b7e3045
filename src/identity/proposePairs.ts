import type { GraphModel } from "../model/GraphModel.ts";
import { iterateCandidates } from "./block/iterateCandidates.ts";
import { type Keys, listKeys } from "./block/listKeys.ts";
import { comparePrepared } from "./compare/compareProfiles.ts";
import { prepareProfile } from "./compare/Prepared.ts";
import type { Profile } from "./Profile.ts";
import type { ProposedPair } from "./ProposedPair.ts";

export interface ProposeOptions {
	/** Pairs that score less are left out; 0 to 1. */
	readonly least: number;
	/** Two that somebody has judged already are left out. Asked once for every two that share a key. */
	readonly isJudged: (left: string, right: string) => boolean;
}

const NO_KEYS: Keys = { strong: [], near: [], single: [], saysLittle: false };

/** Two ids each that may mean the same, the likeliest first, with what speaks for and against it. */
export function proposePairs(
	model: GraphModel,
	profiles: readonly Profile[],
	{ least, isJudged }: ProposeOptions,
): ProposedPair[] {
	// Of two names the words that are the same are the same objects: a million that are taken apart have room.
	const prepared = profiles.map((profile) => prepareProfile(model, profile));
	const keysOf = (place: number) => {
		const one = prepared[place];
		return one ? listKeys(one) : NO_KEYS;
	};
	const pairs: (ProposedPair & { readonly score: number })[] = [];
	for (const [one, other] of iterateCandidates(profiles.length, keysOf)) {
		const [left, right] = [profiles[one]?.id ?? "", profiles[other]?.id ?? ""];
		if (isJudged(left, right)) continue;
		const [a, b] = [prepared[one], prepared[other]];
		if (!a || !b || a.type !== b.type) continue;
		const { score, proposal, features } = comparePrepared(model, a, b);
		if (proposal === "DIFFERENT" || score < least) continue;
		pairs.push({ left, right, score, reasons: features.map(({ words }) => words) });
	}
	return pairs.sort((a, b) => b.score - a.score || (`${a.left} ${a.right}` < `${b.left} ${b.right}` ? -1 : 1));
}
