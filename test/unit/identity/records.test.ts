import { describe, expect, test } from "vitest";
import { judgeRecords } from "../../../scripts/judgeRecords.ts";
import { compareProfiles } from "../../../src/identity/compare/compareProfiles.ts";
import { listFamilyPairs, readIdentityRecords } from "../../support/identityRecords.ts";
import { MODEL } from "../../support/model.ts";

const RECORDS = readIdentityRecords();
const HELD_BACK = RECORDS.filter(({ isHeldBack }) => isHeldBack);

describe("records of several documents", () => {
	test("are at least 1,500 pairs, a third of the families held back", () => {
		const families = new Map(RECORDS.map(({ family, isHeldBack }) => [family, isHeldBack]));
		expect(listFamilyPairs(RECORDS).length).toBeGreaterThan(1_500);
		expect([...families.values()].filter(Boolean).length / families.size).toBeCloseTo(1 / 3, 1);
	});

	test("that are held back: 99 of 100 judged the same are, and seven of ten that are the same are judged so", () => {
		const pairs = judgeRecords(MODEL, HELD_BACK).filter(({ type }) => !MODEL.entities.get(type)?.isPlace);
		const same = pairs.filter(({ isSame }) => isSame);
		const judged = pairs.filter(({ proposal }) => proposal === "SAME");
		const right = judged.filter(({ isSame }) => isSame).length;
		expect(right / judged.length).toBeGreaterThanOrEqual(0.99);
		expect(right / same.length).toBeGreaterThanOrEqual(0.7);
		expect(same.filter(({ proposal }) => proposal !== "NONE").length / same.length).toBeGreaterThanOrEqual(0.85);
	});
});

describe("reasons", () => {
	const [franz, deutsch] = ["Peter Franz", "Peter Franz"].map((name, place) => ({
		id: String(place),
		type: "Person",
		names: [{ value: name }],
		properties: {},
		relations: [
			{
				relation: "ATTENDS",
				forward: true,
				end: { type: "Meeting", name: place === 0 ? "Treffen mit Franz Schweizer" : "Deutsch-Kasachischer Tag" },
				qualifiers: {},
			},
		],
	}));

	test("are no countries that are read out of names of meetings and people", () => {
		if (!franz || !deutsch) throw new Error("There are two.");
		const { explanation, proposal } = compareProfiles(MODEL, franz, deutsch);
		expect(explanation).not.toMatch(/countr/u);
		expect(proposal).toBe("SAME");
	});
});
