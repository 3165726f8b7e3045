import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWord } from "../../../src/names/readWord.ts";

const shareReading = (one: string, other: string) => readWord(one).some((reading) => readWord(other).includes(reading));

describe("spellings of one word share a reading", () => {
	test.each([
		["Atamkulow", "Атамкулов"],
		["Tokajew", "Tokayev"],
		["Тоқаев", "Toqaev"],
		["Schumabajew", "Zhumabayev"],
		["Dschumabajew", "Жумабаев"],
		["Mirsijojew", "Мирзиёев"],
		["Dscheenbekow", "Жээнбеков"],
		["Tadschikistan", "Таджикистан"],
		["Müller", "Mueller"],
		["Schäfer", "Schaefer"],
		["Ҷумъа", "Dschuma"],
	])("%s, %s", (one, other) => {
		expect(shareReading(one, other)).toBe(true);
	});
});

describe("other words share none", () => {
	test.each([
		["Müller", "Möller"],
		["Abajew", "Abenow"],
		["Almas", "Almat"],
		["Serikowa", "Серикбаева"],
		["Niger", "Nigeria"],
		["Taras", "Темиртау"],
	])("%s, %s", (one, other) => {
		expect(shareReading(one, other)).toBe(false);
	});
});

test("every text has few readings, in lower case, and none is an error", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
			const readings = readWord(text);
			expect(readings.length).toBeLessThanOrEqual(96);
			expect(readings).toEqual(readings.map((reading) => reading.toLowerCase()));
		}),
	);
});
