import { describe, expect, test } from "vitest";
import { fillPhrase, parsePhrase } from "../../../src/api/sentences/Phrase.ts";
import { readPhrases } from "../../../src/api/sentences/readPhrases.ts";
import { readGraphModel } from "../../../src/model/readGraphModel.ts";
import { MODEL, SCHEMA_TEXT } from "../../support/model.ts";

describe("a phrase", () => {
	const VALUES = new Map([
		["from", { text: "GIZ", claimIds: ["a"] }],
		["title", { text: "head", claimIds: ["b"] }],
	]);
	const fill = (text: string, isShort = false) =>
		fillPhrase(parsePhrase(text), ({ name }) => VALUES.get(name), isShort);

	test.each([
		["{from} met[ as {title}]", "GIZ met as head"],
		["{from} met[ as {capacity}]", "GIZ met"],
		["{from} met[ as {title} of {capacity}]", "GIZ met"],
		["{from} {roles|attended}", "GIZ attended"],
		["{from} pays {amount}", "GIZ pays …"],
	])("%s says: %s", (phrase, said) => {
		expect(fill(phrase).text).toBe(said);
	});

	test("brings the claims of what it says, and of nothing else", () => {
		expect(fill("{from}[ as {title}]").claimIds).toEqual(["a", "b"]);
		expect(fill("{from}[ as {title}]", true)).toEqual({ text: "GIZ", claimIds: ["a"] });
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
		expect(() => readPhrases(readGraphModel(wrong))).toThrow(/@phrase of SESSION_OF says \{ordnial\}/);
	});
});
