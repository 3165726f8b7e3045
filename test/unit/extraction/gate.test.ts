import { describe, expect, test } from "vitest";
import type { Answer, End } from "../../../src/extraction/Answer.ts";
import { EntityIndex } from "../../../src/extraction/entities/EntityIndex.ts";
import { buildFrame } from "../../../src/extraction/frame/buildFrame.ts";
import { judgeProperty, judgeRelation } from "../../../src/extraction/gate.ts";
import type { Lexicon } from "../../../src/extraction/lexicon/Lexicon.ts";
import { findLexicon } from "../../../src/extraction/lexicon/lexicons.ts";
import { numberText } from "../../../src/extraction/numberText.ts";
import { MODEL } from "../../support/model.ts";

const TEXT = [
	"Am 4. Mai 2020 fand in Taschkent die 3. Sitzung der deutsch-usbekischen Arbeitsgruppe Handel statt.",
	"Botschafter Dr. Karl Weber nahm an der Sitzung teil.",
	"Foto: Anna Schmidt, Universität Osch",
].join("\n");
const text = numberText(TEXT, undefined, "2020-05-05", findLexicon("de") as Lexicon);
const frame = buildFrame(text);
const entities = new EntityIndex("a", text, frame);
const find = (type: string, sentence: number): End => ({
	kind: "mention",
	number: text.mentions.find((mention) => mention.type === type && mention.sentence === sentence)?.number ?? -1,
});
const MAIN: End = { kind: "event", index: frame.main ?? -1 };
const answer = (change: Partial<Answer>): Answer => ({
	relation: "ATTENDS",
	from: find("Person", 1),
	to: MAIN,
	properties: { role: "PARTICIPANT" },
	sentences: [1],
	modality: "ASSERTED",
	confidence: 1,
	because: "test",
	...change,
});
const judge = (change: Partial<Answer>) => judgeRelation(answer(change), text, entities, MODEL);

test("an answer that points to what is there passes, and its quote is cut from the text", () => {
	const judged = judge({});
	if ("refused" in judged) throw new Error(judged.refused);
	expect(TEXT.slice(judged.quote.start, judged.quote.end)).toBe("Botschafter Dr. Karl Weber nahm an der Sitzung teil.");
});

describe("whatever an extractor answers, refused is", () => {
	test.each([
		["a relation that the model has not", { relation: "LOVES" }, "no relation LOVES"],
		["ends that the relation does not join", { relation: "HELD_IN" }, "does not lead from Person to Meeting"],
		["a mention that does not exist", { from: { kind: "mention", number: 999 } as End }, "no mention"],
		["a sentence that does not exist", { sentences: [99] }, "does not exist"],
		["no sentence", { sentences: [] }, "does not exist"],
		["an end that does not stand in the quote", { sentences: [0] }, "neither stands in the quote"],
		["a caption", { sentences: [2] }, "caption"],
		["a property that the relation has not", { properties: { mood: "good" } }, "no property mood"],
		[
			"words that are not in the quote",
			{ properties: { role: "PARTICIPANT", roleText: "held a speech" } },
			"do not stand in the quote",
		],
		["a thing joined to itself", { relation: "FOLLOWS", from: MAIN }, "the same"],
	])("%s", (_what, change, reason) => {
		const judged = judge(change as Partial<Answer>);
		expect("refused" in judged && judged.refused).toContain(reason);
	});

	test("a date whose words stand elsewhere", () => {
		const by = text.mentions.find(({ type }) => type === "Date")?.number;
		const property = {
			of: MAIN,
			property: "date",
			value: "2020-05-04",
			by,
			modality: "ASSERTED",
			confidence: 1,
			because: "test",
		} as const;
		expect(judgeProperty({ ...property, sentences: [0] }, text, entities, MODEL)).toHaveProperty("quote");
		expect(judgeProperty({ ...property, sentences: [1] }, text, entities, MODEL)).toHaveProperty("refused");
	});
});
