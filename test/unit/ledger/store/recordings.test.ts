import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { combineRecordings, joinRecordings, type Recording } from "../../../../src/ledger/store/recordings.ts";
import { MODEL } from "../../../support/model.ts";

const offsets = fc.oneof(
	fc.constant({ start: null, end: null }),
	fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })).map(([start, length]) => ({ start, end: start + length })),
);
const recording: fc.Arbitrary<Recording> = fc
	.record({
		run: fc.integer({ min: 1, max: 5 }),
		extractor: fc.constantFrom("manual", "rules@1.2", "llm:a"),
		closes: fc.boolean(),
		confidence: fc.constantFrom(0, 0.3, 0.6, 1),
		retrievedAt: fc.constantFrom("2015-06-09T10:00:00.000Z", "2016-01-01T00:00:00.000Z", "2020-01-01T00:00:00.000Z"),
		status: fc.constantFrom("ACCEPTED", "PROPOSED", "REJECTED"),
		offsets,
	})
	.map(({ offsets: { start, end }, ...others }) => ({ ...others, start, end }));

const SAID: Recording = {
	run: 1,
	extractor: "rules@1.2",
	closes: false,
	confidence: 0.5,
	retrievedAt: "2016-01-01T00:00:00.000Z",
	status: "PROPOSED",
	start: null,
	end: null,
};
const combine = (...recordings: Recording[]) => combineRecordings(MODEL, recordings, null);

describe("combineRecordings", () => {
	test("the order of recordings does not matter, and repeating them changes nothing", () => {
		fc.assert(
			fc.property(
				fc
					.array(recording, { minLength: 1, maxLength: 6 })
					.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
				([all, shuffled]) => {
					expect(combine(...shuffled)).toEqual(combine(...all));
					expect(combine(...all, ...shuffled)).toEqual(combine(...all));
				},
			),
		);
	});

	test("unites extractors, keeps the highest confidence, the first time, known offsets, and acceptance", () => {
		const added = {
			...SAID,
			extractor: "manual",
			confidence: 1,
			retrievedAt: "2020-01-01T00:00:00.000Z",
			status: "ACCEPTED",
			start: 3,
			end: 9,
		};
		expect(combine(SAID, added)).toEqual({
			extractors: ["manual", "rules@1.2"],
			confidence: 1,
			retrievedAt: SAID.retrievedAt,
			status: "ACCEPTED",
			start: 3,
			end: 9,
		});
	});

	test("what its extractor closed is withdrawn, until a later run says it again", () => {
		const closed = { ...SAID, run: 2, closes: true };
		expect(combine(SAID, closed).status).toBe("WITHDRAWN");
		expect(combine(SAID, closed, { ...SAID, run: 3 }).status).toBe("PROPOSED");
	});

	test("one extractor closes nothing that another says", () => {
		const other = { ...SAID, extractor: "manual" };
		const state = combine(SAID, other, { ...SAID, run: 2, closes: true });
		expect(state).toMatchObject({ status: "PROPOSED", extractors: ["manual"] });
	});

	test("a person's verdict outweighs what records say, and no withdrawal", () => {
		expect(combineRecordings(MODEL, [SAID], "REJECTED").status).toBe("REJECTED");
		expect(combineRecordings(MODEL, [SAID, { ...SAID, run: 2, closes: true }], "ACCEPTED").status).toBe("WITHDRAWN");
	});
});

test("two recordings by one extractor in one run are one", () => {
	const joined = joinRecordings(MODEL, SAID, { ...SAID, confidence: 0.9, start: 1, end: 2 });
	expect(joined).toEqual({ ...SAID, confidence: 0.9, start: 1, end: 2 });
});
