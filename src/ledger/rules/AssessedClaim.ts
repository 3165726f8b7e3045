/**
 * What counts, and what comes first. A claim stands if it has open, accepted, supporting evidence. Of several claims
 * that cannot all be shown, the order below decides; it depends on what is stored only, never on when it came in.
 */
import type { GraphModel } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";

/** What a claim states, as it is stored, in canonical ids. */
export interface StoredStatement {
	readonly subjectId: string;
	readonly subjectType: string;
	readonly property: string | null;
	readonly relation: string | null;
	/** As text; the model gives it back its type. */
	readonly value: string | null;
	readonly objectId: string | null;
	readonly objectType: string | null;
	/** Canonical JSON. */
	readonly qualifiers: string;
}

export interface StoredClaim extends StoredStatement {
	readonly id: string;
	readonly rank: string;
	readonly rankReason: string | null;
	/** Null: it is new, and was never projected. */
	readonly shown: boolean | null;
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
	/** First and last day on which the source can have been published. */
	readonly published: string | null;
	readonly publishedLatest: string | null;
	/** When it was published, as it was stated: EDTF, no more exact than what is known. */
	readonly publishedAs: string | null;
}

/** A claim with what its evidence makes of it. */
export interface AssessedClaim {
	readonly claim: StoredClaim;
	readonly status: string;
	/** Null: no open, accepted evidence supports it, so it is not projected. */
	readonly modality: string | null;
	/** The words of its dates, from the evidence that comes first. */
	readonly wording: Readonly<Record<string, string>>;
	readonly sources: number;
	/** Those sources, each once. */
	readonly sourceIds: readonly string[];
	/** Pieces of open, accepted evidence that contradict it. */
	readonly against: number;
	/** Ids of claims that nothing supports and that say the same: whoever denies those denies this. */
	readonly denials?: readonly string[];
	readonly confidence: number;
	/** First day on which the last of them can have been published; empty if none is dated. */
	readonly published: string;
	/** When that one was published, as it was stated; empty if none is dated. */
	readonly publishedAs: string;
	/** As `published`, of those that state it as surely as `modality`. */
	readonly publishedAsSure: string;
	/**
	 * First day on which one of them can have been published; null if one is not dated: it can have been there at any time.
	 * Where none supports it, of those that are open, and of all where none is.
	 */
	readonly knownSince: string | null;
	/** First day by which one of them must have been published; null if none is dated. */
	readonly certainlyKnownSince: string | null;
}

export function assessClaim(model: GraphModel, claim: StoredClaim, evidence: readonly StoredEvidence[]): AssessedClaim {
	const open = evidence.filter((item) => item.open);
	const supporting = open
		.filter(({ status, stance }) => status === "ACCEPTED" && stance === "SUPPORTS")
		.sort((a, b) => byEnum(model, "Modality", a.modality, b.modality) || compareText(a.id, b.id));
	const sourceIds = [...new Set(supporting.map(({ sourceId }) => sourceId))].sort();
	const byPublication = supporting.toSorted((a, b) => compareText(a.published ?? "", b.published ?? ""));
	const last = byPublication.at(-1);
	const modality = supporting[0]?.modality ?? null;
	// What is proposed, denied or withdrawn was not heard of before somebody published it, either.
	const heard = [supporting, open, evidence].find((items) => items.length > 0) ?? [];
	return {
		claim,
		status: open.map(({ status }) => status).sort((a, b) => byEnum(model, "ClaimStatus", a, b))[0] ?? "WITHDRAWN",
		modality,
		wording: Object.assign({}, ...supporting.map((item) => JSON.parse(item.wording)).toReversed()),
		sources: sourceIds.length,
		sourceIds,
		against: open.filter(({ status, stance }) => status === "ACCEPTED" && stance === "CONTRADICTS").length,
		confidence: Math.max(0, ...supporting.map(({ confidence }) => confidence)),
		published: last?.published ?? "",
		publishedAs: last?.publishedAs ?? "",
		publishedAsSure: byPublication.findLast((item) => item.modality === modality)?.published ?? "",
		knownSince: heard.map(({ published }) => published ?? "").sort()[0] || null,
		certainlyKnownSince: heard.flatMap(({ publishedLatest }) => publishedLatest ?? []).sort()[0] ?? null,
	};
}

type StatedQualifiers = Readonly<Record<string, Json>>;
const readQualifiers = new WeakMap<StoredClaim, StatedQualifiers>();

/** What a claim says beside its value or its ends. */
export function qualifiersOf(claim: StoredClaim): StatedQualifiers {
	const known = readQualifiers.get(claim);
	if (known) return known;
	const qualifiers = JSON.parse(claim.qualifiers) as StatedQualifiers;
	readQualifiers.set(claim, qualifiers);
	return qualifiers;
}

/**
 * It has a part in the graph: it stands, and no person ranked it DEPRECATED. Where two ids were united, what was a relation
 * between them would lead from an entity to itself: it stays in the ledger.
 */
export function counts({ modality, claim }: AssessedClaim): boolean {
	return modality !== null && claim.rank !== "DEPRECATED" && claim.objectId !== claim.subjectId;
}

/** Stated as it is, and not merely announced or possible. */
export function isFact({ modality }: Pick<AssessedClaim, "modality">): boolean {
	return modality === "ASSERTED" || modality === "INFERRED";
}

/** What the order depends on beside the claims themselves. */
export interface Choice {
	/** How vague the date is that a claim states; 0 if it states none. */
	readonly coarsenessOf?: (claim: StoredClaim) => number;
	/** The value changes as time goes on: what was published last counts more than how many say it. */
	readonly develops?: boolean;
}

interface Criterion {
	/** Negative if the first comes first. */
	readonly compare: (a: AssessedClaim, b: AssessedClaim) => number;
	/** Why the first comes first. */
	readonly reason: (first: AssessedClaim, other: AssessedClaim) => string;
}

/**
 * The claim to show comes first: by rank, by modality, what was published last (where the value develops), the more
 * precise date, by number of sources, by confidence, the source published last, and at the end by id, so that there
 * always is an order.
 */
function listCriteria(model: GraphModel, { coarsenessOf = () => 0, develops = false }: Choice): Criterion[] {
	const published: Criterion = {
		compare: (a, b) => compareText(b.published, a.published),
		reason: (first, other) => `published later: ${first.publishedAs} against ${other.publishedAs || "no date"}`,
	};
	return [
		{
			compare: (a, b) => byEnum(model, "Rank", a.claim.rank, b.claim.rank),
			reason: ({ claim }) => `preferred by a decision: ${claim.rankReason ?? "no reason given"}`,
		},
		{
			compare: (a, b) => byEnum(model, "Modality", a.modality ?? "", b.modality ?? ""),
			reason: (first, other) => `stated as ${first.modality}, the other as ${other.modality}`,
		},
		...(develops ? [published] : []),
		{ compare: (a, b) => coarsenessOf(a.claim) - coarsenessOf(b.claim), reason: () => "the more precise date" },
		{
			compare: (a, b) => b.sources - a.sources,
			reason: (first, other) => `${first.sources} sources against ${other.sources}`,
		},
		{
			compare: (a, b) => b.confidence - a.confidence,
			reason: (first, other) => `read with more confidence: ${first.confidence} against ${other.confidence}`,
		},
		published,
		{
			compare: (a, b) => compareText(a.claim.id, b.claim.id),
			reason: () => "nothing speaks for either; the order of their ids decides",
		},
	];
}

export function compareClaims(model: GraphModel, a: AssessedClaim, b: AssessedClaim, choice: Choice = {}): number {
	for (const { compare } of listCriteria(model, choice)) {
		const order = compare(a, b);
		if (order !== 0) return order;
	}
	return 0;
}

/** In a few words why the first of two claims comes before the other. */
export function explainOrder(
	model: GraphModel,
	first: AssessedClaim,
	other: AssessedClaim,
	choice: Choice = {},
): string {
	const deciding = listCriteria(model, choice).find(({ compare }) => compare(first, other) !== 0);
	return deciding?.reason(first, other) ?? "they are the same";
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
