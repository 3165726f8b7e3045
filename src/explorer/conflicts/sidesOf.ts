import type { ConflictsQuery } from "../api/documents.ts";
import {
	type Claim,
	countSources,
	type Evidence,
	type Reference,
	type Reply,
	strongest,
	uniteDetails,
	uniteReplies,
} from "../model/Fact.ts";

export type Conflict = ConflictsQuery["conflicts"][number];
type Stated = Conflict["claims"][number];

/** One of the things that cannot all be true. */
export interface Side {
	readonly key: string;
	/** Whether these words support or contradict what is stated; beside others, each side is supported. */
	readonly stance: Evidence["stance"];
	/** The property that has the value; the sides of one conflict may state different ones. */
	readonly property: string | undefined;
	readonly value: string | undefined;
	readonly other: Reference | undefined;
	readonly modality: Claim["modality"];
	readonly evidence: readonly Evidence[];
	readonly sources: number;
	readonly replies: readonly Reply[];
}

/** The sides of a conflict, the one that is shown first. */
export function sidesOf(conflict: Conflict): readonly Side[] {
	const { kind, claims } = conflict;
	const stances = ["SUPPORTS", "CONTRADICTS"] as const;
	if (kind === "DISPUTED") return stances.map((stance) => toSide(conflict, stance, claims, stance));
	const groups = Map.groupBy(claims, (claim) =>
		[kind === "TIMES" ? (claim.property ?? "") : "", statedBy(conflict, claim) ?? claim.object?.id ?? ""]
			.join(" ")
			.trim(),
	);
	return [...groups].map(([key, group]) => toSide(conflict, key, group));
}

function toSide(conflict: Conflict, key: string, claims: readonly Stated[], stance?: Evidence["stance"]): Side {
	const [first] = claims;
	const all = claims.flatMap((claim) => claim.evidence);
	const evidence = stance === undefined ? all : all.filter((one) => one.stance === stance);
	return {
		key,
		stance: stance ?? "SUPPORTS",
		property: conflict.qualifier ?? first?.property ?? conflict.property ?? undefined,
		value: first && statedBy(conflict, first),
		other: conflict.qualifier === null ? (first?.object ?? undefined) : undefined,
		modality: strongest(claims.map(({ modality }) => modality)),
		evidence,
		sources: countSources(evidence, stance),
		// To what is stated, and not to who denies it.
		replies: stance === "CONTRADICTS" ? [] : uniteReplies(claims),
	};
}

/** What it is about: the value of a property, or of a detail of a relation. */
function statedBy({ qualifier }: Conflict, { value, qualifiers }: Stated): string | undefined {
	if (qualifier === null) return value ?? undefined;
	return uniteDetails([qualifiers]).get(qualifier)?.join(", ");
}
