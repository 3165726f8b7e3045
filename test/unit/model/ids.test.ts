import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, claimId, evidenceId, type Json, normaliseContent, relationId } from "../../../src/model/ids.ts";

const CLAIM = {
	subject: "oecd",
	predicate: "ATTENDS",
	target: "session-5",
	qualifiers: { role: "CHAIR", openList: true },
};
const EVIDENCE = {
	...CLAIM,
	source: "report",
	quote: "the OECD took the chair",
	stance: "SUPPORTS",
	modality: "ASSERTED",
};

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The same value with the keys of every object in reversed order. */
function reverseKeys(value: Json): Json {
	if (Array.isArray(value)) return value.map(reverseKeys);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value as Record<string, Json>);
	return Object.fromEntries(entries.reverse().map(([key, part]) => [key, reverseKeys(part)]));
}

const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;

describe("ids", () => {
	test("are SHA-256 of canonical JSON: any other program can compute them", () => {
		expect(claimId({ subject: "a", predicate: "name", target: "A", qualifiers: {} })).toBe(
			sha256('["a","name","A",{}]'),
		);
	});

	test("do not depend on the order of keys", () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), json), (qualifiers) => {
				const reversed = reverseKeys(qualifiers) as typeof qualifiers;
				expect(claimId({ ...CLAIM, qualifiers: reversed })).toBe(claimId({ ...CLAIM, qualifiers }));
			}),
		);
	});

	test("differ exactly where the content differs", () => {
		fc.assert(
			fc.property(json, json, (a, b) => {
				const same = canonicalJson(a) === canonicalJson(b);
				expect(claimId({ ...CLAIM, target: a }) === claimId({ ...CLAIM, target: b })).toBe(same);
			}),
		);
	});

	test.each([
		["subject", { subject: "giz" }],
		["relation", { predicate: "CONVENES" }],
		["object", { target: "session-6" }],
		["qualifier", { qualifiers: { role: "HOST", openList: true } }],
		["a qualifier more", { qualifiers: { ...CLAIM.qualifiers, through: "programme" } }],
		["a qualifier less", { qualifiers: { role: "CHAIR" } }],
	])("another %s makes another claim", (_what, change) => {
		expect(claimId({ ...CLAIM, ...change })).not.toBe(claimId(CLAIM));
		expect(evidenceId({ ...EVIDENCE, ...change })).not.toBe(evidenceId(EVIDENCE));
	});

	test.each([
		["source", { source: "another report" }],
		["quote", { quote: "the OECD chaired" }],
		["missing quote", { quote: "" }],
		["stance", { stance: "CONTRADICTS" }],
		["modality", { modality: "PLANNED" }],
	])("another %s makes other evidence of the same claim", (_what, change) => {
		expect(evidenceId({ ...EVIDENCE, ...change })).not.toBe(evidenceId(EVIDENCE));
		expect(claimId({ ...EVIDENCE, ...change })).toBe(claimId(CLAIM));
	});

	test("a number and a text that look the same are two values", () => {
		expect(claimId({ ...CLAIM, target: 5 })).not.toBe(claimId({ ...CLAIM, target: "5" }));
	});

	test("parts that run together are told apart", () => {
		expect(relationId("ab", "C", "d", "")).not.toBe(relationId("a", "bC", "d", ""));
		expect(relationId("a", "R", "b", "2012/2013")).not.toBe(relationId("a", "R", "b", "2015/2016"));
	});

	test("canonical JSON follows RFC 8785", () => {
		expect(canonicalJson({ b: 1e21, a: "€\u0001", "\u20ac": [true, null, 0.1] })).toBe(
			'{"a":"€\\u0001","b":1e+21,"€":[true,null,0.1]}',
		);
	});
});

describe("normaliseContent", () => {
	test("gives what was recorded under other rules the id that the same record has today", () => {
		const recorded = {
			subject: "oecd",
			predicate: "names",
			target: "Ge\u00admeinschaft ﬁt",
			qualifiers: { notes: ["a\u200bb", { deep: "\u0000c" }], sure: true, count: 5 },
			source: "report",
			quote: "\ufeffdie  Gemein\u00adschaft \ud83d",
			stance: "SUPPORTS",
			modality: "ASSERTED",
		};
		expect(normaliseContent(recorded)).toEqual({
			...recorded,
			target: "Gemeinschaft fit",
			qualifiers: { notes: ["ab", { deep: "c" }], sure: true, count: 5 },
			quote: "die Gemeinschaft \ufffd",
		});
	});

	test("changes nothing of what is normalised already, and adds no quote to a claim", () => {
		expect(normaliseContent(CLAIM)).toEqual(CLAIM);
		expect(normaliseContent(EVIDENCE)).toEqual(EVIDENCE);
	});
});
