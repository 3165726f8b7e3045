/**
 * What counts, and what comes first. A claim stands if it has open, accepted, supporting evidence. Of several claims
 * that cannot all be shown, the order below decides; it depends on what is stored only, never on when it came in.
 */
import type { GraphModel } from "../model/GraphModel.ts";

export interface StoredClaim {
	readonly id: string;
	readonly subjectId: string;
	readonly subjectType: string;
	readonly property: string | null;
	readonly relation: string | null;
	readonly value: string | null;
	readonly objectId: string | null;
	readonly objectType: string | null;
	readonly qualifiers: string;
	readonly rank: string;
	readonly status: string | null;
	readonly modality: string | null;
}

export interface StoredEvidence {
	readonly id: string;
	readonly sourceId: string;
	readonly stance: string;
	readonly modality: string;
	readonly status: string;
	readonly confidence: number;
	readonly wording: string;
	/** False once its source is withdrawn. */
	readonly open: boolean;
	/** First day on which the source can have been published. */
	readonly published: string | null;
}

/** A claim with what its evidence makes of it. */
export interface Standing {
	readonly claim: StoredClaim;
	readonly status: string;
	/** Null: no open, accepted evidence supports it, so it is not projected. */
	readonly modality: string | null;
	/** The words of its dates, from the evidence that comes first. */
	readonly wording: Readonly<Record<string, string>>;
	readonly sources: number;
	readonly confidence: number;
	readonly published: string;
}

export function assessClaim(model: GraphModel, claim: StoredClaim, evidence: readonly StoredEvidence[]): Standing {
	const open = evidence.filter((item) => item.open);
	const supporting = open
		.filter(({ status, stance }) => status === "ACCEPTED" && stance === "SUPPORTS")
		.sort((a, b) => byEnum(model, "Modality", a.modality, b.modality) || compareText(a.id, b.id));
	return {
		claim,
		status: open.map(({ status }) => status).sort((a, b) => byEnum(model, "ClaimStatus", a, b))[0] ?? "WITHDRAWN",
		modality: supporting[0]?.modality ?? null,
		wording: Object.assign({}, ...supporting.map((item) => JSON.parse(item.wording)).toReversed()),
		sources: new Set(supporting.map(({ sourceId }) => sourceId)).size,
		confidence: Math.max(0, ...supporting.map(({ confidence }) => confidence)),
		published:
			supporting
				.map(({ published }) => published ?? "")
				.sort()
				.at(-1) ?? "",
	};
}

/** Shown in the graph: it stands, and no person ranked it DEPRECATED. */
export function isShown(standing: Standing): boolean {
	return standing.modality !== null && standing.claim.rank !== "DEPRECATED";
}

/** How many days the date that a claim states can mean; 0 if it states none. */
export type DaysOf = (claim: StoredClaim) => number;

/**
 * The claim to show comes first: by rank, by modality, the more precise date, by number of sources, by confidence, the
 * source published last, and at the end by id, so that there always is an order.
 */
export function compareStandings(model: GraphModel, a: Standing, b: Standing, daysOf: DaysOf = () => 0): number {
	return (
		byEnum(model, "Rank", a.claim.rank, b.claim.rank) ||
		byEnum(model, "Modality", a.modality ?? "", b.modality ?? "") ||
		daysOf(a.claim) - daysOf(b.claim) ||
		b.sources - a.sources ||
		b.confidence - a.confidence ||
		compareText(b.published, a.published) ||
		compareText(a.claim.id, b.claim.id)
	);
}

export function strongestModality(model: GraphModel, standings: readonly Standing[]): string {
	const modalities = standings.map(({ modality }) => modality ?? "");
	return modalities.sort((a, b) => byEnum(model, "Modality", a, b))[0] ?? "";
}

/** By place in an enum of the model; what is not in it comes last. */
export function byEnum(model: GraphModel, name: string, a: string, b: string): number {
	const values = model.enums.get(name) ?? [];
	const place = (value: string) => (values.includes(value) ? values.indexOf(value) : values.length);
	return place(a) - place(b);
}

export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
