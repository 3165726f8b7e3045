import { describe, expect, test } from "vitest";
import { RecordIndex } from "../../../../src/records/check/RecordIndex.ts";
import { resolveRecord } from "../../../../src/records/check/resolveRecord.ts";
import { readRecord } from "../../../../src/records/read/readRecord.ts";
import { MODEL } from "../../../support/model.ts";

const TEXT = "Anwesend waren unter anderem die Weltbank\nund die OECD aus Paris.";

/** The outcome for a record, given a source with a text, and another whose line was rejected. */
function resolve(stated: Readonly<Record<string, unknown>>, text = TEXT, requireQuotes = false) {
	const index = new RecordIndex();
	index.sources.set("report", { kind: "DOCUMENT", text, properties: {} });
	index.sources.set("atlas", { kind: "REFERENCE", text: undefined, properties: {} });
	index.rejectedSources.set("broken", { file: "a.jsonl", line: 3 });
	const raw = { type: "Organisation", id: "oecd", name: "OECD", source: "report", ...stated };
	const { record } = readRecord(MODEL, raw);
	if (!record) throw new Error("The record should be good by itself.");
	const around = { index, typeOf: () => undefined, sourceOf: (id: string) => index.sources.get(id) };
	return resolveRecord(record, { model: MODEL, requireQuotes, ...around });
}

const findFaults = (stated: Readonly<Record<string, unknown>>, text?: string) => resolve(stated, text).findings;

describe("resolveRecord", () => {
	test("a quote that stands in the text, white space aside, is good", () => {
		expect(findFaults({ quote: "die Weltbank und die OECD" })).toEqual([]);
	});

	test("a quote that departs from the text is told where", () => {
		const [fault] = findFaults({ quote: "unter anderem die Weltbank und der OECD" });
		expect(fault?.code).toBe("QUOTE_NOT_IN_TEXT");
		expect(fault?.suggestion).toBe(
			"Copy the words exactly: after “die Weltbank und” the text goes on “die OECD aus”, the quote “der”.",
		);
	});

	test("a quote that has too little of the text is not told where: the place could be any", () => {
		expect(findFaults({ quote: "die Weltbank ist anwesend" })[0]?.suggestion).toBeUndefined();
	});

	test("a quote that only looks like the text is told which character differs, and where", () => {
		const [fault] = findFaults({ quote: "unter anderem die Wеltbank" });
		expect(fault?.code).toBe("QUOTE_NOT_IN_TEXT");
		expect(fault?.suggestion).toBe(
			"Copy the words exactly: at position 19 the quote has U+0435, a Cyrillic letter, where the text, at 34, has U+0065, a Latin letter.",
		);
	});

	const OFTEN = "OECD, die OECD und 🙂 die OECD.";

	test.each([
		["no offsets: the first place", {}, { start: 0, end: 4 }],
		["a start: the place that begins there", { start: 10 }, { start: 10, end: 14 }],
		["an end: the place that ends there", { end: 30 }, { start: 26, end: 30 }],
		["both", { start: 26, end: 30 }, { start: 26, end: 30 }],
	])("a quote with %s", (_what, stated, place) => {
		expect(resolve({ quote: "OECD", ...stated }, OFTEN).record).toMatchObject({ evidence: place });
	});

	test.each([
		["a start at other words", { start: 6 }, "from 6: “die OECD u…”"],
		["an end at other words", { end: 10 }, "to 10: “OECD, die ”"],
		["an end beyond the quote", { start: 10, end: 16 }, "from 10 to 16: “OECD u”"],
		["an end before the end of the quote", { start: 9, end: 14 }, "from 9 to 14: “ OECD”"],
		["offsets beyond the text", { start: 400, end: 404 }, "from 400 to 404: the text has 31"],
	])("a quote with %s is refused, with where it stands", (_what, stated, found) => {
		const [fault] = findFaults({ quote: "OECD", ...stated }, OFTEN);
		expect(fault).toMatchObject({ code: "OFFSETS_WRONG", found });
		expect(fault?.expected).toContain("0 to 4, 10 to 14 or 26 to 30");
	});

	test("of many places some are told", () => {
		const [fault] = findFaults({ quote: "OECD", start: 1 }, "OECD ".repeat(9));
		expect(fault?.expected).toBe("0 to 4, 5 to 9, 10 to 14 or one of 6 more places");
	});

	test.each([
		["whole characters", { start: 25, end: 29 }],
		["bytes", { start: 28, end: 32 }],
	])("offsets that count %s are recognised", (unit, stated) => {
		const [fault] = findFaults({ quote: "OECD", ...stated }, OFTEN);
		expect(fault?.expected).toContain(`yours count ${unit}, and mean 26 to 30`);
	});

	test("a quote that is not in the text is refused as that, whatever its offsets", () => {
		expect(findFaults({ quote: "die Weltbank ist anwesend", start: 3 })).toMatchObject([{ code: "QUOTE_NOT_IN_TEXT" }]);
	});

	test("offsets without a quote lie in the text", () => {
		expect(findFaults({ start: 3, end: 8 })).toEqual([]);
		expect(findFaults({ start: 3, end: 800 })).toMatchObject([{ code: "OFFSETS_WRONG" }]);
	});

	const refusals = (stated: Readonly<Record<string, unknown>>) => resolve(stated, TEXT, true).findings;

	test("a line without a quote is refused where quotes are required, and never otherwise", () => {
		const missing = [expect.objectContaining({ code: "QUOTE_MISSING", path: "$.quote" })];
		expect(refusals({})).toEqual(missing);
		expect(refusals({ stance: "CONTRADICTS" })).toEqual(missing);
		expect(findFaults({})).toEqual([]);
		expect(refusals({ quote: "die Weltbank" })).toEqual([]);
	});

	test("reference data needs no quote, and a line of an unknown source has one fault, not two", () => {
		const city = { type: "City", id: "paris", name: "Paris", source: "atlas" };
		expect(refusals(city)).toEqual([]);
		expect(refusals({ source: "reprot" }).map(({ code }) => code)).toEqual(["SOURCE_UNKNOWN"]);
	});

	test("a source whose own line was rejected is to be mended there", () => {
		expect(findFaults({ source: "broken" })).toMatchObject([
			{ code: "SOURCE_UNKNOWN", suggestion: "Fix line 3 of a.jsonl first, which describes it." },
		]);
		expect(findFaults({ source: "reprot" })[0]?.suggestion).toContain("Did you mean `report`?");
	});
});
