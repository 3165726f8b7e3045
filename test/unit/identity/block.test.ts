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
	const tiers = ["whole", "strong", "near", "single"] as const;
	const keys = fc.record({
		...{ whole: words, strong: words, near: words, single: words },
		...{ saysLittle: fc.boolean(), isShortened: fc.boolean() },
	});

	test("is every two that share a key, once; by a single part only where one of them has no more", () => {
		fc.assert(
			fc.property(fc.array(keys, { maxLength: 15 }), (all: readonly Keys[]) => {
				const share = (tier: (typeof tiers)[number], a: Keys, b: Keys) =>
					a[tier].some((key) => b[tier].includes(key)) && (tier !== "single" || a.saysLittle || b.saysLittle);
				const expected = all.flatMap((a, left) =>
					all.flatMap((b, right) =>
						left < right && tiers.some((tier) => share(tier, a, b)) ? [`${left} ${right}`] : [],
					),
				);
				const found = [...iterateCandidates(all.length, (place) => all[place] as Keys)].map((pair) => pair.join(" "));
				expect(found).toEqual(expected);
			}),
		);
	});

	const NO_KEYS: Keys = { whole: [], strong: [], near: [], single: [], saysLittle: false, isShortened: false };
	const countPairs = (all: readonly Partial<Keys>[]) =>
		[...iterateCandidates(all.length, (place) => ({ ...NO_KEYS, ...all[place] }))].length;
	const many = (count: number, keys: Partial<Keys>) => Array.from({ length: count }, () => keys);

	test("is nothing by a key that too many share; by a whole name, more may", () => {
		expect(countPairs(many(60, { strong: ["a"] }))).toBe((60 * 59) / 2);
		expect(countPairs(many(61, { strong: ["a"] }))).toBe(0);
		expect(countPairs(many(61, { whole: ["a"] }))).toBe((61 * 60) / 2);
	});

	test("is a name with an initial with all that it may stand for, where these are too many to be compared with each other", () => {
		const names = many(100, { near: ["müller a."] });
		expect(countPairs(names)).toBe(0);
		expect(countPairs([...names, { near: ["müller a."], isShortened: true }])).toBe(100);
	});

	test("is what the fewest share, where keys would bring very many together", () => {
		const few = Array.from({ length: 5_001 }, (_, number) => many(2, { strong: [`few ${number}`] })).flat();
		const crowds = Array.from({ length: 1_000 }, (_, number) => many(50, { strong: [`crowd ${number}`] })).flat();
		expect(countPairs([...few, ...crowds])).toBe(5_001);
		expect(countPairs(crowds.slice(0, 10_000))).toBe((200 * 50 * 49) / 2);
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
