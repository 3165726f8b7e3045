import { describe, expect, test } from "vitest";
import { redactContactData } from "../../../../src/records/contactData/redactContactData.ts";
import { redactRecord } from "../../../../src/records/contactData/redactRecord.ts";
import { MODEL } from "../../../support/model.ts";

/** Numbers out of ranges that are reserved for films and books, addresses of example.org, IBANs of specifications. */
const CONTACT_DATA: [kind: string, secret: string, before?: string, after?: string][] = [
	["phone", "030 23125004"],
	["phone", "030/23125-004"],
	["phone", "(030) 23125004"],
	["phone", "030–23125004"],
	["phone", "030 / 23 12 50 04"],
	["phone", "0171 3920012"],
	["phone", "+49 30 23125004"],
	["phone", "+49 (0)30 23125004"],
	["phone", "+49-30-23125-004"],
	["phone", "0049 30 23125004"],
	["phone", "+44 20 7946 0958"],
	["phone", "+1 202 555 0143"],
	["phone", "0044 20 7946 0958"],
	["phone", "23125004", "Tel. "],
	["phone", "23 12 50-04", "Telefon: "],
	["phone", "030 23125-099", "Telefax "],
	["phone", "23125099", "FAX: "],
	["phone", "23125004", "Telefonnummer: "],
	["phone", "23125004", "Tel.-Nr. "],
	["phone", "23-12-50", "тел. "],
	["phone", "030 23125004", "", ", nach 18 Uhr"],
	["e-mail", "jane.doe+press@mail.example.org"],
	["e-mail", "müller@exämple.org"],
	["e-mail", "info (at) example.org"],
	["e-mail", "info[at]example.org"],
	["e-mail", "info(at)example(dot)org"],
	["e-mail", "info@example.org", "mailto:", ", oder"],
	["e-mail", "info@example.org", "<", ">"],
	["bank account", "DE89 3704 0044 0532 0130 00"],
	["bank account", "DE89370400440532013000"],
	["bank account", "DE89-3704-0044-0532-0130-00"],
	["bank account", "de89 3704 0044 0532 0130 00"],
	["bank account", "KZ86 125K ZT50 0410 0100"],
	["bank account", "GB29 NWBK 6016 1331 9268 19"],
	["bank account", "AT61 1904 3002 3457 3201", "IBAN ", " BIC ABCDEFGH"],
	["bank account", "FR14 2004 1010 0505 0001 3M02 606", "", " bei der Bank"],
];

describe("redactContactData", () => {
	test.each(CONTACT_DATA)("takes out a %s such as %s", (kind, secret, before = "Rückfragen: ", after = " (Presse)") => {
		const { text, kinds } = redactContactData(`${before}${secret}${after}`);
		expect(text).toBe(`${before}${"█".repeat(secret.length)}${after}`);
		expect(kinds).toEqual([kind]);
	});

	test.each([
		"am 8. und 9. Juni 2015",
		"09.06.2015",
		"09.06.2015-11.06.2015",
		"2015-06-09",
		"2012-2018",
		"Laufzeit 07/2014 – 03/2018",
		"01/07/2014–31/03/2018",
		"(01.07.2014 - 31.03.2018)",
		"in den Jahren 1990, 1995, 2000, 2005 und 2010",
		"45 000 000 Euro",
		"1.234.567,89 EUR",
		"+2 000 000 Tonnen",
		"Fördermittel: 45 000 000 Euro",
		"Kapitel 2012-2018",
		"die 5. Sitzung mit rund 45 Teilnehmern",
		"KZ-35",
		"ISO 3166-1",
		"„Kasachstan-2050“ und EXPO-2017",
		"Resolution 1325 (2000)",
		"wikidata:Q1234567",
		"isni:0000000121032683",
		"orcid:0000-0002-1825-0097",
		"lei:529900T8BM49AURSDO55",
		"ISBN 978-3-16-148410-0",
		"51.1801, 71.44598",
		"08:30-17:00 Uhr",
		"10117 Berlin",
		"Gastredner @ Konferenz",
	])("keeps %s", (text) => {
		expect(redactContactData(text)).toEqual({ text, kinds: [] });
	});

	test("takes out each of several, side by side", () => {
		const { text, kinds } = redactContactData("030 23125004, 030 23125005; info@example.org DE89370400440532013000");
		expect(text).not.toMatch(/\d|@/);
		expect([...kinds].sort()).toEqual(["bank account", "e-mail", "phone"]);
	});

	test("leaves a text that it redacted once as it is", () => {
		const once = redactContactData(CONTACT_DATA.map(([, secret]) => secret).join("; ")).text;
		expect(redactContactData(once)).toEqual({ text: once, kinds: [] });
	});
});

describe("redactRecord", () => {
	test("redacts every text of a record at any depth and says where, but no id and no address of a page", () => {
		const { record, findings } = redactRecord(MODEL, {
			type: "Person",
			id: "rules@1.2",
			name: "Jane Doe, jane@example.org",
			names: [{ value: "J. Doe", lang: "Tel. 23125004" }],
			description: ["gut", "Fax 23125099"],
			url: "https://example.org/03023125004",
			extractor: "rules@1.2.3",
			confidence: 1,
		});
		expect(record).toEqual({
			type: "Person",
			id: "rules@1.2",
			name: "Jane Doe, ████████████████",
			names: [{ value: "J. Doe", lang: "Tel. ████████" }],
			description: ["gut", "Fax ████████"],
			url: "https://example.org/03023125004",
			extractor: "rules@1.2.3",
			confidence: 1,
		});
		expect(findings.map(({ code, path }) => [code, path])).toEqual([
			["CONTACT_DATA_REDACTED", "$.name"],
			["CONTACT_DATA_REDACTED", "$.names[0].lang"],
			["CONTACT_DATA_REDACTED", "$.description[1]"],
		]);
	});
});

describe("in a text that is encoded, the item is taken out and the rest stays as it is encoded", () => {
	const hex = (character: string, form: (byte: string) => string) =>
		[...Buffer.from(character)].map((byte) => form(byte.toString(16).toUpperCase().padStart(2, "0"))).join("");
	const encodeEach = (text: string, form: RegExp, encode: (character: string) => string) => text.replace(form, encode);
	const codeOf = (character: string) => character.codePointAt(0) ?? 0;

	test.each<[string, (text: string) => string, string?]>([
		["percent", encodeURIComponent, "https://example.org/"],
		["percent, twice", (text) => encodeURIComponent(encodeURIComponent(text)), "https://example.org/?next="],
		["as a form sends it", (text) => encodeURIComponent(text).replaceAll("%20", "+"), "https://example.org/?q="],
		["decimal entities", (text) => encodeEach(text, /[^a-z]/gu, (one) => `&#${codeOf(one)};`)],
		["hexadecimal entities", (text) => encodeEach(text, /[^a-z]/gu, (one) => `&#x${codeOf(one).toString(16)};`)],
		["entities of entities", (text) => encodeEach(text, /[^a-z]/gu, (one) => `&amp;#${codeOf(one)};`)],
		["quoted-printable", (text) => encodeEach(text, /[^a-z0-9 ]/giu, (one) => hex(one, (byte) => `=${byte}`))],
		["quoted-printable in broken lines", (text) => text.replace(/(?<=..[a-z0-9]) ?(?=[a-z0-9])/giu, "$&=\r\n")],
		[
			"escapes of JSON",
			(text) => encodeEach(text, /[^ -~]|@/gu, (one) => `\\u${codeOf(one).toString(16).padStart(4, "0")}`),
		],
	])("%s", (_encoding, encode, before = "") => {
		for (const [head, item, tail] of [
			["Rufen Sie bitte ", "030 23125 031", " an, Frau Müller"],
			["Schreiben Sie an ", "anna.müster@example.org", " oder kommen Sie"],
			["Звоните по телефону ", "8 701 555 01 21", " после обеда"],
			["Пишите на ", "anna@example.org", " до мая"],
		] as const) {
			const hidden = "█".repeat(encode(item).length);
			expect(redactContactData(`${before}${encode(head)}${encode(item)}${encode(tail)}`).text).toBe(
				`${before}${encode(head)}${hidden}${encode(tail)}`,
			);
		}
	});

	test.each([
		"https://example.org/Projekt%202013%202245%206%20mit%2012%20500%20000%20Euro",
		"https://example.org/a+b/2015+10000+12",
		"BIP=45 300 und x=20 030 Euro, a=30 b=40",
		"f(x)=2E5 und g=3D0",
		"R&D 030; C++ 11",
	])("%s stays", (text) => {
		expect(redactContactData(text).text).toBe(text);
	});
});
