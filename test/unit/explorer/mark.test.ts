import { expect, test } from "vitest";
import { markOf } from "../../../src/explorer/model/mark.ts";

test("no two of many types look the same, and those of one shape differ clearly in colour", () => {
	const marks = Array.from({ length: 56 }, (_, place) => markOf(place));
	expect(new Set(marks.map(({ path, hue }) => `${path} ${hue}`)).size).toBe(56);
	const [blues, first] = [[0, 5], marks.slice(0, 11)];
	expect(
		first.some(({ path, hue }, place) =>
			first.some(
				(other, at) => at > place && other.path === path && [hue, other.hue].every((one) => blues.includes(one)),
			),
		),
	).toBe(false);
});
