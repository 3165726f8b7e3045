import { expect, test } from "vitest";
import { joinNested } from "../../../../src/search/texts/joinNested.ts";

function found(text: string, claim: string, { place = "QUOTE", source = "report" } = {}) {
	return { place, text, claimIds: [claim], about: [{ id: `of ${claim}` }], source: { id: source } };
}

test("a passage that is quoted several times is told once, at its longest, with all that it was given for", () => {
	const texts = [
		found("the goal was growth", "a"),
		found("other words", "b"),
		found("the goal was growth, and trade", "c"),
		found("growth", "d"),
	];
	expect(joinNested(texts)).toEqual([
		{
			...found("the goal was growth, and trade", "c"),
			claimIds: ["a", "c", "d"],
			about: [{ id: "of a" }, { id: "of c" }, { id: "of d" }],
		},
		found("other words", "b"),
	]);
});

test("what another source says, or what is no quote, stays apart", () => {
	const texts = [
		found("the goal was growth", "a"),
		found("growth", "b", { source: "letter" }),
		found("growth", "c", { place: "TITLE" }),
	];
	expect(joinNested(texts)).toEqual(texts);
});
