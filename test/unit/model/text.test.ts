import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName, normaliseText, searchForms, usualAcronym } from "../../../src/model/text.ts";

describe("normaliseText", () => {
	test.each([
		["folds white space of every kind", " zwei\u00a0Worte\n\tund  mehr ", "zwei Worte und mehr"],
		["composes letters and marks", "Mu\u0308ller", "Müller"],
		["keeps case and punctuation", "„Kasachstan-2050“", "„Kasachstan-2050“"],
	])("%s", (_what, text, expected) => {
		expect(normaliseText(text)).toBe(expected);
	});

	test("what is normalised stays as it is", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
			}),
		);
	});
});

describe("foldName", () => {
	test.each([
		["upper case", "OECD", "oecd"],
		["umlauts", "Müller", "muller"],
		["umlauts in decomposed spelling", "Mu\u0308ller", "muller"],
		["sharp s", "Großbritannien", "grossbritannien"],
		["a capital sharp s", "GROẞE", "grosse"],
		["other marks", "Čerkasov-Núñez", "cerkasov nunez"],
		["punctuation", "„Ost-Ausschuss“ (e.V.)", "ost ausschuss e v"],
		["Cyrillic", "ҚАЗАҚСТАН", "қазақстан"],
		["nothing but punctuation", "— !", ""],
	])("folds %s", (_what, name, folded) => {
		expect(foldName(name)).toBe(folded);
	});
});

describe("searchForms", () => {
	test.each([
		["Müller", ["muller", "mueller"]],
		["Mu\u0308ller", ["muller", "mueller"]],
		["Ost-Ausschuss", ["ost ausschuss", "ostausschuss"]],
		["Agrar-Büro", ["agrar buro", "agrar buero", "agrarburo", "agrarbuero"]],
		["OECD", ["oecd"]],
		["— !", []],
	])("finds %s however it is typed", (name, forms) => {
		expect(searchForms(name)).toEqual(forms);
	});
});

describe("usualAcronym", () => {
	test.each([
		["Gesellschaft für Internationale Zusammenarbeit", "giz"],
		["Bundesministerium für Wirtschaft und Energie", "bmwe"],
		["Bundeswirtschaftsministerium", "bmw"],
		["Bundesumweltministerium", "bmu"],
		["Weltbank", undefined],
		["", undefined],
	])("of %s", (name, acronym) => {
		expect(usualAcronym(name)).toBe(acronym);
	});
});
