import { describe, expect, test } from "vitest";
import { locateQuote, readSourceText } from "../../../src/records/SourceTexts.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";

const TEXT = "Am 9. Juni 2015 tagte\nin  Karaganda\u00a0die Arbeitsgruppe (AG). Kosten: 5.000 €?";

describe("locateQuote", () => {
	test.each([
		["words as they stand", "tagte", "tagte"],
		[
			"words over a line's end",
			"2015 tagte in Karaganda die Arbeitsgruppe",
			"2015 tagte\nin  Karaganda\u00a0die Arbeitsgruppe",
		],
		["characters that patterns use", "(AG). Kosten: 5.000 €?", "(AG). Kosten: 5.000 €?"],
		["part of a word", "beitsgrup", "beitsgrup"],
	])("finds %s", (_what, quote, found) => {
		const place = locateQuote(TEXT, quote);
		expect(TEXT.slice(place?.start, place?.end)).toBe(found);
	});

	test.each([
		["another inflection", "der Arbeitsgruppe"],
		["another case", "am 9. Juni"],
		["a point for any character", "9. Juni 2015 tagte.in"],
		["another punctuation", "Arbeitsgruppe [AG]"],
		["words that are left out", "Am 9. Juni tagte"],
		["white space where there is none", "Arbeits gruppe"],
	])("does not find %s", (_what, quote) => {
		expect(locateQuote(TEXT, quote)).toBeUndefined();
	});
});

describe("readSourceText", () => {
	test("composes letters, takes contact data out, and hashes the file as it came", async () => {
		await using folder = await createTemporaryFolder();
		const file = await folder.write("text.txt", "Mu\u0308ller, Tel. 030 23125004, sagte");
		const { text, contentHash } = (await readSourceText(file)) ?? {};
		expect(text).toBe("Müller, Tel. ████████████, sagte");
		expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
	});

	test.each([
		["does not exist", undefined],
		["is no UTF-8", Buffer.from("Müller", "latin1")],
	])("gives nothing of a file that %s", async (_what, content) => {
		await using folder = await createTemporaryFolder();
		const file = content ? await folder.write("text.txt", content) : `${folder.path}/missing.txt`;
		expect(await readSourceText(file)).toBeUndefined();
	});
});
