/** Are these two the same? A score with its reasons; whether they are is a person's or a threshold's decision. */
import type { GraphModel, Naming } from "../../model/GraphModel.ts";
import type { Profile } from "../Profile.ts";
import { CALIBRATION, LEAST_SAME, MOST_DIFFERENT } from "./calibration.ts";
import { comparePersonNames } from "./comparePersonNames.ts";
import { compareProperties } from "./compareProperties.ts";
import { compareRelations } from "./compareRelations.ts";
import { compareWordNames } from "./compareWordNames.ts";
import type { Comparison, Feature, Proposal } from "./Feature.ts";
import { type Prepared, prepareProfile } from "./Prepared.ts";

export function compareProfiles(model: GraphModel, one: Profile, other: Profile): Comparison {
	const [a, b] = [prepareProfile(model, one), prepareProfile(model, other)];
	if (!a || !b || a.type !== b.type) {
		const words = `One is a ${one.type}, the other a ${other.type}`;
		return {
			score: 0,
			proposal: "DIFFERENT",
			features: [{ about: "type", weight: -10, words }],
			explanation: `${words}.`,
		};
	}
	return comparePrepared(model, a, b);
}

/** As compareProfiles, for two of one type whose names were taken apart before. */
export function comparePrepared(model: GraphModel, a: Prepared, b: Prepared): Comparison {
	const weighed = weighPrepared(model, a, b);
	return { ...weighed, explanation: explain(weighed.features) };
}

/** The same without the sentences. `names` may be known from another comparison with the same names. */
export function weighPrepared(
	model: GraphModel,
	a: Prepared,
	b: Prepared,
	names = compareNames(a, b),
): Omit<Comparison, "explanation"> {
	const others = [...compareProperties(a, b), ...compareRelations(model, a, b)];
	const features = [...names, ...others].sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
	const score = toScore(features.reduce((sum, { weight }) => sum + weight, 0));
	return { score, proposal: propose(score, a.naming, names, features), features };
}

export function compareNames(a: Prepared, b: Prepared): readonly Feature[] {
	return a.naming === "PERSON" ? comparePersonNames(a, b) : compareWordNames(a, b);
}

/** The logistic curve that labelled pairs were found to follow. */
function toScore(sum: number): number {
	const score = 1 / (1 + Math.exp(-(CALIBRATION.slope * sum + CALIBRATION.offset)));
	return Math.round(score * 1_000) / 1_000;
}

/** Names that only agree as acronyms, or not at all, are for a person to decide, unless an identifier does. */
function propose(score: number, naming: Naming, names: readonly Feature[], features: readonly Feature[]): Proposal {
	if (score <= MOST_DIFFERENT) return "DIFFERENT";
	if (score < LEAST_SAME[naming]) return "UNSURE";
	const agree = names.some(({ about, weight }) => about === "name" && weight > 0);
	const renamed = names.some(({ about, weight }) => about === "acronym" && weight > 2);
	const identified = features.some(({ about, weight }) => about === "externalIds" && weight > 0);
	return agree || renamed || identified ? "SAME" : "UNSURE";
}

function explain(features: readonly Feature[]): string {
	return features.map(({ words }) => `${words}.`).join(" ");
}
