/** What proposing says of every two records of a type, beside what is known of them. */
import { compareProfiles } from "../src/identity/compare/compareProfiles.ts";
import type { Proposal } from "../src/identity/compare/Feature.ts";
import type { ProposedPair } from "../src/identity/ProposedPair.ts";
import { proposePairs } from "../src/identity/proposePairs.ts";
import type { GraphModel } from "../src/model/GraphModel.ts";
import type { IdentityRecord } from "../test/support/identityRecords.ts";

export interface RecordPair {
	readonly type: string;
	readonly isSame: boolean;
	/** Of one family: one could take them for each other. */
	readonly isAlike: boolean;
	/** NONE: not brought together, or below what the command lists. */
	readonly proposal: Proposal | "NONE";
	readonly score: number;
	readonly names: readonly string[];
	readonly reasons: readonly string[];
}

/** What the command leaves out unless told. */
const LEAST = 0.45;

/** Pairs of one family, and those of others that are proposed. */
export function judgeRecords(model: GraphModel, records: readonly IdentityRecord[]): RecordPair[] {
	const types = [...new Set(records.map(({ profile }) => profile.type))];
	return types.flatMap((type) =>
		judgeType(
			model,
			records.filter(({ profile }) => profile.type === type),
		),
	);
}

function judgeType(model: GraphModel, records: readonly IdentityRecord[]): RecordPair[] {
	const profiles = records.map(({ profile }) => profile);
	const found = [...proposePairs(model, profiles, { least: LEAST, isJudged: () => false })];
	const proposed = new Map<string, Required<ProposedPair>>(found.map((pair) => [`${pair.left}\n${pair.right}`, pair]));
	return records.flatMap((one, place) =>
		records.slice(place + 1).flatMap((other) => {
			const key = `${one.profile.id}\n${other.profile.id}`;
			const listed = proposed.get(key);
			if (one.family !== other.family && !listed) return [];
			const { score, features } = compareProfiles(model, one.profile, other.profile);
			return [
				{
					type: one.profile.type,
					isSame: one.entity === other.entity,
					isAlike: one.family === other.family,
					proposal: listed?.proposal ?? ("NONE" as const),
					score: listed?.score ?? score,
					names: [one, other].map(({ profile }) => profile.names[0]?.value ?? ""),
					reasons: listed?.reasons ?? features.map(({ weight, words }) => `${weight.toFixed(1)} ${words}`),
				},
			];
		}),
	);
}
