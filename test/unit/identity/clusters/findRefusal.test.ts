import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveClusters } from "../../../../src/identity/clusters/deriveClusters.ts";
import { explainPair } from "../../../../src/identity/clusters/explain.ts";
import { findRefusal } from "../../../../src/identity/clusters/findRefusal.ts";
import { findFault, type Judgement, VERDICTS, type Verdict } from "../../../../src/identity/clusters/Judgement.ts";

const SIGNS: Readonly<Record<string, Verdict>> = { "=": "SAME", "≠": "DIFFERENT", "?": "UNSURE" };

function judge(words: string, number: number): Judgement {
	const [left = "", sign = "", right = ""] = words.split(" ");
	const at = new Date(Date.UTC(2026, 0, 1 + number)).toISOString();
	return { left, right, judgement: SIGNS[sign] ?? "SAME", at, by: "Anna", because: "a test" };
}

const history = (words: string) => words.split(", ").map((line, number) => judge(line, number));
const TYPES: Readonly<Record<string, string>> = { person: "Person", body: "Organisation" };
const known = { isKnown: () => true, typeOf: (id: string) => TYPES[id] };

/** The chain of a refusal as `a ≠ b`, pair after pair. */
function refuse(existing: string, added: string, replace = false): string | undefined {
	const refusal = findRefusal(history(existing), [judge(added, 100)], known, { replace });
	if (refusal === undefined) return undefined;
	if (refusal.kind === "types") return `types ${refusal.ids.join(" ")}`;
	const sign = (verdict: Verdict) => Object.keys(SIGNS).find((key) => SIGNS[key] === verdict);
	return refusal.chain.map(({ left, right, verdict }) => `${left} ${sign(verdict)} ${right}`).join(", ");
}

describe("a judgement is refused with what it contradicts", () => {
	test.each([
		["the same of what is different", "a ≠ b", "a = b", "a ≠ b"],
		["… said the other way round", "a ≠ b", "b = a", "a ≠ b"],
		["… through a chain", "a = b, b ≠ c", "c = a", "b ≠ c, a = b"],
		["… through a long one", "a = b, b = c, c ≠ d, d = e, e = f", "a = f", "a = b, b = c, c ≠ d, d = e, e = f"],
		["different of what others unite", "a = b, b = c", "a ≠ c", "a = b, b = c"],
		["… beside a pair of its own", "a = b, b = c, a = c", "a ≠ c", "a = b, b = c"],
		["what is of different types", "a ? b", "person = body", "types person body"],
		["… through a chain", "person = x", "x = body", "types person body"],
	])("%s", (_what, existing, added, chain) => {
		expect(refuse(existing, added)).toBe(chain);
	});

	test.each([
		["different of a pair that nothing else unites: it takes it back", "a = b", "a ≠ b"],
		["unsure of anything", "a = b, b = c, a = c", "a ? c"],
		["the same of what is unsure", "a ? b", "a = b"],
		["the same again", "a = b", "b = a"],
		["different again", "a ≠ b", "b ≠ a"],
		["the same of what is united anyway", "a = b, b = c", "a = c"],
	])("and never %s", (_what, existing, added) => {
		expect(refuse(existing, added)).toBeUndefined();
	});

	test("a DIFFERENT on the very two ids is replaced only where that is said", () => {
		expect(refuse("a ≠ b", "a = b", true)).toBeUndefined();
		expect(refuse("a ≠ b, b = c, a ≠ c", "a = b", true)).toBe("a ≠ c, b = c");
	});
});

test("judgements that were let in one after the other all hold", () => {
	const line = fc.tuple(
		fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "person", "body"), { minLength: 2, maxLength: 2 }),
		fc.constantFrom(...VERDICTS),
		fc.boolean(),
	);
	fc.assert(
		fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
			const kept: Judgement[] = [];
			for (const [number, [[left = "", right = ""], judgement, replace]] of lines.entries()) {
				const added = { ...judge(`${left} = ${right}`, number), judgement };
				if (findRefusal(kept, [added], known, { replace }) === undefined) kept.push(added);
				expect(deriveClusters(kept, known).refused.size).toBe(0);
			}
		}),
	);
});

test("a judgement is told as a colleague would", () => {
	const about = { left: { type: "Organisation", names: ["GTZ"] }, right: { type: "Organisation", names: ["giz"] } };
	const judgement = { ...judge("gtz = giz", 3), because: "it took that name in 2011", about };
	const [pair] = deriveClusters([judgement], known).pairs;
	expect(pair && explainPair(pair)).toBe(
		"gtz (“GTZ”) and giz are the same: Anna on 4 January 2026, “it took that name in 2011”",
	);
});

test.each([
	["no id", { right: undefined }, "the key right is missing"],
	["no reason", { because: undefined }, "the key because is missing"],
	["another verdict", { judgement: "EQUAL" }, "judgement is EQUAL, expected SAME, DIFFERENT, UNSURE"],
	["no moment", { at: "yesterday" }, "at is yesterday, expected a moment in ISO 8601"],
	["one id twice", { right: "a" }, "left and right are the same id"],
	["a third id to stand for both", { canonical: "c" }, "canonical is neither left nor right"],
	["something else than what the ids meant", { about: { left: "GIZ" } }, expect.stringContaining("about")],
])("a line of the ledger with %s is none", (_what, change, fault) => {
	expect(findFault(JSON.parse(JSON.stringify({ ...judge("a = b", 1), ...change })))).toEqual(fault);
	expect(findFault(JSON.parse(JSON.stringify(judge("a = b", 1))))).toBeUndefined();
});
