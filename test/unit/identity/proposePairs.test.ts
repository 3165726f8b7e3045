import { describe, expect, test } from "vitest";
import { compareProfiles } from "../../../src/identity/compare/compareProfiles.ts";
import type { Profile } from "../../../src/identity/Profile.ts";
import { proposePairs } from "../../../src/identity/proposePairs.ts";
import { generateNames } from "../../support/manyNames.ts";
import { MODEL } from "../../support/model.ts";
import { shuffle } from "../../support/shuffle.ts";

const profile = (type: string, id: string, ...names: string[]): Profile => ({
	id,
	type,
	names: names.map((value) => ({ value })),
	properties: {},
	relations: [],
});

const PEOPLE = [
	profile("Person", "a", "Beibut Atamkulov"),
	profile("Person", "b", "Bejbut Atamkulow"),
	profile("Person", "c", "Бейбут Атамкулов"),
	profile("Person", "d", "Albert Rau"),
];

const propose = (profiles: readonly Profile[], judged: readonly string[] = []) => [
	...proposePairs(MODEL, profiles, { least: 0.3, isJudged: (left, right) => judged.includes(`${left} ${right}`) }),
];

const idsOf = (profiles: readonly Profile[], judged?: readonly string[]) =>
	propose(profiles, judged)
		.map(({ left, right }) => [left, right].sort().join(" "))
		.sort();

describe("pairs that are proposed", () => {
	test("are one person in three spellings, each with the reasons", () => {
		expect(idsOf(PEOPLE)).toEqual(["a b", "a c", "b c"]);
		for (const { score, reasons } of propose(PEOPLE)) {
			expect(score).toBeGreaterThan(0.8);
			expect(reasons.length).toBeGreaterThan(0);
		}
	});

	test("are not those that somebody judged, and not of two types", () => {
		expect(idsOf(PEOPLE, ["a b"])).toEqual(["a c", "b c"]);
		expect(idsOf([profile("Person", "a", "Astana"), profile("City", "b", "Astana")])).toEqual([]);
	});

	test("are not those whose names differ by signs that tell", () => {
		const names = ["C", "C++", "C+", "C#", "—", "!!!", "!", "🌍", "🌏", "Forum 2030", "Forum 2030+"];
		const bodies = names.map((name) => profile("Organisation", name, name));
		const sure = propose(bodies).filter(({ score }) => score >= 0.5);
		expect(sure.map(({ left, right }) => `${left} ${right}`)).toEqual([]);
	});

	test.each([
		["C++", "C++"],
		["🌍", "🌍"],
		["Erasmus+", "Erasmus plus"],
	])("are %s and %s", (one, other) => {
		expect(idsOf([profile("Organisation", "a", one), profile("Organisation", "b", other)])).toEqual(["a b"]);
	});

	test("are the same where an acronym is spelled out once, and open where it stands for two", () => {
		const once = [
			profile("Organisation", "a", "QZV"),
			profile("Organisation", "b", "Quellenverein Zentralsteppe Vogelschutz (QZV)"),
		];
		expect(propose(once).map(({ proposal }) => proposal)).toEqual(["SAME"]);
		const twice = [...once, profile("Organisation", "c", "Querflöten-Zunft Vogtland (QZV)")];
		expect(propose(twice).map(({ proposal }) => proposal)).not.toContain("SAME");
	});

	test("are the same in whatever order the entities come", () => {
		for (const seed of [1, 2, 3]) expect(idsOf(shuffle(PEOPLE, seed))).toEqual(idsOf(PEOPLE));
	});

	test("score as two alone do, however many share a name", () => {
		const ways = [
			(one: Profile) => one,
			(one: Profile) => ({ ...one, id: `kz-${one.id}`, properties: { country: "KZ" } }),
			(one: Profile) => ({ ...one, id: `de-${one.id}`, properties: { country: "DE" } }),
			(one: Profile) => ({ ...one, id: `of-${one.id}`, names: one.names.map((name) => ({ ...name, kind: "FORMER" })) }),
			(one: Profile) => ({
				...one,
				id: `ru-${one.id}`,
				names: one.names.map((name) => ({ ...name, kind: "ACRONYM" })),
			}),
		];
		const named = [...generateNames(100).profiles, profile("Organisation", "embassy", "Botschaft von Kasachstan")];
		const profiles = named.flatMap((one) => ways.map((way) => way(one)));
		const byId = new Map(profiles.map((one) => [one.id, one]));
		const found = propose([...byId.values()]);
		expect(found.length).toBeGreaterThan(400);
		for (const { left, right, score, reasons } of found) {
			const [one, other] = [byId.get(left), byId.get(right)];
			const alone = one && other && compareProfiles(MODEL, one, other);
			expect([score, reasons]).toEqual([alone?.score, alone?.features.map(({ words }) => words)]);
		}
	});

	test("come with the likeliest first, and can be read more than once", () => {
		const proposals = proposePairs(MODEL, [...PEOPLE, profile("Person", "e", "A. Rau")], {
			least: 0.3,
			isJudged: () => false,
		});
		const scores = [...proposals].map(({ score }) => score);
		expect(scores).toEqual([...scores].sort((a, b) => b - a));
		expect(scores.length).toBe(4);
		expect(proposals.count).toBe(4);
		expect([...proposals].map(({ score }) => score)).toEqual(scores);
	});

	test("are found by the full name where hundreds share the family name", () => {
		const crowd = Array.from({ length: 300 }, (_, number) => profile("Person", `x${number}`, `Q${number}ara Müller`));
		const found = idsOf([
			...crowd,
			profile("Person", "y", "Andreas Müller"),
			profile("Person", "z", "Andreas Mueller"),
		]);
		expect(found).toContain("y z");
	});
});
