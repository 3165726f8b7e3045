/**
 * What is said, put together for reading. A fact is what one claim states, as it states it; claims that state no more, and no
 * more surely, stand under it with all that is said for it. Which properties and relations there are is none of this file's
 * business.
 */

import { groupBy } from "../../shared/groupBy.ts";
import type {
	ClaimPartsFragment,
	EvidencePartsFragment,
	ReferenceFragment,
	ReplyPartsFragment,
} from "../api/documents.ts";

export type Claim = ClaimPartsFragment;
export type Evidence = EvidencePartsFragment;
export type Reply = ReplyPartsFragment;
export type Reference = ReferenceFragment;

/** Details of a relation or a value, by their names in the schema. */
export type Details = ReadonlyMap<string, readonly string[]>;

export interface Fact {
	readonly key: string;
	readonly claimIds: readonly string[];
	/** The stated value; undefined for a relation. */
	readonly value: string | undefined;
	/** The other end of a relation; undefined for a value. */
	readonly other: Reference | undefined;
	readonly details: Details;
	/** The strongest way in which it is stated. */
	readonly modality: Claim["modality"];
	/** Its property or relation, where sources contradict each other on it and nobody decided. */
	readonly disputed: readonly string[];
	/** It was only announced, and a report is shown in its place. */
	readonly superseded: boolean;
	/** False: another value is shown first. */
	readonly shown: boolean;
	readonly because: string | null;
	/** Undefined: no person decided on it. */
	readonly decision: Decision | undefined;
	readonly evidence: readonly Evidence[];
	/** What those answer whom it concerns. */
	readonly replies: readonly Reply[];
}

/** What a person decided of it, and why. */
export interface Decision {
	readonly rank: Exclude<Claim["rank"], "NORMAL">;
	readonly reason: string | null;
}

export interface FactGroup {
	readonly key: string;
	readonly property: string | undefined;
	readonly relation: string | undefined;
	/** Does the relation point away from the entity that is read? */
	readonly forward: boolean;
	readonly facts: readonly Fact[];
}

/** Properties that say what an entity is called, rather than what is said of it. */
export const NAMING: ReadonlySet<string> = new Set(["name", "names", "aliases"]);

/** The same, with a mark on every fact that rests on a claim which contradicts others, decided or not: it leads to them. */
export function markConflicts(
	groups: readonly FactGroup[],
	conflicts: readonly { readonly claims: readonly { readonly id: string }[] }[],
): readonly FactGroup[] {
	const disputed = new Set(conflicts.flatMap(({ claims }) => claims.map(({ id }) => id)));
	return groups.map((group) => {
		const stated = group.property ?? group.relation ?? "";
		const mark = (fact: Fact) =>
			fact.claimIds.some((id) => disputed.has(id)) ? { ...fact, disputed: [stated] } : fact;
		return { ...group, facts: group.facts.map(mark) };
	});
}

/** Without what a person rejected. */
export function withoutRejected(groups: readonly FactGroup[]): readonly FactGroup[] {
	return groups.map((group) => ({
		...group,
		facts: group.facts.filter(({ decision }) => !decision || !isRejected(decision)),
	}));
}

/** What claims say of one entity, in the order of the claims; values first. */
export function groupFacts(claims: readonly Claim[], subjectId: string): readonly FactGroup[] {
	const groups = groupBy(claims, (claim) => groupKey(claim, subjectId));
	return [...groups]
		.flatMap(([key, [first, ...others]]) => (first ? [toGroup(key, [first, ...others], subjectId)] : []))
		.sort((a, b) => Number(a.relation !== undefined) - Number(b.relation !== undefined));
}

function groupKey({ property, relation, subject }: Claim, subjectId: string): string {
	return property ?? `${relation}${subject.id === subjectId ? ">" : "<"}`;
}

function toGroup(key: string, claims: readonly [Claim, ...Claim[]], subjectId: string): FactGroup {
	const [{ property, relation, subject }] = claims;
	const facts = groupSame(claims, subjectId).map((same) => toFact(same, subjectId));
	return {
		key,
		property: property ?? undefined,
		relation: relation ?? undefined,
		forward: subject.id === subjectId,
		facts: facts.toSorted((a, b) => Number(b.shown) - Number(a.shown)),
	};
}

type Same = readonly [Claim, ...Claim[]];

/** One after the other what is said of the same end or value; of that, each claim with those that state no more than it. */
function groupSame(claims: readonly Claim[], subjectId: string): readonly Same[] {
	const ofOne = groupBy(claims, (claim) => otherEnd(claim, subjectId)?.id ?? claim.value);
	return [...ofOne.values()].flatMap((told) => {
		const kept: [Claim, ...Claim[]][] = [];
		for (const claim of told.toSorted(byWeight)) {
			const fitting = kept.find(([first]) => statesNoMore(claim, first));
			if (fitting) fitting.push(claim);
			else kept.push([claim]);
		}
		return kept;
	});
}

/** What is shown first, then what is surer, then what states more. */
function byWeight(a: Claim, b: Claim): number {
	return (
		Number(b.shown !== false) - Number(a.shown !== false) ||
		STRENGTH.indexOf(a.modality ?? "POSSIBLE") - STRENGTH.indexOf(b.modality ?? "POSSIBLE") ||
		detailsOf(b).size - detailsOf(a).size
	);
}

/** Of a relation: does it state nothing that the other, which comes before it, does not state? A value stands for itself. */
function statesNoMore(claim: Claim, other: Claim): boolean {
	if (claim.rank !== other.rank || (claim.shown === false) !== (other.shown === false)) return false;
	const [own, others] = [detailsOf(claim), detailsOf(other)];
	if (claim.relation === null && own.size < others.size) return false;
	return [...own].every(([name, values]) => JSON.stringify(values) === JSON.stringify(others.get(name)));
}

function detailsOf({ qualifiers }: Claim): Details {
	return uniteDetails([qualifiers]);
}

function keyOf(claim: Claim, subjectId: string): string {
	const { property, value, qualifiers } = claim;
	const said = property === null ? (otherEnd(claim, subjectId)?.id ?? "") : value;
	return `${isRejected(claim) ? "rejected " : ""}${JSON.stringify([said, qualifiers])}`;
}

function otherEnd({ subject, object }: Claim, subjectId: string): Reference | undefined {
	return (subject.id === subjectId ? object : subject) ?? undefined;
}

function toFact(claims: Same, subjectId: string): Fact {
	const [first] = claims;
	return {
		key: keyOf(first, subjectId),
		claimIds: claims.map(({ id }) => id),
		value: first.value ?? undefined,
		other: first.relation === null ? undefined : otherEnd(first, subjectId),
		details: detailsOf(first),
		modality: first.modality,
		disputed: claims.some(({ disputed }) => disputed) ? [first.property ?? first.relation ?? ""] : [],
		superseded: first.superseded,
		shown: first.shown !== false,
		because: claims.find(({ shownBecause }) => shownBecause !== null)?.shownBecause ?? null,
		decision: decisionOn(claims),
		evidence: claims.flatMap(({ evidence }) => evidence),
		replies: uniteReplies(claims),
	};
}

/** One reply may answer to several claims of a fact. */
export function uniteReplies(claims: readonly Pick<Claim, "replies">[]): readonly Reply[] {
	const replies = claims.flatMap((claim) => claim.replies);
	return [...new Map(replies.map((reply) => [`${reply.author}\n${reply.text}`, reply])).values()];
}

function decisionOn(claims: readonly Claim[]): Decision | undefined {
	const [decision] = claims.flatMap(({ rank, rankReason }) => (rank === "NORMAL" ? [] : { rank, reason: rankReason }));
	return decision;
}

export function isRejected({ rank }: Pick<Claim, "rank">): boolean {
	return rank === "DEPRECATED";
}

const STRENGTH = ["ASSERTED", "INFERRED", "PLANNED", "POSSIBLE"] as const;

export function strongest(modalities: readonly Claim["modality"][]): Claim["modality"] {
	return STRENGTH.find((modality) => modalities.includes(modality)) ?? null;
}

/** How many different things are at the other ends. */
export function countOthers(groups: readonly FactGroup[]): number {
	return new Set(groups.flatMap(({ facts }) => facts.flatMap(({ other }) => other?.id ?? []))).size;
}

/** Each detail once, with all values that are said of it. */
export function uniteDetails(details: readonly unknown[]): Details {
	const united = new Map<string, readonly string[]>();
	for (const [name, value] of details.flatMap((one) => Object.entries(isRecord(one) ? one : {}))) {
		const values = (Array.isArray(value) ? value : [value]).filter((part) => part !== null && part !== undefined);
		united.set(name, [...new Set([...(united.get(name) ?? []), ...values.map(toText)])]);
	}
	return united;
}

/** Those that say something that no other says: not `role` beside `roles`, nor `sinceEarliest` beside `since`. */
export function listDetails(details: Details): readonly (readonly [name: string, values: readonly string[]])[] {
	return [...details].filter(
		([name, values]) => values.length > 0 && !details.has(`${name}s`) && !/(Earliest|Latest)$/.test(name),
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}

function toText(value: unknown): string {
	return typeof value === "string" ? value : JSON.stringify(value);
}

/** False: it was withdrawn or rejected, or waits for a decision. */
export function counts({ status }: Pick<Evidence, "status">): boolean {
	return status === "ACCEPTED";
}

/** What counts before what does not; of each, what speaks for it and has words first. */
export function inOrder(evidence: readonly Evidence[]): readonly Evidence[] {
	const place = (one: Evidence) =>
		(counts(one) ? 0 : 4) + (one.stance === "SUPPORTS" ? 0 : 2) + (one.quote === null ? 1 : 0);
	return evidence.toSorted((a, b) => place(a) - place(b));
}

/** Sources that support a fact now (or contradict it), each once. */
export function countSources(evidence: readonly Evidence[], stance: Evidence["stance"] = "SUPPORTS"): number {
	return new Set(evidence.filter((one) => counts(one) && one.stance === stance).map(({ source }) => source.id)).size;
}
