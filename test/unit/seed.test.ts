import fc from "fast-check";
import { expect, test } from "vitest";
import { readSeed } from "../support/seed.ts";

test("what tests generate follows from the seed of the run", () => {
	const generated = fc.sample(fc.integer(), 20);
	expect(fc.sample(fc.integer(), 20)).toEqual(generated);
	expect(fc.sample(fc.integer(), { numRuns: 20, seed: readSeed() })).toEqual(generated);
	expect(fc.sample(fc.integer(), { numRuns: 20, seed: readSeed() + 1 })).not.toEqual(generated);
});
