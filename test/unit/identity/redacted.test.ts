import { describe, expect, test } from "vitest";
import { iterateCandidates } from "../../../src/identity/block/iterateCandidates.ts";
import { listKeys } from "../../../src/identity/block/listKeys.ts";
import { compareProfiles } from "../../../src/identity/compare/compareProfiles.ts";
import { prepareProfile } from "../../../src/identity/compare/Prepared.ts";
import type { Profile } from "../../../src/identity/Profile.ts";
import { MODEL } from "../../support/model.ts";

const company = (id: string, name: string, rest: Partial<Profile> = {}): Profile => ({
	...{ id, type: "Organisation", names: [{ value: name }], properties: {}, relations: [] },
	...rest,
});

const keysOf = (profile: Profile) => {
	const prepared = prepareProfile(MODEL, profile);
	if (!prepared) throw new Error(`The model has no ${profile.type}`);
	return listKeys(prepared);
};

/** What a graph may hold from the days when numbers of companies were taken for telephones. */
const REDACTED_ID = { properties: { externalIds: ["kz-bin:████████████"], country: "KZ" } };

describe("a redacted value", () => {
	test("as an identifier brings nobody together, and speaks neither for nor against", () => {
		const [a, b] = [company("a", "TOO Steppenwind", REDACTED_ID), company("b", "TOO Kranichfeder", REDACTED_ID)];
		expect([...iterateCandidates(2, (place) => keysOf(place === 0 ? a : b))]).toEqual([]);
		const about = compareProfiles(MODEL, a, b).features.map((feature) => feature.about);
		expect(about).toContain("country");
		expect(about).not.toContain("externalIds");
	});

	test("as an identifier stands in the way of no other that two have", () => {
		const ids = { externalIds: ["kz-bin:████████████", "lei:529900T8BM49AURSDO55"] };
		const [a, b] = ["a", "b"].map((id) => company(id, `Verein ${id}`, { properties: ids })) as [Profile, Profile];
		const [feature] = compareProfiles(MODEL, a, b).features.filter(({ about }) => about === "externalIds");
		expect(feature?.words).toContain("lei:529900T8BM49AURSDO55");
	});

	test("as a name is no name in common", () => {
		const [a, b] = [company("a", "Kontaktstelle ████████"), company("b", "Kontaktstelle ████████████")];
		expect([...iterateCandidates(2, (place) => keysOf(place === 0 ? a : b))]).toEqual([]);
		expect(compareProfiles(MODEL, a, b).features.filter(({ weight }) => weight !== 0)).toEqual([]);
	});

	test("as the name of another end, or as a detail, is nothing in common", () => {
		const host = (title: string, name: string): Partial<Profile> => ({
			relations: [{ relation: "UNIT_OF", forward: true, end: { name, type: "Organisation" }, qualifiers: { title } }],
		});
		const [a, b] = [
			company("a", "Referat Nord", host("x ████", "Haus ████")),
			company("b", "Referat Süd", host("x ████", "Haus ████")),
		];
		expect(compareProfiles(MODEL, a, b).features.filter(({ weight }) => weight > 0)).toEqual([]);
	});
});
