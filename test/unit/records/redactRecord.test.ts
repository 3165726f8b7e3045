import { describe, expect, test } from "vitest";
import { redactRecord } from "../../../src/records/redactRecord.ts";

describe("a record without contact data", () => {
	test.each([
		["url", "mailto:anna.muster@example.org", "mailto:█+"],
		["url", "tel:+49-30-23125-018", "tel:█+"],
		["url", "https://example.org/?an=anna.muster@example.org", "https://example\\.org/\\?an=█+"],
		["url", "https://example.org/?an=anna.muster%40example.org", "https://example\\.org/\\?an=█+"],
		["extractor", "manual:anna.muster@example.org", "manual:█+"],
		["language", "de, Tel. 030 23125 017", "de, Tel\\. █+"],
		["contentHash", "Tel. 030 23125 017", "Tel\\. █+"],
	])("has none in %s: %s", (key, value, left) => {
		const { record, findings } = redactRecord({ [key]: value });
		expect(record[key]).toMatch(new RegExp(`^${left}$`));
		expect(findings).toMatchObject([{ code: "CONTACT_DATA_REDACTED", path: `$.${key}` }]);
	});

	test.each([
		["url", "https://example.org/2015/0306-0123456789/bericht"],
		["url", "https://example.org/@verein/0049302312501"],
		["extractor", "rules@1.2"],
		["extractor", "llm:leser@v2.0-beta"],
		["contentHash", `0049302312501${"a".repeat(51)}`],
		["language", "zh-Hant"],
		["id", "0049302312501"],
	])("keeps %s: %s", (key, value) => {
		expect(redactRecord({ [key]: value })).toEqual({ record: { [key]: value }, findings: [] });
	});
});
