import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	findDamage,
	findHidden,
	foldInvisible,
	foldName,
	isInvisible,
	mendText,
	normaliseText,
	searchForms,
	usualAcronym,
} from "../../../../src/model/values/text.ts";

describe("normaliseText", () => {
	test.each([
		["folds white space of every kind", " zwei\u00a0Worte\n\tund  mehr ", "zwei Worte und mehr"],
		["composes letters and marks", "Mu\u0308ller", "Müller"],
		["keeps case and punctuation", "„Kasachstan-2050“", "„Kasachstan-2050“"],
		["takes soft hyphens out", "Bundes\u00adanstalt für Berg\u00adwesen", "Bundesanstalt für Bergwesen"],
		["joins what a soft hyphen divides at the end of a line", "Fach\u00ad\n  kräfte", "Fachkräfte"],
		["takes spaces without width out", "Verband\u200b der Wasser\u200bwirte", "Verband der Wasserwirte"],
		["takes word joiners out", "Ge\u2060meinschaftswerk", "Gemeinschaftswerk"],
		["takes byte order marks out", "\ufeffOE\ufeffCD", "OECD"],
		[
			"takes marks of direction out",
			"\u200eOECD\u200f \u202aRat\u202c \u2066Bund\u2069 \u061cOst",
			"OECD Rat Bund Ost",
		],
		["takes overrides of direction out", "Bank \u202egnp.exe\u202c \u202dOst", "Bank gnp.exe Ost"],
		[
			"keeps Arabic and Hebrew letters, and takes what isolates them out",
			"\u2067وزارة الخارجية\u2069 (\u2067משרד\u2069)",
			"وزارة الخارجية (משרד)",
		],
		["takes tags out", "Amt\u{e0041}\u{e007f}", "Amt"],
		["takes letters that show nothing out", "A\u3164m\u115f\u1160\uffa0t \u17b4\u034f", "Amt"],
		["takes annotations between lines for text", "\ufff9Amt\ufffaA\ufffb", "AmtA"],
		["takes out what varies no letter", "A\u{e0100}m\u{e01ef}t", "Amt"],
		["keeps what varies a letter or a picture", "葛\u{e0100} ❤\ufe0f ᠠ\u180b", "葛\u{e0100} ❤\ufe0f ᠠ\u180b"],
		["takes joiners out of Latin and Cyrillic words", "Auf\u200clage, Қай\u200dрат", "Auflage, Қайрат"],
		["keeps joiners that are part of the spelling", "می\u200cخواهم", "می\u200cخواهم"],
		["keeps joiners of pictures", "👩\u200d🔬", "👩\u200d🔬"],
		["keeps signs that are seen", "\u0601 5", "\u0601 5"],
		["composes a letter that a soft hyphen parts from its mark", "Mu\u00ad\u0308ller", "Müller"],
		["writes ligatures out", "ﬁrmenverbund Oﬃce ﬂora Gaﬅ ﬆ", "firmenverbund Office flora Gast st"],
		["keeps what only looks alike", "A‑B – C² ½ №5", "A‑B – C² ½ №5"],
		["takes separators of lines and records for white space", "a\u2028b\u2029c\u0085d\u001ee", "a b c d e"],
		["takes control characters out", "Null\u0000Zeichen \u0007Amt\u009f", "NullZeichen Amt"],
		["marks half a letter as lost", "Emoji \ud83d Verein", "Emoji \ufffd Verein"],
	])("%s", (_what, text, expected) => {
		expect(normaliseText(text)).toBe(expected);
	});

	test("what is normalised stays as it is", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
			}),
		);
	});
});

describe("foldInvisible", () => {
	test.each([
		["composes", "bu\u0308rgerforum", "bürgerforum"],
		["takes out what nobody sees", "c15\u00ad-\u200ba\ufeff", "c15-a"],
		["keeps white space", " GmbH ", " GmbH "],
		["keeps what ids may have", "ﬁrma", "ﬁrma"],
	])("%s", (_what, text, expected) => {
		expect(foldInvisible(text)).toBe(expected);
	});
});

describe("mendText", () => {
	test("leaves what can be kept", () => {
		expect(mendText("Zeile\nzwei\t\u00ad👩🏽\u200d🔬\u2028")).toBe("Zeile\nzwei\t\u00ad👩🏽\u200d🔬\u2028");
	});

	test.each([
		["half a pair", "a\ud83d", [{ character: "U+D83D", at: 1 }]],
		["the other half", "a\udc00b", [{ character: "U+DC00", at: 1 }]],
		[
			"NUL and a bell",
			"\u0000a\u0007",
			[
				{ character: "U+0000", at: 0 },
				{ character: "U+0007", at: 2 },
			],
		],
		["a code point that is no character", "a\uffff", [{ character: "U+FFFF", at: 1 }]],
		["nothing", "👩 ü\n", []],
	])("finds %s", (_what, text, damage) => {
		expect(findDamage(text)).toEqual(damage);
	});

	test("leaves nothing that a database, a file or an id would change", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				const mended = mendText(text);
				expect(mended.isWellFormed()).toBe(true);
				expect(findDamage(mended)).toEqual([]);
				expect(Buffer.from(mended, "utf8").toString("utf8")).toBe(mended);
			}),
		);
	});
});

describe("findHidden", () => {
	test.each([
		[
			"overrides, embeddings and isolates",
			"a\u202eb\u202ac\u202c\u2066d\u2069",
			["U+202E", "U+202A", "U+202C", "U+2066", "U+2069"],
		],
		["tags and what smuggles bytes", "a\u{e0041}\u{e01ef}", ["U+E0041", "U+E01EF"]],
		["letters that show nothing", "\u3164a\uffa0", ["U+3164", "U+FFA0"]],
		[
			"nothing of what typesetting and spelling need",
			"Bundes\u00adamt\u200b \ufeffOst\u200e\u200f می\u200cخواهم ❤\ufe0f",
			[],
		],
	])("finds %s", (_what, text, hidden) => {
		expect(findHidden(text).map(({ character }) => character)).toEqual(hidden);
	});
});

describe("isInvisible", () => {
	test.each([
		["a soft hyphen", "\u00ad", true],
		["a mark of direction", "\u202e", true],
		["a tag", "\u{e0041}", true],
		["a letter that shows nothing", "\u3164", true],
		["a letter", "a", false],
		["a space", " ", false],
		["an Arabic sign for numbers", "\u0600", false],
	])("%s", (_what, character, expected) => {
		expect(isInvisible(character)).toBe(expected);
	});
});

describe("foldName", () => {
	test.each([
		["upper case", "OECD", "oecd"],
		["umlauts", "Müller", "muller"],
		["umlauts in decomposed spelling", "Mu\u0308ller", "muller"],
		["sharp s", "Großbritannien", "grossbritannien"],
		["a capital sharp s", "GROẞE", "grosse"],
		["other marks", "Čerkasov-Núñez", "cerkasov nunez"],
		["punctuation", "„Ost-Ausschuss“ (e.V.)", "ost ausschuss e v"],
		["Cyrillic", "ҚАЗАҚСТАН", "қазақстан"],
		["signs that end a word and tell it from another", "C++, C# und Erasmus+", "c plusplus c sharp und erasmus plus"],
		["signs between words", "a + b = c #MeToo A+B", "a b c metoo a b"],
		["nothing but signs", "— !", "sign 821233"],
		["nothing but a picture, however it is shown", "\u{1f30d}\ufe0f", "sign 127757"],
		["nothing but quotation marks", "“” '", ""],
		[
			"letters that have no mark to take off",
			"Łukasz Żakowicz, Søren Ærøskov, Đokić, Işıkçı",
			"lukasz zakowicz soren aeroskov dokic isikci",
		],
		["ligatures", "ﬁrma Oﬃce", "firma office"],
		["what nobody sees", "Bundes\u00adan\u200bstalt", "bundesanstalt"],
		["raised and lowered numbers", "CO₂-Preis", "co2 preis"],
		["quotation marks, which are no apostrophes", "‘Grüne’ `Brücke´", "grune brucke"],
		["an apostrophe at the end", "Andreas’ Toʻ", "andreas to"],
		...["ʻ", "ʼ", "‘", "’", "'", "`", "´", "ʹ", "′"].map((mark) => [
			`the apostrophe ${mark}`,
			`G${mark}ulom To${mark}raxonov`,
			"gulom toraxonov",
		]),
	])("folds %s", (_what, name, folded) => {
		expect(foldName(name)).toBe(folded);
	});
});

describe("searchForms", () => {
	test.each([
		["Müller", ["muller", "mueller"]],
		["Mu\u0308ller", ["muller", "mueller"]],
		["Ost-Ausschuss", ["ost ausschuss", "ostausschuss"]],
		["Agrar-Büro", ["agrar buro", "agrar buero", "agrarburo", "agrarbuero"]],
		["L’Oréal", ["loreal", "l oreal"]],
		["Søren", ["soren", "soeren"]],
		["OECD", ["oecd"]],
		["C++", ["c plusplus"]],
		["— !", ["sign 821233"]],
		["''", []],
	])("finds %s however it is typed", (name, forms) => {
		expect(searchForms(name)).toEqual(forms);
	});
});

describe("usualAcronym", () => {
	test.each([
		["Gesellschaft für Internationale Zusammenarbeit", "giz"],
		["Bundesministerium für Wirtschaft und Energie", "bmwe"],
		["Bundeswirtschaftsministerium", "bmw"],
		["Bundesumweltministerium", "bmu"],
		["Weltbank", undefined],
		["", undefined],
	])("of %s", (name, acronym) => {
		expect(usualAcronym(name)).toBe(acronym);
	});
});
