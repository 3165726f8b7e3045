import { describe, expect, test } from "vitest";
import { redactRecord } from "../../../../src/records/contactData/redactRecord.ts";
import { readRecord } from "../../../../src/records/read/readRecord.ts";
import { MODEL } from "../../../support/model.ts";

describe("identifiers", () => {
	test.each([
		"kz-bin:020840001234",
		"kz-bin:030340001234",
		"kz-bin:051040005150",
		"kz-bin:991240000564",
		"isni:0000000121032683",
		"transparency:051134567890-12",
		"hrb:HRB 30123",
		"hrb:030 23125004",
		"gnd:118540238",
		"lei:529900T8BM49AURSDO55",
		"iati:XM-DAC-5-1",
		"uz-stir:301234567",
		"kg-inn:01234567890123",
		"duns:049 302 312",
		"vat:DE123456789",
		"wikidata:Q0301234567",
		"HRB 030123456",
		"0208 40001234",
	])("%s is kept in a property of identifiers", (id) => {
		const record = { type: "Organisation", id: "o", externalIds: [id] };
		expect(redactRecord(MODEL, record)).toEqual({ record, findings: [] });
	});

	test.each([
		"tel:+49 30 23125004",
		"anna@example.org",
		"Tel. 030 23125004",
		"Auskunft: 0049 30 23125004",
		"kz-iin:850101450123",
	])("%s says itself that it is none", (id) => {
		const { record } = redactRecord(MODEL, { type: "Person", id: "p", externalIds: [id] });
		expect(String(record.externalIds)).toMatch(/█{8,}/);
	});

	test("a value that is redacted in prose is not in an identifier", () => {
		const { record } = redactRecord(MODEL, {
			type: "Organisation",
			name: "Verein 030 23125004",
			externalIds: ["x:030 23125004"],
		});
		expect(record).toMatchObject({ name: `Verein ${"█".repeat(12)}`, externalIds: ["x:030 23125004"] });
	});

	test.each(["anna(at)example.org", "anna%40example.org", "tel:+49-30-23125004", "verein-████", "t.me/annamuster"])(
		"%s is refused as an id, which is never changed",
		(id) => {
			const line = { type: "Organisation", id, name: "Verein", source: "s" };
			const { record, findings } = readRecord(MODEL, redactRecord(MODEL, line).record);
			expect(record).toBeUndefined();
			expect(findings).toMatchObject([{ code: "ID_INVALID", path: "$.id" }]);
		},
	);

	test.each(["tel-aviv-2015-06-09", "mobil-2014-2020", "fax-2015", "0049302312501", "kz-bin-030340001234"])(
		"%s is an id",
		(id) => {
			const { findings } = readRecord(MODEL, { type: "Organisation", id, name: "Verein", source: "s" });
			expect(findings).toEqual([]);
		},
	);
});

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
		const { record, findings } = redactRecord(MODEL, { type: "Source", [key]: value });
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
		expect(redactRecord(MODEL, { type: "Source", [key]: value })).toEqual({
			record: { type: "Source", [key]: value },
			findings: [],
		});
	});
});
