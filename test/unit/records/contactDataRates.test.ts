import { describe, expect, test } from "vitest";
import { redactContactData } from "../../../src/records/contactData/redactContactData.ts";
import { HELD_OUT_INNOCENT } from "../../fixtures/contactData/heldOut/innocent.ts";
import { HELD_OUT_PLANTED } from "../../fixtures/contactData/heldOut/planted.ts";
import { INNOCENT } from "../../fixtures/contactData/innocent.ts";
import { PLANTED } from "../../fixtures/contactData/planted.ts";
import { SECOND_INNOCENT } from "../../fixtures/contactData/second/innocent.ts";
import { SECOND_PLANTED } from "../../fixtures/contactData/second/planted.ts";
import {
	ALL_INNOCENT,
	ALL_PLANTED,
	FIRST_UNSEEN_INNOCENT,
	FIRST_UNSEEN_PLANTED,
	LAST_INNOCENT,
	LAST_PLANTED,
	listMarks,
	percentOf,
	readInnocent,
	readItems,
	toPlain,
	toRedacted,
} from "../../support/contactDataRates.ts";

const SENTENCES = ALL_PLANTED.flatMap(({ sentences }) => sentences);
const KINDS = ["e-mail", "handle", "bank account", "personal number", "address", "phone"];

describe.each([
	["sentences that the rules were written with", PLANTED, INNOCENT],
	["sentences that were held out", HELD_OUT_PLANTED, HELD_OUT_INNOCENT],
	["sentences that were written without a look at the rules", FIRST_UNSEEN_PLANTED, FIRST_UNSEEN_INNOCENT],
	["further sentences that were written so, after the rules were widened", SECOND_PLANTED, SECOND_INNOCENT],
	["sentences that were written so after that, and others of their kinds", LAST_PLANTED, LAST_INNOCENT],
])("contact data of Germany and Central Asia, in %s", (_, planted, innocent) => {
	const items = readItems(planted);
	const sentences = readInnocent(innocent);

	test("at least 98 % of 150 planted items and more are taken out, whole", () => {
		const missed = items.filter(({ isTakenOut }) => !isTakenOut);
		expect(items.length).toBeGreaterThanOrEqual(150);
		expect(
			percentOf(items, ({ isTakenOut }) => isTakenOut),
			show(missed),
		).toBeGreaterThanOrEqual(98);
	});

	test("at most 1 % of 150 innocent sentences and more are spoilt", () => {
		const spoilt = sentences.filter(({ isSpoilt }) => isSpoilt);
		expect(sentences.length).toBeGreaterThanOrEqual(150);
		expect(
			percentOf(sentences, ({ isSpoilt }) => isSpoilt),
			show(spoilt),
		).toBeLessThanOrEqual(1);
	});
});

function show(rows: readonly { readonly sentence: string; readonly redacted: string }[]): string {
	return rows.map(({ sentence, redacted }) => `${sentence} → ${redacted}`).join("\n");
}

describe("the sentences with contact data", () => {
	test("only the item is blackened: the words around it stay as they were, to the letter and at their place", () => {
		const marked = PLANTED.flatMap(({ sentences }) => sentences);
		const changed = marked.filter((sentence) => redactContactData(toPlain(sentence)).text !== toRedacted(sentence));
		expect(changed.length / marked.length, changed.join("\n")).toBeLessThan(0.02);
	});

	test("say what is to be taken out, and of which kind it is", () => {
		expect(SENTENCES.filter((sentence) => listMarks(sentence).length === 0)).toEqual([]);
		expect(new Set(readItems(ALL_PLANTED).map(({ kind }) => kind))).toEqual(new Set(KINDS));
	});

	test("stand in each language of each country, and so do the innocent ones", () => {
		const places = (groups: typeof ALL_PLANTED) =>
			[...new Set(groups.map(({ country, language }) => `${country} ${language}`))].sort();
		expect(places(ALL_PLANTED)).toEqual(places(ALL_INNOCENT));
	});
});
