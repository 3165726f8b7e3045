import { describe, expect, test } from "vitest";
import { RecordIndex } from "../../../src/records/RecordIndex.ts";
import { readRecord } from "../../../src/records/readRecord.ts";
import { resolveRecord } from "../../../src/records/resolveRecord.ts";
import { MODEL } from "../../support/model.ts";

const TEXT = "Anwesend waren unter anderem die Weltbank\nund die OECD aus Paris.";

/** What is wrong with a record, given a source with a text, and another whose line was rejected. */
function findFaults(stated: Readonly<Record<string, unknown>>) {
	const index = new RecordIndex();
	index.sources.set("report", { kind: "DOCUMENT", text: TEXT, properties: {} });
	index.rejectedSources.set("broken", { file: "a.jsonl", line: 3 });
	const raw = { type: "Organisation", id: "oecd", name: "OECD", source: "report", ...stated };
	const { record } = readRecord(MODEL, raw);
	if (!record) throw new Error("The record should be good by itself.");
	const around = { index, typeOf: () => undefined, sourceOf: (id: string) => index.sources.get(id) };
	return resolveRecord(record, { model: MODEL, ...around }).findings;
}

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

	test("a source whose own line was rejected is to be mended there", () => {
		expect(findFaults({ source: "broken" })).toMatchObject([
			{ code: "SOURCE_UNKNOWN", suggestion: "Mend line 3 of a.jsonl first, which describes it." },
		]);
		expect(findFaults({ source: "reprot" })[0]?.suggestion).toContain("Did you mean `report`?");
	});
});
