import { expect, test } from "vitest";
import { hashMeanings } from "../../../src/names/hashMeanings.ts";

test("what words of names mean decides how claims are projected", () => {
	expect(hashMeanings()).toBe(hashMeanings());
	expect(hashMeanings(["WHO: World Health Organization"])).not.toBe(hashMeanings());
});
