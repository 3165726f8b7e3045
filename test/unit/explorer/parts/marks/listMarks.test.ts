import { describe, expect, test } from "vitest";
import { disputedOf, listMarks, type Marked, withMarks } from "../../../../../src/explorer/parts/marks/listMarks.ts";
import { ENGLISH } from "../../../../../src/explorer/words/english.ts";
import { createGlossary } from "../../../../../src/explorer/words/Glossary.ts";
import { GERMAN } from "../../../../../src/explorer/words/german.ts";
import type { Speech } from "../../../../../src/explorer/words/Speech.ts";
import { MODEL } from "../../../../support/model.ts";

const english: Speech = { language: "en", words: ENGLISH, glossary: createGlossary("en", MODEL.labels.en) };
const german: Speech = { language: "de", words: GERMAN, glossary: createGlossary("de", MODEL.labels.de) };

const textsOf = (marked: Marked, speech: Speech) => listMarks(marked, speech).map(({ text }) => text);

describe("marks", () => {
	test.each<[string, Marked, readonly string[], readonly string[]]>([
		["nothing for what is simply said", { modality: "ASSERTED", eventStatus: "HELD" }, [], []],
		[
			"what is planned and reported otherwise",
			{ modality: "PLANNED", superseded: true },
			["planned", "superseded"],
			["geplant", "überholt"],
		],
		[
			"a date on which sources disagree",
			{ disputed: ["since", "until"] },
			["Sources disagree on the date"],
			["Quellen widersprechen sich beim Datum"],
		],
		[
			"a place on which they do",
			{ disputed: ["place"] },
			["Sources disagree on the place"],
			["Quellen widersprechen sich beim Ort"],
		],
		[
			"anything else, beside a date",
			{ disputed: ["HELD_IN", "date"] },
			["Sources disagree", "Sources disagree on the date"],
			["Quellen widersprechen sich", "Quellen widersprechen sich beim Datum"],
		],
		[
			"details that are only inferred",
			{ modality: "ASSERTED", inferred: ["ordinal"] },
			["inferred: Number"],
			["erschlossen: Nummer"],
		],
		["what is planned, once", { modality: "PLANNED", eventStatus: "PLANNED" }, ["planned"], ["geplant"]],
		["what became of it", { eventStatus: "CANCELLED" }, ["cancelled"], ["abgesagt"]],
	])("say %s", (_what, marked, inEnglish, inGerman) => {
		expect(textsOf(marked, english)).toEqual(inEnglish);
		expect(textsOf(marked, german)).toEqual(inGerman);
	});

	test("name what is disputed where the words do not", () => {
		expect(listMarks({ disputed: ["HELD_IN", "title"] }, english)[0]?.meaning).toBe("held in, post");
	});

	test("stand in brackets behind what is told", () => {
		const disputed = disputedOf({ dateDisputed: false, placeDisputed: true });
		expect(withMarks("Session 3, Bishkek", { modality: "PLANNED", disputed }, english)).toBe(
			"Session 3, Bishkek (Sources disagree on the place, planned)",
		);
		expect(withMarks("Session 3, Bishkek", {}, english)).toBe("Session 3, Bishkek");
	});
});
