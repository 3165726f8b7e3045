/** How well scores tell labelled pairs apart. */
import { compareProfiles } from "../src/identity/compare/compareProfiles.ts";
import type { Comparison } from "../src/identity/compare/Feature.ts";
import type { GraphModel } from "../src/model/GraphModel.ts";
import type { LabelledPair } from "../test/support/labelledPairs.ts";

export interface Scored {
	readonly pair: LabelledPair;
	readonly comparison: Comparison;
	/** Of the weights. */
	readonly sum: number;
}

export function scorePairs(model: GraphModel, pairs: readonly LabelledPair[]): Scored[] {
	return pairs.map((pair) => {
		const comparison = compareProfiles(model, pair.a, pair.b);
		return { pair, comparison, sum: comparison.features.reduce((total, { weight }) => total + weight, 0) };
	});
}

export interface Measures {
	readonly same: number;
	readonly proposed: number;
	readonly right: number;
	readonly precision: number;
	readonly recall: number;
}

/** Of what is proposed as the same: how much is, and how much of what is the same is proposed. */
export function measure(scored: readonly Scored[]): Measures {
	const same = scored.filter(({ pair }) => pair.same).length;
	const proposed = scored.filter(({ comparison }) => comparison.proposal === "SAME");
	const right = proposed.filter(({ pair }) => pair.same).length;
	return { same, proposed: proposed.length, right, precision: right / proposed.length, recall: right / same };
}

/** Platt scaling: the logistic curve under which the labels are likeliest, found by Newton's method with a small prior. */
export function fitCurve(scored: readonly Scored[]): { slope: number; offset: number } {
	let [slope, offset] = [0.5, 0];
	for (let step = 0; step < 100; step += 1) {
		let [g0, g1, h00, h01, h11] = [PRIOR * (slope - 1), PRIOR * offset, PRIOR, 0, PRIOR];
		for (const { pair, sum } of scored) {
			const probability = 1 / (1 + Math.exp(-(slope * sum + offset)));
			const [error, curvature] = [probability - (pair.same ? 1 : 0), probability * (1 - probability)];
			g0 += error * sum;
			g1 += error;
			h00 += curvature * sum * sum;
			h01 += curvature * sum;
			h11 += curvature;
		}
		const determinant = h00 * h11 - h01 * h01;
		slope -= (h11 * g0 - h01 * g1) / determinant;
		offset -= (h00 * g1 - h01 * g0) / determinant;
	}
	return { slope, offset };
}

const PRIOR = 1;
