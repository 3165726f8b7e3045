import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RefusedSlots, SlotsRefused } from "../../../../src/ledger/store/RefusedSlots.ts";

const SLOTS = Array.from({ length: 100 }, (_, index) => `slot ${index}`);

/** Rehearses until nothing is refused any more: what was set aside, and after how many attempts. */
function runAndRollBack(bad: ReadonlySet<string>): { aside: Set<string>; attempts: number } {
	const refused = new RefusedSlots();
	for (let attempts = 1; ; attempts += 1) {
		const groups = refused.divide(SLOTS.filter((slot) => !refused.reasons.has(slot)));
		expect(
			groups
				.flat()
				.concat([...refused.reasons.keys()])
				.sort(),
		).toEqual([...SLOTS].sort());
		const failed = groups.find((group) => group.some((slot) => bad.has(slot)));
		if (!failed) return { aside: new Set(refused.reasons.keys()), attempts };
		refused.learn(new SlotsRefused(failed, "it is too long"));
	}
}

describe("slots that are refused", () => {
	test("are found by halves", () => {
		expect(runAndRollBack(new Set(["slot 77"]))).toEqual({ aside: new Set(["slot 77"]), attempts: 9 });
		expect(runAndRollBack(new Set())).toEqual({ aside: new Set(), attempts: 1 });
	});

	test("are set aside, and no others, whichever they are", () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.constantFrom(...SLOTS), { maxLength: 8 }), (bad) => {
				expect(runAndRollBack(new Set(bad)).aside).toEqual(new Set(bad));
			}),
		);
	});
});
