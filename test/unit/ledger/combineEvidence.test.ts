import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { combineEvidence, type StoredEvidenceState } from "../../../src/ledger/combineEvidence.ts";

const offsets = fc.oneof(
	fc.constant({ start: null, end: null }),
	fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })).map(([start, length]) => ({ start, end: start + length })),
);
const recording: fc.Arbitrary<StoredEvidenceState> = fc
	.record({
		extractors: fc.uniqueArray(fc.constantFrom("manual", "rules@1.2", "llm:a", "llm:b"), { minLength: 1 }),
		confidence: fc.constantFrom(0, 0.3, 0.6, 1),
		retrievedAt: fc.constantFrom("2015-06-09T10:00:00.000Z", "2016-01-01T00:00:00.000Z", "2020-01-01T00:00:00.000Z"),
		status: fc.constantFrom("ACCEPTED", "PROPOSED", "REJECTED"),
		offsets,
	})
	.map(({ offsets: { start, end }, extractors, ...others }) => ({
		...others,
		extractors: extractors.sort(),
		start,
		end,
	}));

const combine = (a: StoredEvidenceState, b: StoredEvidenceState) => combineEvidence(a, b).state;

describe("combineEvidence", () => {
	test("the order of two recordings does not matter", () => {
		fc.assert(
			fc.property(recording, recording, (a, b) => {
				expect(combine(a, b)).toEqual(combine(b, a));
			}),
		);
	});

	test("the order in which three are combined does not matter", () => {
		fc.assert(
			fc.property(recording, recording, recording, (a, b, c) => {
				expect(combine(combine(a, b), c)).toEqual(combine(a, combine(b, c)));
			}),
		);
	});

	test("the same recording again changes nothing", () => {
		fc.assert(
			fc.property(recording, recording, (a, b) => {
				expect(combineEvidence(a, a)).toEqual({ state: a, changed: false });
				expect(combineEvidence(combine(a, b), b).changed).toBe(false);
			}),
		);
	});

	test("unites extractors, keeps the highest confidence, the first time, known offsets, and acceptance", () => {
		const known = {
			extractors: ["rules@1.2"],
			confidence: 0.5,
			retrievedAt: "2016-01-01T00:00:00.000Z",
			status: "PROPOSED",
			start: null,
			end: null,
		};
		const added = {
			extractors: ["manual"],
			confidence: 1,
			retrievedAt: "2020-01-01T00:00:00.000Z",
			status: "ACCEPTED",
			start: 3,
			end: 9,
		};
		expect(combineEvidence(known, added)).toEqual({
			changed: true,
			state: { ...added, extractors: ["manual", "rules@1.2"], retrievedAt: known.retrievedAt },
		});
	});
});
