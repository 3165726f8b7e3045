import { describe, expect, test } from "vitest";
import { redactContactData } from "../../../src/records/redactContactData.ts";
import { PLANTED } from "../../fixtures/contactData/planted.ts";
import { listItems, rateContactData, sumUp, toPlain } from "../../support/contactDataRates.ts";

const RATES = rateContactData();
const FAILURES = RATES.flatMap(({ failures }) => failures).join("\n");

describe("contact data of Germany and Central Asia", () => {
	test("at least 98 % of 150 planted items and more are taken out, whole", () => {
		expect(RATES.reduce((sum, { planted }) => sum + planted, 0)).toBeGreaterThanOrEqual(150);
		expect(sumUp(RATES).takenOut, FAILURES).toBeGreaterThanOrEqual(98);
	});

	test("at most 1 % of 150 innocent sentences and more are spoilt", () => {
		expect(RATES.reduce((sum, { innocent }) => sum + innocent, 0)).toBeGreaterThanOrEqual(150);
		expect(sumUp(RATES).spoilt, FAILURES).toBeLessThanOrEqual(1);
	});

	test("only the item is blackened: the words around it stay as they were, to the letter and at their place", () => {
		const changed = PLANTED.flatMap(({ sentences }) => sentences).filter((sentence) => {
			const { text } = redactContactData(toPlain(sentence));
			return text !== sentence.replace(/⟦([^⟧]*)⟧/g, (_, item: string) => "█".repeat(item.length));
		});
		expect(changed.length / PLANTED.flatMap(({ sentences }) => sentences).length, changed.join("\n")).toBeLessThan(
			0.02,
		);
	});

	test("each language of each country is asked, in both ways", () => {
		for (const { country, language, planted, innocent } of RATES) {
			expect(planted, `${country} ${language}`).toBeGreaterThan(0);
			expect(innocent, `${country} ${language}`).toBeGreaterThan(0);
		}
	});

	test("a fixture says what is to be taken out", () => {
		expect(
			PLANTED.flatMap(({ sentences }) => sentences).filter((sentence) => listItems(sentence).length === 0),
		).toEqual([]);
	});
});
