import { expect, test } from "vitest";
import { roundRobin } from "../../../../src/analysis/paths/roundRobin.ts";

test.each([
	[[["a", "b", "c"], ["d"]], 3, ["a", "d", "b"]],
	[
		[
			["a", "b"],
			["a", "c"],
		],
		9,
		["a", "b", "c"],
	],
	[[["a"], []], 0, []],
	[[], 5, []],
])("from %j, %i are taken in turn", (lists, wanted, taken) => {
	expect(roundRobin<string>(lists, wanted)).toEqual(taken);
});
