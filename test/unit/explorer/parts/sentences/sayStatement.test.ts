import { expect, test } from "vitest";
import { listMarks, marksOfClaim } from "../../../../../src/explorer/parts/marks/listMarks.ts";
import { cite } from "../../../../../src/explorer/parts/quotes/cite.ts";
import { type Said, sayStatement } from "../../../../../src/explorer/parts/sentences/sayStatement.ts";
import { ENGLISH } from "../../../../../src/explorer/words/english.ts";
import { createGlossary } from "../../../../../src/explorer/words/Glossary.ts";
import { GERMAN } from "../../../../../src/explorer/words/german.ts";
import type { Speech } from "../../../../../src/explorer/words/Speech.ts";
import { MODEL } from "../../../../support/model.ts";

const english: Speech = { language: "en", words: ENGLISH, glossary: createGlossary("en", MODEL.labels.en) };
const german: Speech = { language: "de", words: GERMAN, glossary: createGlossary("de", MODEL.labels.de) };
const HELD: Said = { of: "Session 3", relation: "HELD_IN", other: "Bishkek", disputed: [], superseded: false };

test.each<[string, Said, string, string]>([
	["nothing of what is simply said", HELD, "", ""],
	["what sources disagree on", { ...HELD, disputed: ["HELD_IN"] }, "Sources disagree", "Quellen widersprechen sich"],
	[
		"what another report supersedes",
		{ ...HELD, modality: "PLANNED", superseded: true },
		"planned, superseded",
		"geplant, überholt",
	],
	["what is inferred", { ...HELD, modality: "INFERRED" }, "inferred", "erschlossen"],
	[
		"a detail that is inferred",
		{ ...HELD, modality: "ASSERTED", inferred: ["ordinal"] },
		"inferred: Number",
		"erschlossen: Nummer",
	],
])("a citation carries %s", (_what, said, inEnglish, inGerman) => {
	for (const [speech, marks] of [
		[english, inEnglish],
		[german, inGerman],
	] as const) {
		expect(cite(sayStatement(said, speech), [], speech.language)).toMatch(
			marks === "" ? /^[^()]*\.$/ : new RegExp(`^[^()]* \\(${marks}\\)\\.$`),
		);
		expect(marks).toBe(
			listMarks(said, speech)
				.map(({ text }) => text)
				.join(", "),
		);
	}
});

test("a claim that is disputed names its property or relation", () => {
	const claim = { property: null, relation: "HELD_IN", disputed: true, superseded: false };
	expect(marksOfClaim(claim)).toEqual({ disputed: ["HELD_IN"], superseded: false });
	expect(marksOfClaim({ ...claim, disputed: false }).disputed).toEqual([]);
	expect(marksOfClaim({ ...claim, property: "until", relation: null }).disputed).toEqual(["until"]);
});
