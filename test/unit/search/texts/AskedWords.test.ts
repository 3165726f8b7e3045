import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AskedWords } from "../../../../src/search/texts/AskedWords.ts";

/** The words of the text that are lit up; null where the text is not found. */
function light(phrase: string, text: string): string[] | null {
	return new AskedWords(phrase).find(text)?.map(({ start, end }) => text.slice(start, end)) ?? null;
}

describe("words that are looked for", () => {
	test.each([
		["Sitzung", "Die 3. Sitzungen der Arbeitsgruppe", ["Sitzungen"]],
		["Länder", "im Lande und in anderen Landes", ["Lande", "Landes"]],
		["Beschluss", "beide Beschlüsse", ["Beschlüsse"]],
		["strasse", "an der Großen Straße", ["Straße"]],
		["agency", "two development agencies", ["agencies"]],
		["cooperating", "German–Kazakh cooperation", ["cooperation"]],
		["заседание", "Итоги заседаний комиссии", ["заседаний"]],
		["сотрудничеством", "развитие сотрудничества", ["сотрудничества"]],
		["Wirtschaft", "die Wirtschaftsdelegation", ["Wirtschaftsdelegation"]],
		["2015", "am 9. Juni 2015", ["2015"]],
		["karaganda delegation", "Delegation nach Karaganda", ["Delegation", "Karaganda"]],
	])("%s is found in: %s", (phrase, text, lit) => {
		expect(light(phrase, text)).toEqual(lit);
	});

	test.each([
		["Sitzung Berlin", "Die Sitzung in Astana"],
		["in", "Die innere Angelegenheit"],
		["15", "im Jahr 2015 und 150 weitere"],
		["Land", "Dorf an der Lahn"],
		["заседание", "sassedanije"],
	])("%s is not found in: %s", (phrase, text) => {
		expect(light(phrase, text)).toBeNull();
	});

	test("are found inside of others where that is asked for, if they are long enough", () => {
		const inside = (phrase: string) => new AskedWords(phrase, { inside: true }).find("Bundesumweltministerium");
		expect(inside("Umwelt")).toEqual([{ start: 0, end: 23 }]);
		expect(inside("welt")).toBeNull();
		expect(light("Umwelt", "Bundesumweltministerium")).toBeNull();
		expect(new AskedWords("Umwelt", { inside: true }).toIndexQuery()).toBe("(*umwelt*)");
	});

	test("stand where the text has them, whatever the text is", () => {
		const words = fc.constantFrom("Straße", "Länder", "заседаний", "9.", "—", "cooperation", "É", "ﬁn");
		fc.assert(
			fc.property(fc.array(words, { minLength: 1 }), fc.string(), (some, before) => {
				const text = `${before} ${some.join(" ")}`;
				const asked = new AskedWords(some.join(" "));
				const marks = asked.isEmpty ? [] : asked.find(text);
				expect(marks).not.toBeNull();
				for (const { start, end } of marks ?? []) expect(text.slice(start, end)).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
			}),
		);
	});

	test("reach the index as letters and digits, never as signs of its language", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (phrase) => {
				const bare = new AskedWords(phrase).toIndexQuery().replace(/ (OR|AND) |[()*]/g, "");
				expect(bare).toMatch(/^[\p{L}\p{M}\p{N}]*$/u);
			}),
		);
		expect(new AskedWords("in der Länder").toIndexQuery()).toBe("(land*)");
		expect(new AskedWords("in").toIndexQuery()).toBe("(in*)");
	});
});
