import { expect, test } from "vitest";
import { narrowLetters } from "../../../../src/records/contactData/narrowLetters.ts";

const narrow = (pattern: RegExp) => narrowLetters({ pattern }).pattern;

test.each<[RegExp, string, string]>([
	[/^\p{Lu}\p{Ll}+ [\p{L}'-]+$/u, "Köşk Gülşat-Ўзбек", "köşk Gülşat"],
	[/^[^\p{L}\d]\p{L}$/u, "-ұ", "ґұ"],
	[/^\[\p{L}\]$/u, "[Ә]", "[1]"],
	[/^(?!\p{Ll})\p{L}$/u, "Җ", "җ"],
])("%s finds and refuses the same with the letters of the languages of the documents", (pattern, found, refused) => {
	for (const each of [pattern, narrow(pattern)]) {
		expect(each.test(found)).toBe(true);
		expect(each.test(refused)).toBe(false);
	}
});

test("letters of other scripts are none, in the hint neither, and the flags stay", () => {
	const { pattern, hint } = narrowLetters({ pattern: /\p{L}/dgu, hint: /[\p{L}\d]/iu });
	expect([pattern.flags, hint?.flags]).toEqual(["dgu", "iu"]);
	expect([pattern.test("東"), hint?.test("東"), hint?.test("7")]).toEqual([false, false, true]);
});
