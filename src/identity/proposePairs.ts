import type { GraphModel } from "../model/GraphModel.ts";
import { iterateCandidates } from "./block/iterateCandidates.ts";
import { type Keys, listKeys } from "./block/listKeys.ts";
import { weighPrepared } from "./compare/compareProfiles.ts";
import { findSoleAcronyms } from "./compare/findSoleAcronyms.ts";
import { prepareProfile } from "./compare/Prepared.ts";
import { rememberNames } from "./compare/rememberNames.ts";
import type { Profile } from "./Profile.ts";
import type { ProposedPair } from "./ProposedPair.ts";
import { RankedPairs } from "./RankedPairs.ts";

export interface ProposeOptions {
	/** Pairs that score less are left out; 0 to 1. */
	readonly least: number;
	/** Two that somebody has judged already are left out. Asked once for every two that share a key. */
	readonly isJudged: (left: string, right: string) => boolean;
}

/** The likeliest first. */
export interface Proposals extends Iterable<Required<ProposedPair>> {
	readonly count: number;
}

const NO_KEYS: Keys = { whole: [], strong: [], near: [], single: [], saysLittle: false, isShortened: false };

/** Two ids each that may mean the same. What speaks for and against it is put into words once somebody reads it. */
export function proposePairs(
	model: GraphModel,
	profiles: readonly Profile[],
	{ least, isJudged }: ProposeOptions,
): Proposals {
	// Of two names the words that are the same are the same objects: a million that are taken apart have room.
	const alone = profiles.map((profile) => prepareProfile(model, profile));
	const soleAcronyms = findSoleAcronyms(alone);
	const prepared = alone.map((one) => (one && one.acronyms.size > 0 ? { ...one, soleAcronyms } : one));
	const keysOf = (place: number) => {
		const one = prepared[place];
		return one ? listKeys(one) : NO_KEYS;
	};
	const idOf = (place: number) => profiles[place]?.id ?? "";
	const namesOf = rememberNames();
	const compare = (left: number, right: number) => {
		const [a, b] = [prepared[left], prepared[right]];
		return a && b && a.type === b.type ? weighPrepared(model, a, b, namesOf(a, b)) : undefined;
	};
	const ranked = new RankedPairs(profiles.length);
	for (const [left, right] of iterateCandidates(profiles.length, keysOf)) {
		if (isJudged(idOf(left), idOf(right))) continue;
		const compared = compare(left, right);
		if (compared && compared.proposal !== "DIFFERENT" && compared.score >= least)
			ranked.add(left, right, compared.score);
	}
	return {
		count: ranked.count,
		*[Symbol.iterator]() {
			for (const [left, right, score] of ranked) yield describe(left, right, score);
		},
	};

	function describe(left: number, right: number, score: number): Required<ProposedPair> {
		return {
			left: idOf(left),
			right: idOf(right),
			score,
			get proposal() {
				return compare(left, right)?.proposal ?? "UNSURE";
			},
			get reasons() {
				return compare(left, right)?.features.map(({ words }) => words) ?? [];
			},
		};
	}
}
