import { expect, test } from "vitest";
import { describeCounts } from "../../../../src/cli/output/count.ts";

test("what a graph holds is counted in words, one of a kind in the singular", () => {
	const counts = { entities: 2, relations: 1, claims: 0, evidence: 356, sources: 1 };
	expect(describeCounts(counts)).toBe("2 entities, 1 relation, 0 claims, 356 pieces of evidence, 1 source");
	expect(describeCounts({ evidence: 1, others: 3 })).toBe("1 piece of evidence, 3 others");
});
