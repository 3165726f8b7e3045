import { describe, expect, test } from "vitest";
import { columnLabel, fieldLabel, withHeadingsOf } from "../../../../src/explorer/questions/answer/fieldLabel.ts";
import { ENGLISH } from "../../../../src/explorer/words/english.ts";
import { createGlossary } from "../../../../src/explorer/words/Glossary.ts";
import { GERMAN } from "../../../../src/explorer/words/german.ts";
import type { Speech } from "../../../../src/explorer/words/Speech.ts";
import { readQuestions } from "../../../../src/questions/readQuestions.ts";
import { MODEL } from "../../../support/model.ts";

const en: Speech = { language: "en", words: ENGLISH, glossary: createGlossary("en", MODEL.labels.en) };
const de: Speech = { language: "de", words: GERMAN, glossary: createGlossary("de", MODEL.labels.de) };

describe("a heading", () => {
	test.each([
		["whom-an-actor-meets", "meetings", "Meetings together", "Gemeinsame Treffen"],
		["timeline-of-a-place", "through", "Place in the country", "Ort im Land"],
		["where-meetings-took-place", "meetingsConnection", "Meetings there", "Treffen"],
		["claims-per-source", "claims", "Statements", "Aussagen"],
	])("of %s for %s is %s and %s", (question, field, english, german) => {
		expect(fieldLabel(field, withHeadingsOf(question, en))).toBe(english);
		expect(fieldLabel(field, withHeadingsOf(question, de))).toBe(german);
	});

	test("of a column says more where another ends alike", () => {
		const columns = [["meeting", "date"], ["date"], ["properties", "evidence"]];
		expect(columnLabel(["meeting", "date"], columns, en)).toBe("Meeting · Date");
		expect(columnLabel(["properties", "evidence"], columns, en)).toBe("Quotes");
	});

	test("that one question has for itself belongs to a question that there is, in both languages", async () => {
		const names = (await readQuestions()).map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(Object.keys(ENGLISH.headings)));
		expect(Object.keys(GERMAN.headings)).toEqual(Object.keys(ENGLISH.headings));
	});
});
