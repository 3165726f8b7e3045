import { describe, expect, test } from "vitest";
import { toProblem } from "../../../../src/records/problems.ts";
import { mendRecord } from "../../../../src/records/read/mendRecord.ts";

describe("mendRecord", () => {
	test("mends every text of a record, however deep, and says where and what", () => {
		const { record, findings } = mendRecord({
			type: "Organisation",
			name: "Halbes Emoji \ud83d Verein",
			names: [{ value: "Null\u0000Amt" }],
			ordinal: 5,
			quote: "mit \u0007 Glocke",
		});
		expect(record).toEqual({
			type: "Organisation",
			name: "Halbes Emoji \ufffd Verein",
			names: [{ value: "NullAmt" }],
			ordinal: 5,
			quote: "mit  Glocke",
		});
		expect(findings.map(({ code, path, found }) => [code, path, found])).toEqual([
			["TEXT_MENDED", "$.name", "U+D83D at position 13"],
			["TEXT_MENDED", "$.names[0].value", "U+0000 at position 4"],
			["TEXT_MENDED", "$.quote", "U+0007 at position 4"],
		]);
	});

	test("names the first few of many", () => {
		const [finding] = mendRecord({ quote: "\u0001\u0002\u0003\u0004\u0005" }).findings;
		expect(finding?.found).toBe("U+0001 at position 0, U+0002 at position 1, U+0003 at position 2, 2 more");
	});

	test("leaves ids and what is whole as they are", () => {
		const record = { type: "Topic", id: "a\u0000b", source: "s\ud83d", quote: "👩 ü" };
		expect(mendRecord(record)).toEqual({ record, findings: [] });
	});

	test("takes out what nobody sees without a word, before contact data is looked for", () => {
		const { record, findings } = mendRecord({ quote: "Fach\u00adkräfte, Tel. 030\u200b23125004" });
		expect({ record, findings }).toEqual({ record: { quote: "Fachkräfte, Tel. 03023125004" }, findings: [] });
	});

	test("is a warning: the line goes in", () => {
		const [finding] = mendRecord({ name: "\ud83d" }).findings;
		expect(finding && toProblem(finding, "a.jsonl", 1)).toMatchObject({
			severity: "warning",
			message: "name contained invalid characters (U+D83D at position 0), which were corrected.",
		});
	});
});
