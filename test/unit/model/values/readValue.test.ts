import { describe, expect, test } from "vitest";
import type { Property } from "../../../../src/model/GraphModel.ts";
import { readValue, restoreValue } from "../../../../src/model/values/readValue.ts";
import { getProperty, modelOf, SCHEMA_TEXT } from "../../../support/model.ts";

const MODEL = modelOf(`${SCHEMA_TEXT}
	type Sample implements Entity {
		id: ID! count: Int share: Float open: Boolean day: Date moment: DateTime at: Point key: ID text: String
		when: String @edtf kind: NameKind code: String @format(pattern: "[A-Z]{2}", example: "KZ") label: Name
		guests: Int @range(minimum: 0) part: Float @range(minimum: 0, maximum: 1) depth: Float @range(maximum: 0)
		page: String @webAddress
	}`);

const property = (name: string): Property => getProperty("Sample", name, MODEL);

/** What a browser would carry out, open on the reader's own machine, or log in with. */
const NO_WEB_ADDRESSES = [
	"javascript:alert(1)",
	"JavaScript:alert(1)",
	"java\tscript:alert(1)",
	"data:text/html,<script>alert(1)</script>",
	"file:///etc/passwd",
	"vbscript:x",
	"ftp://example.org/a",
	"blob:https://example.org/1",
	"//example.org/a",
	"www.example.org",
	"https:example.org",
	"https://",
	"https://anna:geheim@example.org/a",
	"https://anna@example.org/a",
	"https://:@example.org/a",
	"https://example.org\\@evil.example/",
	"https://example.org/two words",
];

describe("readValue", () => {
	test.each([
		["text", " zwei \n Worte ", "zwei Worte"],
		["count", 0, 0],
		["count", -2_147_483_647, -2_147_483_647],
		["share", 0.5, 0.5],
		["guests", 0, 0],
		["part", 1, 1],
		["depth", -11034, -11034],
		["open", false, false],
		["day", "2015-06-09", "2015-06-09"],
		["moment", "2015-06-09", "2015-06-09T00:00:00.000Z"],
		["moment", "2015-06-09T12:00:00+02:00", "2015-06-09T10:00:00.000Z"],
		["at", { latitude: 51.16, longitude: 71.43 }, { latitude: 51.16, longitude: 71.43 }],
		["at", { latitude: -90, longitude: 180 }, { latitude: -90, longitude: 180 }],
		["when", "~2012", "2012~"],
		["kind", "FORMER", "FORMER"],
		["code", "KZ", "KZ"],
		[
			"page",
			"https://www.example.org/berichte/7?lang=de#seite-2",
			"https://www.example.org/berichte/7?lang=de#seite-2",
		],
		["page", "HTTP://example.org", "HTTP://example.org"],
		["page", "https://пример.example/отчёт", "https://пример.example/отчёт"],
		["page", " https://example.org:8443/@team ", "https://example.org:8443/@team"],
		["label", { value: "Astana", lang: null }, { value: "Astana" }],
		["label", { value: "Astana", lang: "de" }, { value: "Astana", lang: "de" }],
		["label", { value: "Astana", since: "~1998" }, { value: "Astana", since: "1998~" }],
	])("reads %s from %j", (name, raw, value) => {
		expect(readValue(property(name), raw)).toEqual({ kind: "value", value });
	});

	test.each(NO_WEB_ADDRESSES)("refuses %j as an address", (address) => {
		expect(readValue(property("page"), address)).toMatchObject({ kind: "wrong", code: "FORMAT_WRONG" });
	});

	test.each([
		["text", 5, "VALUE_TYPE_WRONG"],
		["text", null, "VALUE_TYPE_WRONG"],
		["text", "", "VALUE_EMPTY"],
		["text", " \t ", "VALUE_EMPTY"],
		["count", "5", "VALUE_TYPE_WRONG"],
		["count", 5.5, "VALUE_TYPE_WRONG"],
		["count", 2_147_483_648, "VALUE_TYPE_WRONG"],
		["share", Number.POSITIVE_INFINITY, "VALUE_TYPE_WRONG"],
		["guests", -1, "VALUE_OUT_OF_RANGE"],
		["guests", 1.5, "VALUE_TYPE_WRONG"],
		["part", 1.01, "VALUE_OUT_OF_RANGE"],
		["part", -0.1, "VALUE_OUT_OF_RANGE"],
		["open", "true", "VALUE_TYPE_WRONG"],
		["open", 1, "VALUE_TYPE_WRONG"],
		["day", "2015-06", "DATE_INVALID"],
		["day", "2015-02-30", "DATE_INVALID"],
		["moment", "2015-02-30T12:00:00Z", "DATE_INVALID"],
		["moment", "9 June 2015", "DATE_INVALID"],
		["moment", 1434000000000, "DATE_INVALID"],
		["at", { latitude: 91, longitude: 0 }, "VALUE_TYPE_WRONG"],
		["at", { latitude: 51.16 }, "VALUE_TYPE_WRONG"],
		["at", { latitude: 51.16, longitude: 71.43, crs: "EPSG:28413" }, "VALUE_TYPE_WRONG"],
		["at", { latitude: 51.16, longitude: 71.43, height: 347 }, "VALUE_TYPE_WRONG"],
		["at", [51.16, 71.43], "VALUE_TYPE_WRONG"],
		["when", "09.06.2015", "DATE_INVALID"],
		["when", 2015, "VALUE_TYPE_WRONG"],
		["kind", "former", "VALUE_NOT_LISTED"],
		["kind", 5, "VALUE_NOT_LISTED"],
		["code", "kz", "FORMAT_WRONG"],
		["code", "KZ-35", "FORMAT_WRONG"],
		["label", "Astana", "VALUE_TYPE_WRONG"],
		["label", ["Astana"], "VALUE_TYPE_WRONG"],
	])("refuses %s from %j", (name, raw, code) => {
		expect(readValue(property(name), raw)).toMatchObject({ kind: "wrong", code });
	});

	test.each([
		["guests", "an integer from 0"],
		["part", "a number from 0 to 1"],
		["depth", "a number up to 0"],
	])("says which numbers %s may be", (name, expected) => {
		expect(readValue(property(name), name === "depth" ? 5 : -5)).toMatchObject({
			code: "VALUE_OUT_OF_RANGE",
			expected,
		});
	});

	test.each([
		[{ lang: "de" }, "value", "VALUE_TYPE_WRONG"],
		[{ value: null, lang: "de" }, "value", "VALUE_TYPE_WRONG"],
		[{ value: "Astana", language: "de" }, "language", "VALUE_TYPE_WRONG"],
		[{ value: "Astana", kind: "OLD" }, "kind", "VALUE_NOT_LISTED"],
		[{ value: "Astana", until: "2019-13" }, "until", "DATE_INVALID"],
	])("names the part of a structure that is wrong: %j", (raw, at, code) => {
		expect(readValue(property("label"), raw)).toMatchObject({ kind: "wrong", at, code });
	});
});

describe("restoreValue", () => {
	test.each([
		["count", "5", 5],
		["share", "0.5", 0.5],
		["open", "true", true],
		["open", "false", false],
		["at", '{"latitude":51.16,"longitude":71.43}', { latitude: 51.16, longitude: 71.43 }],
		["text", "5", "5"],
		["kind", "FORMER", "FORMER"],
	])("gives %s back from the text %s", (name, text, value) => {
		expect(restoreValue(property(name).value, text)).toEqual(value);
	});
});
