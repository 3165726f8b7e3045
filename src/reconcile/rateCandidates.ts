/**
 * How likely each candidate is what a query means, and whether it may be taken without a person's look.
 *
 * The rule of precision: `match` is true for one candidate at most, and only if the comparison proposes it as the same,
 * an identifier or its full name agrees in some spelling (never an acronym alone, a part of the name or one that is
 * mistyped), and no other entity found could be meant as well.
 */
import { comparePrepared } from "../identity/compare/compareProfiles.ts";
import type { Comparison, Feature } from "../identity/compare/Feature.ts";
import { type Prepared, prepareProfile } from "../identity/compare/Prepared.ts";
import { WEIGHTS } from "../identity/compare/weights.ts";
import type { Profile } from "../identity/Profile.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { usualAcronym } from "../model/values/text.ts";
import { spellAbbreviation } from "../names/abbreviations.ts";
import { toAcronym } from "../names/readName.ts";
import { askedProfile } from "./askedProfile.ts";
import type { ReconcileQuery } from "./readQueries.ts";

export interface Found {
	readonly id: string;
	/** How well the letters and sounds of the best name fit, 0 to 1; undefined if no name is asked for. */
	readonly spelling: number | undefined;
	/** Is what is asked for its id? */
	readonly isMeantById: boolean;
}

export interface RatedCandidate {
	readonly profile: Profile;
	/** 0 to 100. */
	readonly score: number;
	readonly match: boolean;
	readonly features: readonly { readonly id: string; readonly value: number }[];
}

interface Compared {
	readonly found: Found;
	readonly candidate: Prepared;
	readonly comparison: Comparison;
}

/** The likeliest first. */
export function rateCandidates(
	model: GraphModel,
	query: ReconcileQuery,
	found: readonly Found[],
	profiles: ReadonlyMap<string, Profile>,
): RatedCandidate[] {
	const asked = new Map<string, Prepared | undefined>();
	const prepareAsked = (type: string) => {
		if (!asked.has(type)) asked.set(type, prepareProfile(model, askedProfile(query, type)));
		return asked.get(type);
	};
	const compared = found.flatMap((one): Compared[] => {
		const profile = profiles.get(one.id);
		const [candidate, wanted] = [profile && prepareProfile(model, profile), profile && prepareAsked(profile.type)];
		if (!candidate || !wanted) return [];
		return [{ found: one, candidate, comparison: comparePrepared(model, wanted, candidate) }];
	});
	const matching = findMatch(query, compared);
	return compared
		.map((one) => ({
			profile: one.candidate.profile,
			score: toScore(one),
			match: one === matching,
			features: listFeatures(one),
		}))
		.sort((a, b) => b.score - a.score);
}

/** The mean of what the spelling and what the comparison says: one without the other is no good match. */
function toScore({ found: { spelling, isMeantById }, comparison: { score } }: Compared): number {
	if (isMeantById) return 100;
	return Math.round(spelling === undefined ? score * 1_000 : (spelling + score) * 500) / 10;
}

/** What two names weigh that agree in full; less with a typing error, a further given name, another ending. */
const FULL_NAME = Math.min(WEIGHTS.name.sameWords, WEIGHTS.person.same);

/** Another that is so likely could be meant as well; one of which the name is only a part (0.58) could not. */
const LEAST_RIVAL = 0.67;

function findMatch({ name }: ReconcileQuery, compared: readonly Compared[]): Compared | undefined {
	const likely = compared.filter(({ comparison }) => comparison.score >= LEAST_RIVAL);
	const [only] = likely;
	if (!only || likely.length > 1 || only.comparison.proposal !== "SAME") return undefined;
	const { features } = only.comparison;
	if (features.some(isIdentifier)) return only;
	const agrees = features.some(({ about, weight }) => about === "name" && weight >= FULL_NAME);
	return agrees && !isAcronymOf(name, only.candidate) ? only : undefined;
}

function isIdentifier({ about, weight }: Feature): boolean {
	return about === "externalIds" && weight > 0;
}

/** Stated, usual or generally known, in capitals or not. Even a known one has stood for several bodies in turn. */
function isAcronymOf(name: string, { acronyms, names }: Prepared): boolean {
	if (spellAbbreviation(name) !== undefined) return true;
	const asked = toAcronym(name);
	return acronyms.has(asked) || names.some(({ text }) => usualAcronym(text) === asked);
}

/** `spelling` and `identity` from 0 to 1; `weight/…`: what each observation weighs, as a natural logarithm. */
function listFeatures({ found: { spelling }, comparison }: Compared): { id: string; value: number }[] {
	const weights = new Map<string, number>();
	for (const { about, weight } of comparison.features) {
		if (Number.isFinite(weight)) weights.set(about, (weights.get(about) ?? 0) + weight);
	}
	return [
		...(spelling === undefined ? [] : [{ id: "spelling", value: spelling }]),
		{ id: "identity", value: comparison.score },
		...[...weights].map(([about, weight]) => ({ id: `weight/${about}`, value: Math.round(weight * 100) / 100 })),
	];
}
