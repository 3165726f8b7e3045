/** Every date of the table (test/fixtures/edtf), through everything that reads dates. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { dateInWords } from "../../../src/edtf/dateInWords.ts";
import { parseEdtf } from "../../../src/edtf/parseEdtf.ts";
import { assessValidity } from "../../../src/ledger/rules/validity.ts";
import { readValue } from "../../../src/model/values/readValue.ts";
import { describeWrongValue } from "../../../src/records/read/describeWrongValue.ts";
import { recordJsonSchema } from "../../../src/records/recordJsonSchema.ts";
import { EDTF_DATES, REFUSED_DATES } from "../../support/edtfTable.ts";
import { getProperty, MODEL } from "../../support/model.ts";

describe("a date of the table", () => {
	test.each(EDTF_DATES)("$text means the days from $earliest to $latest", ({ text, canonical, earliest, latest }) => {
		expect(parseEdtf(text)).toMatchObject({ edtf: canonical, earliest, latest });
	});

	test.each(EDTF_DATES)("$text has one canonical spelling", ({ canonical, earliest, latest }) => {
		expect(parseEdtf(canonical)).toMatchObject({ edtf: canonical, earliest, latest });
	});

	test.each(EDTF_DATES)("$text is $english", ({ text, english, german }) => {
		expect([dateInWords(text, "en-GB"), dateInWords(text, "de-DE")]).toEqual([english, german]);
	});

	test.each(EDTF_DATES)("$text is certain on $certainly", ({ text, certainly, earliest, latest }) => {
		const stated = { bounds: "BOTH", edtf: text, asserted: true, published: "" } as const;
		const [certainlyFrom, certainlyUntil] = certainly ?? [];
		expect(assessValidity({ shown: [stated], agreeing: [], others: [] })).toEqual({
			...(earliest && { possiblyFrom: earliest }),
			...(latest && { possiblyUntil: latest }),
			...(certainly && { certainlyFrom, certainlyUntil }),
		});
	});

	test("passes the JSON Schema of records", () => {
		const validate = new Ajv2020({ allowUnionTypes: true }).compile(recordJsonSchema(MODEL));
		const record = (date: string) => ({ type: "Meeting", id: "talk", date, source: "report" });
		expect(EDTF_DATES.filter(({ text }) => !validate(record(text))).map(({ text }) => text)).toEqual([]);
	});
});

describe("what is no date", () => {
	const property = getProperty("Meeting", "date");

	test.each(REFUSED_DATES)("$text is refused, and what to write is said: $advice", ({ text, advice }) => {
		const read = readValue(property, text.trim() === text ? text : `x${text}`);
		expect(parseEdtf(text)).toBeUndefined();
		if (read.kind === "value") throw new Error(`${text} was read`);
		expect(describeWrongValue(property, text, "$.date", read).suggestion).toBe(advice);
	});
});
