import { describe, expect, test } from "vitest";
import { nestQuotes } from "../../../src/sentences/nestQuotes.ts";
import { fillPhrase, parsePhrase } from "../../../src/sentences/Phrase.ts";
import { readPhrases } from "../../../src/sentences/readPhrases.ts";
import { sayTime } from "../../../src/sentences/sayTime.ts";
import { MODEL, modelOf, SCHEMA_TEXT } from "../../support/model.ts";

describe("a phrase", () => {
	const VALUES = new Map([
		["from", { text: "GIZ", claimIds: ["a"] }],
		["title", { text: "head", claimIds: ["b"] }],
		["place", { text: "Bonn", claimIds: [] }],
		["doubtful", { text: "X", claimIds: [], doubt: "inferred" }],
	]);
	const fill = (text: string, isShort = false) =>
		fillPhrase(parsePhrase(text), ({ name }) => VALUES.get(name), { isShort });

	test.each([
		["{from} met[ as {title}]", "GIZ met as head"],
		["{from} met[ as {capacity}]", "GIZ met"],
		["{from} met[ as {title} of {capacity}]", "GIZ met"],
		["{from} {roles|attended}", "GIZ attended"],
		["{from}[ ([as “{title}”][for {capacity}])] met", "GIZ (as “head”) met"],
		["{from}[ ([for {capacity}][as “{title}”][at {place}])] met", "GIZ (as “head”; at Bonn) met"],
		["{from}[ ([for {capacity}])] met", "GIZ met"],
		["{from} pays[ {title}[ {capacity}]]", "GIZ pays head"],
		["{from} met {doubtful}", "GIZ met X (inferred)"],
		["{from} met as “{doubtful}”", "GIZ met as “X” (inferred)"],
		["{from} met[ ([{doubtful}][{place}])]", "GIZ met (X, inferred; Bonn)"],
		["{from} pays {amount}", "GIZ pays …"],
	])("%s says: %s", (phrase, said) => {
		expect(fill(phrase).text).toBe(said);
	});

	test("brings the claims of what it says, and of nothing else", () => {
		expect(fill("{from}[ as {title}]").claimIds).toEqual(["a", "b"]);
		expect(fill("{from}[ as {title}]", true)).toEqual({ text: "GIZ", claimIds: ["a"] });
	});
});

describe("from when until when", () => {
	test.each([
		["2008", undefined, "since 2008", "seit 2008"],
		["2008-05-03", undefined, "since 3 May 2008", "seit dem 3. Mai 2008"],
		["2012~", undefined, "since about 2012", "seit etwa 2012"],
		["2012?", undefined, "perhaps since 2012", "vielleicht seit 2012"],
		["2007/..", undefined, "since 2007", "seit 2007"],
		[undefined, "2010-03", "until March 2010", "bis März 2010"],
		[undefined, "2010-03-05", "until 5 March 2010", "bis zum 5. März 2010"],
		[undefined, "../2018", "until 2018", "bis 2018"],
		["2008", "2010-03", "from 2008 to March 2010", "von 2008 bis März 2010"],
		["2008-05-03", "2010", "from 3 May 2008 to 2010", "vom 3. Mai 2008 bis 2010"],
		["2008", "2010%", "from 2008 perhaps to about 2010", "von 2008 vielleicht bis etwa 2010"],
		["2008", "2008", "in 2008", "im Jahr 2008"],
		["2008-05", "2008-05", "in May 2008", "im Mai 2008"],
		["2008-23", "2008-23", "in autumn 2008", "im Herbst 2008"],
		["2008-05-03", "2008-05-03", "on 3 May 2008", "am 3. Mai 2008"],
		["2008-33", undefined, "since the first quarter of 2008", "seit dem 1. Quartal 2008"],
		["2008-33", "2008-33", "in the first quarter of 2008", "im 1. Quartal 2008"],
	])("%s and %s are %s, %s", (since, until, english, german) => {
		const [from, to] = [since, until].map((edtf) => (edtf === undefined ? undefined : { edtf, doubt: undefined }));
		expect([sayTime(from, to, "EN"), sayTime(from, to, "DE")]).toEqual([english, german]);
	});

	test("each end says what speaks against it", () => {
		const [since, until] = [
			{ edtf: "2008", doubt: "inferred" },
			{ edtf: "2008", doubt: undefined },
		];
		expect(sayTime(since, until, "EN")).toBe("from 2008 (inferred) to 2008");
		expect(sayTime(since, since, "EN")).toBe("in 2008 (inferred)");
	});

	test("is nothing where neither is known", () => {
		expect(sayTime(undefined, undefined, "EN")).toBeUndefined();
	});
});

describe("words with quotation marks of their own", () => {
	test.each([
		["Forum „Wasser“", "„", "Forum ‚Wasser‘"],
		["Forum „Wasser“", "“", "Forum ‘Wasser’"],
		["Forum «Wasser» und »Wind«", "„", "Forum ‚Wasser‘ und ‚Wind‘"],
		["„Wasser“", "“", "Wasser"],
		['"Wasser"', "„", "Wasser"],
		["„Wasser“ und „Wind“", "„", "‚Wasser‘ und ‚Wind‘"],
		['Rohre von 17"', "„", 'Rohre von 17"'],
		["Frauen’s Forum", "„", "Frauen’s Forum"],
	] as const)("%s in %s is %s", (text, around, nested) => {
		expect(nestQuotes(text, around)).toBe(nested);
	});
});

describe("the words of schema.graphql", () => {
	const phrases = readPhrases(MODEL);

	test("are there for every relation, in both directions and languages, with both ends", () => {
		expect([...phrases.relations.keys()]).toEqual([...MODEL.relations.keys()]);
		for (const [relation, { forward, reverse }] of phrases.relations) {
			for (const phrase of [forward.DE, forward.EN, reverse.DE, reverse.EN]) {
				const { text } = fillPhrase(phrase, ({ name }) => ({ text: `<${name}>`, claimIds: [] }));
				expect(text, relation).toContain("<from>");
				expect(text, relation).toContain("<to>");
			}
		}
	});

	test("make all that is not asserted audible", () => {
		const silent = MODEL.enums.get("Modality")?.filter((modality) => !phrases.values.has(`Modality.${modality}`));
		expect(silent).toEqual(["ASSERTED"]);
	});

	test("that name a property which is not there are refused, with their line", () => {
		const wrong = SCHEMA_TEXT.replace("number {ordinal}", "number {ordnial}");
		expect(() => readPhrases(modelOf(wrong))).toThrow(/@phrase of SESSION_OF says \{ordnial\}/);
	});
});
