import { describe, expect, test } from "vitest";
import { readName } from "../../../src/names/readName.ts";

const keysOf = (name: string) => readName(name).words.map(({ key }) => key);

describe("names that say the same in several languages have the same words", () => {
	test.each([
		[
			"Ministerium für Bildung und Wissenschaft der Republik Kasachstan",
			"Министерство образования и науки Республики Казахстан",
		],
		["Wirtschaftsministerium Tadschikistans", "Ministry of Economy of Tajikistan"],
		["Bundeswirtschaftsministerium", "Bundesministerium für Wirtschaft"],
		["Berufliche Bildung in Zentralasien", "Профессиональное образование в Центральной Азии"],
		["5. Sitzung der Arbeitsgruppe", "Fünfte Sitzung der Arbeitsgruppe"],
	])("%s = %s", (one, other) => {
		expect(keysOf(other)).toEqual(keysOf(one));
	});
});

describe("what tells two bodies apart stays", () => {
	test.each([
		["Ministerium für Energie der Republik Kasachstan", "Ministerium für Energie der Kirgisischen Republik"],
		["5. Sitzung", "6. Sitzung"],
		["Phase I", "Phase II"],
		["Wirtschaftsrat", "Wirtschaftskommission"],
		["Wasserressourcen", "Waldressourcen"],
	])("%s ≠ %s", (one, other) => {
		expect(keysOf(other)).not.toEqual(keysOf(one));
	});
});

test("an acronym in brackets is no word of the name; the rest of a city's name is", () => {
	expect(readName("Gesellschaft für Zusammenarbeit (GIZ)").acronyms).toEqual(["giz"]);
	expect(keysOf("Gesellschaft für Zusammenarbeit (GIZ)")).toEqual(keysOf("Gesellschaft für Zusammenarbeit"));
	expect(readName("Frankfurt (Oder)").acronyms).toEqual([]);
	expect(keysOf("Frankfurt (Oder)")).not.toEqual(keysOf("Frankfurt"));
});

test("an embassy is where the preposition says", () => {
	expect(readName("Botschaft der Bundesrepublik Deutschland in Kasachstan").hosts).toEqual(["country:KZ"]);
	expect(readName("Botschaft der Republik Kasachstan in Deutschland").hosts).toEqual(["country:DE"]);
});
