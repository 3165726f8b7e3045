import type { GraphModel } from "../model/GraphModel.ts";
import { iterateCandidates } from "./block/iterateCandidates.ts";
import { type Keys, listKeys } from "./block/listKeys.ts";
import { comparePrepared } from "./compare/compareProfiles.ts";
import { type Prepared, prepareProfile } from "./compare/Prepared.ts";
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
	const prepare = rememberPrepared(model, profiles);
	const keysOf = (place: number) => {
		const prepared = prepare(place);
		return prepared ? listKeys(prepared) : NO_KEYS;
	};
	const pairs: (ProposedPair & { readonly score: number })[] = [];
	for (const [one, other] of iterateCandidates(profiles.length, keysOf)) {
		const [left, right] = [profiles[one]?.id ?? "", profiles[other]?.id ?? ""];
		if (isJudged(left, right)) continue;
		const [a, b] = [prepare(one), prepare(other)];
		if (!a || !b || a.type !== b.type) continue;
		const { score, proposal, features } = comparePrepared(model, a, b);
		if (proposal === "DIFFERENT" || score < least) continue;
		pairs.push({ left, right, score, reasons: features.map(({ words }) => words) });
	}
	return pairs.sort((a, b) => b.score - a.score || (`${a.left} ${a.right}` < `${b.left} ${b.right}` ? -1 : 1));
}

/** A name that is taken apart is many times as large as the name: of a million, only some are kept. */
const MOST_PREPARED = 20_000;

function rememberPrepared(model: GraphModel, profiles: readonly Profile[]): (place: number) => Prepared | undefined {
	const kept = new Map<number, Prepared>();
	return (place) => {
		const known = kept.get(place);
		const profile = profiles[place];
		if (known || !profile) return known;
		const prepared = prepareProfile(model, profile);
		if (!prepared) return undefined;
		// A map is in the order of its entries: the first is the oldest.
		const [oldest] = kept.size >= MOST_PREPARED ? kept.keys() : [];
		if (oldest !== undefined) kept.delete(oldest);
		kept.set(place, prepared);
		return prepared;
	};
}
