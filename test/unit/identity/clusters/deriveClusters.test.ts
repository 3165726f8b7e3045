import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveClusters, type KnownIds } from "../../../../src/identity/clusters/deriveClusters.ts";
import { findChain } from "../../../../src/identity/clusters/findChain.ts";
import type { Judgement, Verdict } from "../../../../src/identity/clusters/Judgement.ts";
import { pairKey, VERDICTS } from "../../../../src/identity/clusters/Judgement.ts";

/** Day 0, 1, 2, … */
const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString();

function judge(words: string, number: number, more: Partial<Judgement> = {}): Judgement {
	const [left = "", verdict = "", right = ""] = words.split(" ");
	const judgement = ({ "=": "SAME", "≠": "DIFFERENT", "?": "UNSURE" } as Record<string, Verdict>)[verdict] ?? "SAME";
	return { left, right, judgement, at: day(number), by: "anna", because: "a test", ...more };
}

/** Judgements of one day after the other: `a = b`. */
const history = (...words: string[]) => words.map((line, number) => judge(line, number));

const ALL_KNOWN: KnownIds = { isKnown: () => true, typeOf: () => "Person" };

/** Clusters as text, the canonical id first: `b: a b c`. */
function write(judgements: readonly Judgement[], known: KnownIds = ALL_KNOWN): string[] {
	const { clusters } = deriveClusters(judgements, known);
	return clusters.map(({ canonicalId, ids }) => `${canonicalId}: ${ids.join(" ")}`).sort();
}

describe("clusters", () => {
	test.each([
		["one pair", ["a = b"], ["a: a b"]],
		["a chain", ["a = b", "b = c"], ["a: a b c"]],
		["the first id of the oldest pair stands for all", ["b = a", "c = d", "d = a"], ["b: a b c d"]],
		["what is different stays apart", ["a ≠ b"], []],
		["what is unsure stays apart", ["a ? b"], []],
		["a later line on the same pair replaces an earlier one", ["a = b", "b ≠ a"], []],
		["… and so does one that is unsure", ["a = b", "b = c", "c ? b"], ["a: a b"]],
		["to say it again is no younger judgement", ["b = c", "a = b", "c = b"], ["b: a b c"]],
		["a chain that would unite what is different does not", ["a ≠ c", "a = b", "b = c"], ["a: a b"]],
		["… however the lines came", ["a = b", "b = c", "a ≠ c"], ["a: a b"]],
		["… over several others", ["a = b", "c = d", "a ≠ d", "b = c"], ["a: a b", "c: c d"]],
	])("%s", (_what, lines, expected) => {
		expect(write(history(...lines))).toEqual(expected);
	});

	test("what is of different types is never united, nor over an id of which no type is known", () => {
		const types: Record<string, string> = { a: "Person", c: "Organisation" };
		const known = { isKnown: () => true, typeOf: (id: string) => types[id] };
		expect(write(history("a = c"), known)).toEqual([]);
		expect(write(history("a = b", "b = c"), known)).toEqual(["a: a b"]);
		expect(deriveClusters(history("a = b", "b = c"), known).refused).toEqual(
			new Map([[pairKey("b", "c"), { kind: "types", ids: ["a", "c"] }]]),
		);
	});

	test("an id that no record uses unites others, and stands for them only where none is used", () => {
		const known = (...ids: string[]) => ({ ...ALL_KNOWN, isKnown: (id: string) => ids.includes(id) });
		expect(write(history("x = a", "x = b"), known("a", "b"))).toEqual(["a: a b x"]);
		expect(write(history("x = a", "x = b"), known("a", "b", "x"))).toEqual(["x: a b x"]);
		expect(write(history("x = a"), known())).toEqual(["x: a x"]);
	});

	test("a person can choose what stands for all; of several choices the last holds, and it can be taken back", () => {
		const chosen = [judge("a = b", 1), judge("b = c", 2, { canonical: "c" })];
		expect(write(chosen)).toEqual(["c: a b c"]);
		expect(write([...chosen, judge("a = b", 3, { canonical: "b" })])).toEqual(["b: a b c"]);
		expect(write([...chosen, judge("b = c", 3)])).toEqual(["a: a b c"]);
	});
});

/** Some judgements on a few ids, so that they meet, each of a moment of its own. */
const judgements = fc
	.array(
		fc.record({
			pair: fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { minLength: 2, maxLength: 2 }),
			verdict: fc.constantFrom<Verdict>("SAME", "SAME", "SAME", ...VERDICTS),
			chosen: fc.constantFrom(undefined, undefined, undefined, 0, 1),
		}),
		{ maxLength: 25 },
	)
	.map((lines) =>
		lines.map(({ pair: [left = "", right = ""], verdict, chosen }, number): Judgement => {
			const canonical = chosen === undefined ? {} : { canonical: [left, right][chosen] ?? left };
			return { ...judge(`${left} = ${right}`, number), judgement: verdict, ...canonical };
		}),
	);
const TYPES: Record<string, string> = { a: "Person", b: "Person", c: "Person", d: "Organisation", e: "Organisation" };
const SOME_KNOWN: KnownIds = { isKnown: (id) => id !== "f", typeOf: (id) => TYPES[id] };

const pairOf = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { minLength: 2, maxLength: 2 });

describe("of any judgements", () => {
	test("the order of lines does not matter", () => {
		fc.assert(
			fc.property(
				judgements.chain((lines) => fc.tuple(fc.constant(lines), shuffled(lines))),
				([lines, others]) => {
					expect(write(others, SOME_KNOWN)).toEqual(write(lines, SOME_KNOWN));
				},
			),
		);
	});

	test("what is different, or of different types, is never in one cluster; what holds is", () => {
		fc.assert(
			fc.property(judgements, (lines) => {
				const { clusters, pairs, uniting, refused, canonicalId } = deriveClusters(lines, SOME_KNOWN);
				for (const { left, right, verdict } of pairs) {
					if (verdict === "DIFFERENT") expect(canonicalId(left)).not.toBe(canonicalId(right));
				}
				for (const { left, right } of uniting) expect(canonicalId(left)).toBe(canonicalId(right));
				for (const { ids, canonicalId: canonical } of clusters) {
					expect(ids).toContain(canonical);
					expect(new Set(ids.flatMap((id) => TYPES[id] ?? [])).size).toBeLessThan(2);
					for (const id of ids) expect(findChain(uniting, ids[0] ?? "", id)).toBeDefined();
				}
				expect(uniting.length + refused.size).toBe(pairs.filter(({ verdict }) => verdict === "SAME").length);
			}),
		);
	});

	test.each(["DIFFERENT", "UNSURE"] as const)("a merge that is taken back, as %s, leaves what there was", (verdict) => {
		fc.assert(
			fc.property(judgements, pairOf, (lines, [left = "", right = ""]) => {
				const before = deriveClusters(lines, SOME_KNOWN);
				const decided = before.pairs.find(({ key }) => key === pairKey(left, right));
				fc.pre(decided?.verdict !== "SAME" && before.canonicalId(left) !== before.canonicalId(right));
				fc.pre(decided === undefined || decided.verdict === verdict);
				const merged = [...lines, judge(`${left} = ${right}`, 100)];
				const split = [...merged, { ...judge(`${left} = ${right}`, 101), judgement: verdict }];
				expect(write(split, SOME_KNOWN)).toEqual(write(lines, SOME_KNOWN));
			}),
		);
	});

	test("a member that is added does not change what stands for the others", () => {
		fc.assert(
			fc.property(judgements, fc.constantFrom(..."abcdefgh"), (lines, id) => {
				const before = deriveClusters(lines, ALL_KNOWN);
				const after = deriveClusters([...lines, judge(`new = ${id}`, 100)], ALL_KNOWN);
				const wasAlone = !before.clusters.some(({ ids }) => ids.includes(id));
				expect(after.canonicalId("new")).toBe(wasAlone ? "new" : before.canonicalId(id));
			}),
		);
	});
});

function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
	return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}
