import { describe, expect, test } from "vitest";
import { findConflictsOf, readConflictCases } from "../../../support/conflictCases.ts";

const CASES = readConflictCases();
const HELD_BACK = CASES.filter(({ isHeldBack }) => isHeldBack);

describe("what two sources say", () => {
	test("is given in at least forty contradictions and forty that are none, a third held back", () => {
		expect(CASES.filter(({ isConflict }) => isConflict).length).toBeGreaterThanOrEqual(40);
		expect(CASES.filter(({ isConflict }) => !isConflict).length).toBeGreaterThanOrEqual(40);
		expect(HELD_BACK.length / CASES.length).toBeCloseTo(1 / 3, 1);
	});

	test.each(CASES.filter(({ isHeldBack }) => !isHeldBack))("$rule: $one, $other: $isConflict", (one) => {
		expect(findConflictsOf(one).length > 0).toBe(one.isConflict);
	});

	test("of what is held back, nine of ten contradictions are found, and nine of ten that are listed are some", () => {
		const found = HELD_BACK.filter((one) => findConflictsOf(one).length > 0);
		const right = found.filter(({ isConflict }) => isConflict).length;
		expect(right / HELD_BACK.filter(({ isConflict }) => isConflict).length).toBeGreaterThanOrEqual(0.9);
		expect(right / found.length).toBeGreaterThanOrEqual(0.9);
	});
});
