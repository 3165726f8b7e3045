import { describe, expect, test } from "vitest";
import { findQuote } from "../../../src/explorer/source/findQuote.ts";

const TEXT =
	"Die Quali\ufb01zierung der Fach\u00adkräfte (A-Z) wurde fortge-\nsetzt, die deutsch-\nkasachische Kommission ver\u00ad\ntagt. O\ufb03ce.";

describe("findQuote", () => {
	test.each([
		["Die Qualifizierung der Fachkräfte", "Die Quali\ufb01zierung der Fach\u00adkräfte"],
		["wurde fortgesetzt, die", "wurde fortge-\nsetzt, die"],
		["wurde fortge- setzt", "wurde fortge-\nsetzt"],
		["die deutsch-kasachische Kommission vertagt", "die deutsch-\nkasachische Kommission ver\u00ad\ntagt"],
		["Office.", "O\ufb03ce."],
		["(A-Z) wurde", "(A-Z) wurde"],
	])("marks %s", (quote, marked) => {
		const place = findQuote(TEXT, quote, null);
		expect(TEXT.slice(place?.start, place?.end)).toBe(marked);
	});

	test.each(["der Fachkraft", "(A‑Z)", "Fach kräfte", "O.fice"])("does not mark %s", (quote) => {
		expect(findQuote(TEXT, quote, null)).toBeUndefined();
	});

	test("marks the place that the record says", () => {
		expect(findQuote("OECD, OECD", "OECD", 6)).toEqual({ start: 6, end: 10 });
	});
});
