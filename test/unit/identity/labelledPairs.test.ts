import { describe, expect, test } from "vitest";
import { fitCurve, measure, scorePairs } from "../../../scripts/identityMeasures.ts";
import { CALIBRATION } from "../../../src/identity/compare/calibration.ts";
import { compareProfiles } from "../../../src/identity/compare/compareProfiles.ts";
import { listFamilyPairs, readIdentityRecords } from "../../support/identityRecords.ts";
import { readPairs } from "../../support/labelledPairs.ts";
import { MODEL } from "../../support/model.ts";

const PAIRS = readPairs();
const SCORED = scorePairs(MODEL, PAIRS);
const HELD_BACK = SCORED.filter(({ pair }) => pair.isHeldBack);
const KNOWN = SCORED.filter(({ pair }) => !pair.isHeldBack);

describe("labelled pairs", () => {
	test("are many, of either label, a third of them held back", () => {
		expect(PAIRS.length).toBeGreaterThanOrEqual(400);
		expect(PAIRS.filter(({ same }) => !same).length).toBeGreaterThan(PAIRS.length / 4);
		expect(HELD_BACK.length / PAIRS.length).toBeCloseTo(1 / 3, 1);
	});

	test.each([
		["held back", HELD_BACK],
		["known", KNOWN],
	])("%s: 99 of 100 proposals are right, and 85 of 100 that are the same are proposed", (_which, scored) => {
		const { precision, recall } = measure(scored);
		expect(precision).toBeGreaterThanOrEqual(0.99);
		expect(recall).toBeGreaterThanOrEqual(0.85);
	});

	test("hardly any that are the same are proposed as different", () => {
		const wrong = SCORED.filter(({ pair, comparison }) => pair.same && comparison.proposal === "DIFFERENT");
		expect(wrong.length / SCORED.filter(({ pair }) => pair.same).length).toBeLessThan(0.02);
	});

	test("the curve from weights to scores is the one that two thirds of them suggest", () => {
		const families = scorePairs(MODEL, listFamilyPairs(readIdentityRecords().filter((one) => !one.isHeldBack)));
		const { slope, offset } = fitCurve([...KNOWN, ...families]);
		expect(CALIBRATION.slope).toBeCloseTo(slope, 1);
		expect(CALIBRATION.offset).toBeCloseTo(offset, 1);
	});

	test("score alike in either order, with the reasons for the score", () => {
		for (const { pair, comparison } of SCORED) {
			const turned = compareProfiles(MODEL, pair.b, pair.a);
			expect([turned.score, turned.proposal]).toEqual([comparison.score, comparison.proposal]);
			expect(comparison.features.length).toBeGreaterThan(0);
			expect(comparison.explanation).toMatch(/\.$/u);
		}
	});
});
