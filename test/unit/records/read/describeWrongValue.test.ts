import { describe, expect, test } from "vitest";
import { readValue } from "../../../../src/model/values/readValue.ts";
import { describeWrongValue } from "../../../../src/records/read/describeWrongValue.ts";
import { getProperty } from "../../../support/model.ts";

function describeValue(type: string, name: string, raw: unknown) {
	const property = getProperty(type, name);
	const read = readValue(property, raw);
	if (read.kind === "value") throw new Error(`${name} may be ${JSON.stringify(raw)}`);
	return describeWrongValue(property, raw, `$.${name}`, read);
}

describe("describeWrongValue", () => {
	test.each([
		["date", "9. Juni 2015", "2015-06-09"],
		["date", "09.06.2015", "2015-06-09"],
		["date", "9 June 2015", "2015-06-09"],
		["date", "März 2015", "2015-03"],
		["date", "Herbst 2015", "2015-23"],
		["date", "2015-6-9", "2015-06-09"],
		["date", "20150609", "2015-06-09"],
		["kind", "session", "SESSION"],
		["kind", "SESION", "SESSION"],
		["kind", "WORKING", "WORKING_GROUP"],
	])("asks whether %s %j was meant as %s", (name, raw, meant) => {
		expect(describeValue("Meeting", name, raw).suggestion).toBe(`Did you mean \`${meant}\`?`);
	});

	test.each([
		["de_DE", "de-DE"],
		["DE_at", "de-AT"],
		["de-", "de"],
		["deutsch", "de"],
		["deutsch (AT)", "de-AT"],
		["Russian", "ru"],
		["казахский", "kk"],
		["қазақ тілі", "kk"],
		["*", undefined],
		["klingonisch", undefined],
		["de . <urn:evil>", undefined],
	])("asks of the language %s whether it was meant as %s", (lang, meant) => {
		const { code, path, suggestion } = describeValue("Person", "names", { value: "Ada", lang });
		expect({ code, path, suggestion }).toEqual({
			code: "FORMAT_WRONG",
			path: "$.names.lang",
			suggestion: meant && `Did you mean \`${meant}\`?`,
		});
	});

	test("says of a name without its value what is missing", () => {
		const { found, expected } = describeValue("Person", "names", { value: null, lang: "de" });
		expect([found, expected]).toEqual(["null", "the text that the other keys say more about"]);
	});

	test.each([
		["Meeting", "ordinal", "5", "Write it without quotation marks: 5."],
		["Meeting", "participantCountApproximate", "True", "Write it without quotation marks: true."],
		["Meeting", "theme", 2015, 'Write it in quotation marks: "2015".'],
		["Meeting", "date", 2015, 'Write it in quotation marks: "2015".'],
		["Country", "isoCode", "kz", "Did you mean `KZ`?"],
		["Meeting", "participantCount", "1.250", "Did you mean 1250?"],
		["Meeting", "participantCount", "12 000", "Did you mean 12000?"],
		["Meeting", "participantCount", "3000000000", undefined],
		[
			"Meeting",
			"participantCount",
			"1.000",
			"Did you mean 1000 or 1? Of a file of CSV, --decimal says which mark is the decimal one.",
		],
		["Programme", "budget", "1.500.000", "Did you mean 1500000?"],
		["Programme", "budget", "2,5", "Did you mean 2.5?"],
		["Programme", "budget", "12345678901234567890", "Write a number of at most 15 significant digits, below 1e308."],
		["Source", "url", "www.example.org/a", "Did you mean `https://www.example.org/a`?"],
		["Source", "url", "https://anna:geheim@example.org/a", "Did you mean `https://example.org/a`?"],
		["Source", "url", "javascript:alert(1)", undefined],
		["Meeting", "date", "06/09/2015", "Did you mean `2015-09-06` or `2015-06-09`?"],
	])("of %s, says how to write %s %j", (type, name, raw, advice) => {
		expect(describeValue(type, name, raw).suggestion).toBe(advice);
	});

	test.each([
		["date", "im Juni"],
		["kind", "XY"],
		["ordinal", "-5"],
		["ordinal", "many"],
		["ordinal", 0],
		["theme", ""],
	])("guesses nothing that would be wrong, or only might be right: %s %j", (name, raw) => {
		expect(describeValue("Meeting", name, raw).suggestion).toBeUndefined();
	});

	test("speaks of the part of a structure that is wrong", () => {
		expect(describeValue("Meeting", "names", { value: "A", kind: "ACRONIM" })).toMatchObject({
			path: "$.names.kind",
			found: '"ACRONIM"',
			suggestion: "Did you mean `ACRONYM`?",
		});
		expect(describeValue("Meeting", "names", { value: "A", language: "de" })).toMatchObject({
			path: "$.names.language",
		});
		expect(describeValue("Meeting", "names", { lang: "de" })).toMatchObject({ found: '{"lang":"de"}' });
	});
});

test("a message repeats no password of an address", () => {
	for (const address of [
		"https://anna:geheim@example.org/a",
		"ftp://anna:geheim@example.org",
		"anna:geheim@example.org",
	]) {
		expect(JSON.stringify(describeValue("Source", "url", address))).not.toContain("geheim");
	}
});
