import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEdtf } from "../../../src/edtf/parseEdtf.ts";
import type { Property } from "../../../src/model/GraphModel.ts";
import { readRecord } from "../../../src/records/read/readRecord.ts";
import { recordJsonSchema } from "../../../src/records/recordJsonSchema.ts";
import { SEED_FILES } from "../../support/graph.ts";
import { MODEL, modelOf, SCHEMA_TEXT } from "../../support/model.ts";

/** `strict` refuses keywords that the standard does not know. */
function compile(model = MODEL) {
	return new Ajv2020({ strict: true, allowUnionTypes: true }).compile(recordJsonSchema(model));
}

const validate = compile();
const PERSON = { type: "Person", id: "ada", name: "Ada", source: "report" };
const ATTENDS = { type: "ATTENDS", from: "ada", to: "talk", source: "report" };
const SOURCE = { type: "Source", id: "report", title: "Report" };

describe("the JSON Schema of records", () => {
	test.each(SEED_FILES)("every line of %s is valid", (path) => {
		const lines = readFileSync(path, "utf8").trim().split("\n");
		const wrong = lines.filter((line) => !validate(JSON.parse(line)));
		expect(wrong).toEqual([]);
	});

	test.each<[string, object]>([
		["a person", PERSON],
		["a relation", ATTENDS],
		["a source", SOURCE],
		["a source with its address", { ...SOURCE, url: "https://www.example.org/a?b=c@d#e" }],
		["null says nothing", { ...PERSON, honorific: null, modality: null, quote: null }],
		[
			"null in a list says nothing",
			{ ...PERSON, aliases: [null, "Ada L."], names: [null, { value: "Ада", lang: null }] },
		],
		["a further line without a name", { type: "Person", id: "ada", honorific: "Dr.", source: "report" }],
		["a date with its words", { type: "Meeting", id: "m", date: "2015-23", dateText: "im Herbst", source: "r" }],
		[
			"a count that is about",
			{ type: "Meeting", id: "m", participantCount: 45, participantCountApproximate: true, source: "r" },
		],
		["names with details", { ...PERSON, names: [{ value: "Ада", lang: "ru", kind: "TRANSLATION", since: "2012~" }] }],
		["a point", { type: "City", id: "x", location: { latitude: 51.2, longitude: 71.4 }, source: "r" }],
		[
			"evidence",
			{ ...ATTENDS, quote: "Ada", start: 0, end: 3, confidence: 0.5, extractor: "llm:x", status: "PROPOSED" },
		],
	])("%s is valid", (_case, record) => {
		expect(validate(record)).toBe(true);
	});

	test.each<[string, unknown]>([
		["no object", "Ada"],
		["no type", { id: "ada", name: "Ada", source: "report" }],
		["an unknown type", { ...PERSON, type: "Human" }],
		["a relation in lower case", { ...ATTENDS, type: "attends" }],
		["an address that is carried out", { ...SOURCE, url: "javascript:alert(1)" }],
		["an address with who logs in", { ...SOURCE, url: "https://anna:geheim@example.org/" }],
		["no id", { type: "Person", name: "Ada", source: "report" }],
		["white space in an id", { ...PERSON, id: "ada lovelace" }],
		["no source", { type: "Person", id: "ada", name: "Ada" }],
		["an empty source", { ...PERSON, source: " " }],
		["nothing stated", { type: "Person", id: "ada", source: "report", quote: "Ada" }],
		["only null in a list", { type: "Person", id: "ada", aliases: [null], source: "report" }],
		["a name without its value", { ...PERSON, names: [{ value: null, lang: "de" }] }],
		["a language that is none", { ...PERSON, names: [{ value: "Ada", lang: "de_DE" }] }],
		["only null stated", { type: "Person", id: "ada", name: null, source: "report" }],
		["only an empty list stated", { type: "Person", id: "ada", aliases: [], source: "report" }],
		["an unknown key", { ...PERSON, nmae: "Ada" }],
		["a property of another type", { ...PERSON, ordinal: 5 }],
		["an empty text", { ...PERSON, honorific: "" }],
		["a number for a text", { ...PERSON, name: 5 }],
		["a text for a list", { ...PERSON, aliases: "A." }],
		["a value that is not listed", { type: "Meeting", id: "m", kind: "PARTY", source: "r" }],
		["a half for a whole number", { type: "Meeting", id: "m", ordinal: 4.5, source: "r" }],
		["a German date", { type: "Meeting", id: "m", date: "09.06.2015", source: "r" }],
		["a date in words", { type: "Meeting", id: "m", date: "9. Juni 2015", source: "r" }],
		[
			"the words of a date without the date",
			{ type: "Meeting", id: "m", name: "M", dateText: "im Herbst", source: "r" },
		],
		["a derived property", { type: "Meeting", id: "m", name: "M", dateEarliest: "2015-06-09", source: "r" }],
		[
			"what qualifies a missing value",
			{ type: "Meeting", id: "m", name: "M", participantCountApproximate: true, source: "r" },
		],
		["a code of the wrong form", { type: "Country", id: "kz", isoCode: "KAZ", source: "r" }],
		["a point outside the world", { type: "City", id: "x", location: { latitude: 151, longitude: 7 }, source: "r" }],
		["a name without its value", { ...PERSON, names: [{ lang: "ru" }] }],
		["an unknown key in a name", { ...PERSON, names: [{ value: "Ada", language: "ru" }] }],
		["no beginning", { type: "ATTENDS", to: "talk", source: "report" }],
		["roles instead of role", { ...ATTENDS, roles: ["CHAIR"] }],
		["confidence in percent", { ...ATTENDS, confidence: 90 }],
		["a negative offset", { ...ATTENDS, start: -1, end: 5 }],
		["a quote that is too long", { ...ATTENDS, quote: "a".repeat(501) }],
		["a source without a title", { type: "Source", id: "report" }],
		["a source with a quote", { ...SOURCE, quote: "Report" }],
	])("%s is not", (_case, record) => {
		expect(validate(record)).toBe(false);
	});

	test("every date that the reader takes passes the pattern", { timeout: 30_000 }, () => {
		const pieces = fc.constantFrom(
			"2015",
			"-06",
			"-09",
			"-23",
			"/",
			"..",
			"~",
			"?",
			"%",
			"X",
			"Y",
			"E",
			"20",
			"-",
			"[",
			"]",
			",",
			"196X",
		);
		fc.assert(
			fc.property(fc.array(pieces, { minLength: 1, maxLength: 6 }), (parts) => {
				const date = parts.join("");
				const isDate = parseEdtf(date) !== undefined;
				if (isDate) expect(validate({ type: "Meeting", id: "m", date, source: "r" })).toBe(true);
			}),
			{ numRuns: 2_000 },
		);
	});

	test("a new type and a new relation are in it as soon as they stand in schema.graphql", () => {
		const added = `${SCHEMA_TEXT}
			"An agreement between states."
			type Treaty implements Entity {
				"When."
				signed: String @edtf
				"Who signed."
				signatories: [Country!]! @relationship(type: "SIGNED_BY", direction: OUT)
			}`;
		const extended = compile(modelOf(added));
		expect(extended({ type: "Treaty", id: "t", name: "T", signed: "2015~", source: "r" })).toBe(true);
		expect(extended({ type: "SIGNED_BY", from: "t", to: "kz", source: "r" })).toBe(true);
		expect(extended({ type: "Treaty", id: "t", kind: "LAW", source: "r" })).toBe(false);
	});
});

/** What only the reader can say: which dates there are, and how two keys compare. */
const BEYOND_JSON_SCHEMA = new Set(["ENDS_EQUAL", "DATE_INVALID", "DATES_REVERSED"]);

describe("the JSON Schema and the reader of records", () => {
	test("agree on generated records as far as a JSON Schema can say it", { timeout: 30_000 }, () => {
		let good = 0;
		fc.assert(
			fc.property(anyRecord(), (record) => {
				const { findings } = readRecord(MODEL, record);
				good += findings.length === 0 ? 1 : 0;
				const sayable = findings.filter(
					({ code, path }) => !BEYOND_JSON_SCHEMA.has(code) && !(code === "VALUE_OUT_OF_RANGE" && path === "$.end"),
				);
				if (findings.length === 0) expect(validate(record)).toBe(true);
				if (sayable.length > 0) expect(validate(record)).toBe(false);
			}),
			{ numRuns: 2_000 },
		);
		// Both kinds were tried, each often.
		expect(good).toBeGreaterThan(200);
		expect(good).toBeLessThan(1_800);
	});
});

/** A record of any type with some of its keys, most of their values right, some of any kind. */
function anyRecord(): fc.Arbitrary<Record<string, unknown>> {
	const types = [...MODEL.entities.values(), ...MODEL.relations.values()];
	return fc.constantFrom(...types).chain((type) => {
		const properties = [...type.properties.values(), ...MODEL.evidence.properties.values()];
		const ends: Record<string, fc.Arbitrary<unknown>> = MODEL.relations.has(type.name)
			? { from: anyId("a"), to: anyId("b") }
			: { id: anyId("a") };
		return fc.subarray(properties, { maxLength: 4 }).chain((chosen) =>
			fc.record({
				type: fc.constant(type.name),
				...ends,
				source: mostly(fc.constant<unknown>("report"), fc.constantFrom("", " ", 5, null, undefined)),
				...Object.fromEntries(chosen.map((property) => [property.name, anyValue(property)])),
			}),
		);
	});
}

function anyId(usual: string): fc.Arbitrary<unknown> {
	return mostly(fc.constant<unknown>(usual), fc.constantFrom("ä-1", "a b", "", 5, null, undefined));
}

function mostly(usual: fc.Arbitrary<unknown>, rare: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
	return fc.oneof({ arbitrary: usual, weight: 12 }, { arbitrary: rare, weight: 1 });
}

function anyValue(property: Property): fc.Arbitrary<unknown> {
	// With null even a key that no record may have says nothing to the reader; the schema, for editors, refuses it.
	if (property.role.kind === "derived") return fc.constant("2015-06-09");
	const right = property.list ? fc.array(rightValue(property), { maxLength: 2 }) : rightValue(property);
	return mostly(right, WRONG);
}

const WRONG = fc.constantFrom<unknown>(
	null,
	"",
	" ",
	"nonsense",
	5,
	-1,
	1.5,
	1e12,
	true,
	[],
	["x"],
	{},
	{ value: "x" },
	[null],
);

function rightValue({ value, edtf, format }: Property): fc.Arbitrary<unknown> {
	if (edtf) return fc.constantFrom("2015-06-09", "2015-23", "2012~", "2012/2018-03", "2007/..", "2015-02-30", "June");
	if (format) return fc.constantFrom(format.example, "x");
	if (value.kind === "enum") return fc.constantFrom(...value.values, "NONSENSE");
	if (value.kind === "structure") {
		const fields = [...value.fields.values()].map((field) => [field.name, anyValue(field)]);
		return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
			requiredKeys: [],
			noNullPrototype: true,
		});
	}
	const samples = {
		ID: ["x"],
		String: ["x y"],
		Int: [1, 45],
		Float: [0.5, 1],
		Boolean: [true, false],
		Date: ["2015-06-09"],
	};
	const others = {
		DateTime: ["2015-06-09T12:00:00Z", "2015-06-09"],
		Point: [
			{ latitude: 1, longitude: 2 },
			{ latitude: 91, longitude: 2 },
		],
	};
	return fc.constantFrom<unknown>(...({ ...samples, ...others }[value.scalar] as unknown[]));
}
