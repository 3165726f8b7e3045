import { describe, expect, test } from "vitest";
import { isSameTitle } from "../../../src/identity/compare/comparePosts.ts";
import { readPost } from "../../../src/names/readPost.ts";

describe("a post", () => {
	test.each([
		["Vizeaußenminister", "Vize-Außenminister"],
		["Vizeaußenminister", "Deputy Foreign Minister"],
		["stellvertretender Außenminister", "заместитель министра иностранных дел"],
		["Botschafterin", "Ambassador"],
		["deutscher Botschafter", "посол ФРГ"],
		["Gouverneur des Gebiets Karaganda", "аким Карагандинской области"],
		["Parlamentarischer Staatssekretär", "PSt"],
		["Referatsleiterin", "Head of Division"],
	])("means the same in other words: %s, %s", (one, other) => {
		expect(isSameTitle(one, other)).toBe(true);
	});

	test.each([
		["Außenminister", "Vizeaußenminister"],
		["Wirtschaftsminister", "Minister of Justice"],
		["Botschafter", "Konsul"],
		["Präsident", "Premierminister"],
		["Rektor", "Prorektor"],
	])("means something else: %s, %s", (one, other) => {
		expect(isSameTitle(one, other)).toBe(false);
	});

	test("is taken apart into office, rank and what it is for", () => {
		const { offices, isDeputy, words } = readPost("заместитель министра иностранных дел Казахстана");
		expect([offices, isDeputy]).toEqual([["minister"], true]);
		expect(words.map(({ key }) => key)).toEqual(["country:KZ", "foreign-affairs"]);
	});
});
