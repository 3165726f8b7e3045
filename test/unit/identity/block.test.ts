import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { iterateCandidates } from "../../../src/identity/block/iterateCandidates.ts";
import type { Keys } from "../../../src/identity/block/listKeys.ts";
import { compareProfiles } from "../../../src/identity/compare/compareProfiles.ts";
import { proposePairs } from "../../../src/identity/proposePairs.ts";
import { readPairs } from "../../support/labelledPairs.ts";
import { generateNames } from "../../support/manyNames.ts";
import { MODEL } from "../../support/model.ts";

const LEAST = 0.3;
const pairOf = (left: string, right: string) => [left, right].sort().join(" ");

describe("what is compared", () => {
	const words = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 3 });
	const keys = fc.record({ strong: words, near: words, single: words, saysLittle: fc.boolean() });

	test("is every two that share a key, once; by a single part only where one of them has no more", () => {
		fc.assert(
			fc.property(fc.array(keys, { maxLength: 15 }), (all: readonly Keys[]) => {
				const share = (tier: "strong" | "near" | "single", a: Keys, b: Keys) =>
					a[tier].some((key) => b[tier].includes(key)) && (tier !== "single" || a.saysLittle || b.saysLittle);
				const expected = all.flatMap((a, left) =>
					all.flatMap((b, right) =>
						left < right && (["strong", "near", "single"] as const).some((tier) => share(tier, a, b))
							? [`${left} ${right}`]
							: [],
					),
				);
				const found = [...iterateCandidates(all.length, (place) => all[place] as Keys)].map((pair) => pair.join(" "));
				expect(found).toEqual(expected);
			}),
		);
	});

	test("holds all labelled pairs that are the same and would be proposed", () => {
		const same = readPairs().filter((pair) => pair.same);
		const compared = new Set<string>();
		const isJudged = (left: string, right: string) => compared.add(pairOf(left, right)).size < 0;
		proposePairs(
			MODEL,
			same.flatMap(({ a, b }) => [a, b]),
			{ least: LEAST, isJudged },
		);
		const likely = same.filter(({ a, b }) => compareProfiles(MODEL, a, b).score >= LEAST);
		expect(likely.length).toBeGreaterThan(300);
		expect(likely.filter(({ a, b }) => !compared.has(pairOf(a.id, b.id)))).toEqual([]);
	});

	test("finds nineteen of twenty names that come again in another spelling, and a few comparisons a name are enough", () => {
		const { profiles, planted } = generateNames(3_000);
		let [comparisons, found] = [0, 0];
		proposePairs(MODEL, profiles, {
			least: LEAST,
			isJudged: (left, right) => {
				comparisons += 1;
				if (planted.get(left) === right || planted.get(right) === left) found += 1;
				return true;
			},
		});
		expect(found / planted.size).toBeGreaterThan(0.95);
		expect(comparisons / profiles.length).toBeLessThan(8);
	});
});
