/** A true quote is found, whatever was taken out of it or of its text, and nothing that either of them hides is in it. */
import { describe, expect, test } from "vitest";
import { isRedacted } from "../../../../src/model/values/redaction.ts";
import { normaliseText } from "../../../../src/model/values/text.ts";
import { redactContactData } from "../../../../src/records/contactData/redactContactData.ts";
import { locateQuoted, type QuotedText } from "../../../../src/records/quotes/locateQuoted.ts";
import { ALL_INNOCENT, ALL_PLANTED, listMarks, toPlain } from "../../../support/contactDataRates.ts";

const PLANTED = ALL_PLANTED.flatMap(({ sentences }) => sentences);
const INNOCENT = ALL_INNOCENT.flatMap(({ sentences }) => sentences);

const asItCame = (original: string): QuotedText => ({ text: redactContactData(original).text, original });
const asStored = (original: string): QuotedText => ({ text: redactContactData(original).text });

/** What a quote can be of a sentence with contact data from `start` to `end`. */
function cut(sentence: string, start: number, end: number): string[] {
	const half = Math.floor((start + end) / 2);
	const cuts = [
		sentence,
		sentence.slice(0, end),
		sentence.slice(start),
		sentence.slice(start, end),
		sentence.slice(0, half),
		sentence.slice(half),
	];
	return [...new Set(cuts.map(normaliseText))].filter((quote) => quote.length >= 3);
}

describe.each([
	["as it came", asItCame],
	["as it is stored", asStored],
])("in a text %s", (_, readText) => {
	test.each(PLANTED)("every piece of a sentence with contact data is found, and hides it: %s", (marked) => {
		const sentence = toPlain(marked);
		const source = readText(`Bericht.\n${sentence}\nEnde.`);
		for (const { text, start } of listMarks(marked)) {
			if (!isRedacted(redactContactData(sentence).text.slice(start))) continue;
			for (const quote of cut(sentence, start, start + text.length)) {
				const located = locateQuoted(source, quote);
				expect(located, quote).toBeDefined();
				expect(located?.quote.length, quote).toBe(quote.length);
				expect(located?.quote, quote).not.toContain(normaliseText(text));
				if (quote === normaliseText(text)) expect(located?.quote).toBe("█".repeat(quote.length));
				// What was stored is found again, alone or with the text.
				expect(locateQuoted(source, located?.quote ?? "")?.quote, quote).toBe(located?.quote);
				expect(redactContactData(located?.quote ?? "").text, quote).toBe(located?.quote);
			}
		}
	});

	test("every piece of an innocent sentence is found", () => {
		const source = readText(INNOCENT.join("\n"));
		for (const sentence of INNOCENT) {
			const words = normaliseText(sentence).split(" ");
			for (const from of words.keys()) {
				const quote = words.slice(from).join(" ");
				if (quote.length >= 3) expect(locateQuoted(source, quote), quote).toBeDefined();
			}
		}
	});
});

const TEXT = "Bericht 2015. Fon 23125-012, Vertrag Nr. 0312662525, Musterallee 5, 10117 Berlin.";

describe("a quote", () => {
	test("with a number that only its text says to be a telephone takes the blocks of the text", () => {
		expect(redactContactData("23125-012").text).toBe("23125-012");
		for (const source of [asItCame(TEXT), asStored(TEXT)]) {
			expect(locateQuoted(source, "23125-012")).toEqual({ quote: "█████████", start: 18, end: 27 });
		}
	});

	test("with a number that its text says to be something else is found, and hides it all the same", () => {
		expect(redactContactData(TEXT).text).toContain("0312662525");
		for (const source of [asItCame(TEXT), asStored(TEXT)]) {
			expect(locateQuoted(source, "0312662525")?.quote).toBe("██████████");
			expect(locateQuoted(source, "██████████", { start: TEXT.indexOf("0312662525") })?.quote).toBe("██████████");
		}
	});

	test("of other words is not found: blocks stand for contact data, and for nothing else", () => {
		for (const source of [asItCame(TEXT), asStored(TEXT)]) {
			expect(locateQuoted(source, "Bericht 2015. Fax 23125-012, Vertrag")).toBeUndefined();
		}
		expect(locateQuoted(asItCame(TEXT), "███████ 2015. Fon")).toBeUndefined();
		expect(locateQuoted(asItCame(TEXT), "Fon 23125-013")).toBeUndefined();
		expect(locateQuoted(asItCame(TEXT), "keine Rede davon")).toBeUndefined();
	});

	test("is found in a long text of blocks in no time", () => {
		const source = { text: "█".repeat(20_000) };
		const begin = performance.now();
		expect(locateQuoted(source, `${"12 34 ".repeat(80)}Ende.`)).toBeDefined();
		expect(locateQuoted({ text: `${source.text}x` }, `${"12 34 ".repeat(80)}Ende.!y`)).toBeDefined();
		expect(performance.now() - begin).toBeLessThan(3_000);
	});
});
