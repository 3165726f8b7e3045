import { describe, expect, test } from "vitest";
import { LONGEST_INDEXED } from "../../../../src/model/values/indexedTexts.ts";
import { readRecord } from "../../../../src/records/read/readRecord.ts";
import { MODEL } from "../../../support/model.ts";

const TOPIC = { type: "Topic", id: "mining", name: "Mining", source: "report" };
const MEETING = { type: "Meeting", id: "session-5", source: "report" };
const ATTENDS = { type: "ATTENDS", from: "oecd", to: "session-5", source: "report" };
const SOURCE = { type: "Source", id: "report", title: "A report" };
const POST = { type: "HOLDS_POST", from: "a", to: "b", source: "r" };
const PLATFORM = { type: "Platform", id: "dialogue", name: "Dialogue", source: "report" };

const read = (raw: object) => readRecord(MODEL, raw as Record<string, unknown>);

describe("readRecord", () => {
	test("an entity states each property, and each item of a list, by itself", () => {
		const { record } = read({ ...TOPIC, aliases: ["Ore", " Raw  materials "] });
		expect(record).toMatchObject({
			kind: "entity",
			type: "Topic",
			id: "mining",
			statements: [
				{ property: "name", value: "Mining" },
				{ property: "aliases", value: "Ore" },
				{ property: "aliases", value: "Raw materials" },
			],
		});
	});

	test.each([
		["of as many bytes as an index takes goes in", "ä".repeat(LONGEST_INDEXED / 2), []],
		["of one more is refused", `${"ä".repeat(LONGEST_INDEXED / 2)}x`, ["VALUE_TOO_LONG"]],
	])("a name %s", (_case, name, codes) => {
		expect(read({ ...TOPIC, name }).findings.map(({ code }) => code)).toEqual(codes);
	});

	test("a date carries its words, a count its qualifier, a name its details; none is a statement of its own", () => {
		const { record } = read({
			...MEETING,
			date: "2015-06~",
			dateText: "im  Juni",
			participantCount: 45,
			participantCountApproximate: true,
			names: [{ value: "Dialog", lang: "de", kind: "SHORT" }],
		});
		expect(record).toMatchObject({
			statements: [
				{ property: "date", value: "2015-06~", qualifiers: {}, wording: { dateText: "im Juni" } },
				{ property: "participantCount", value: 45, qualifiers: { participantCountApproximate: true }, wording: {} },
				{ property: "names", value: "Dialog", qualifiers: { lang: "de", kind: "SHORT" }, wording: {} },
			],
		});
	});

	test("a relation has its ends, its qualifiers and the words of its dates", () => {
		const { record } = read({
			type: "HOLDS_POST",
			from: "a-person",
			to: "a-country",
			title: "Botschafter",
			since: "2012",
			sinceText: "seit 2012",
			source: "report",
		});
		expect(record).toMatchObject({
			kind: "relation",
			from: "a-person",
			to: "a-country",
			qualifiers: { title: "Botschafter", since: "2012" },
			wording: { sinceText: "seit 2012" },
		});
	});

	test("null in a list says nothing", () => {
		expect(read({ ...TOPIC, aliases: [null, "Ore", null] })).toEqual(read({ ...TOPIC, aliases: ["Ore"] }));
		expect(read({ ...TOPIC, aliases: [null] })).toEqual(read({ ...TOPIC, aliases: [] }));
	});

	test("a key with null says nothing", () => {
		expect(read({ ...TOPIC, description: null, quote: null }).record).toEqual(read(TOPIC).record);
	});

	test("evidence has the defaults of the record format", () => {
		expect(read(TOPIC).record).toMatchObject({
			evidence: {
				source: "report",
				quote: undefined,
				confidence: 1,
				extractor: "manual",
				modality: "ASSERTED",
				stance: "SUPPORTS",
				status: "ACCEPTED",
				retrievedAt: undefined,
			},
		});
	});

	test("evidence is kept as recorded, its white space folded and its time in UTC", () => {
		const stated = {
			quote: " die  Sitzung\nfand statt ",
			start: 0,
			end: 23,
			confidence: 0,
			extractor: "llm:a-model",
			modality: "PLANNED",
			stance: "CONTRADICTS",
			status: "PROPOSED",
			retrievedAt: "2015-06-09T12:00:00+02:00",
		};
		expect(read({ ...TOPIC, ...stated }).record).toMatchObject({
			evidence: { ...stated, quote: "die Sitzung fand statt", retrievedAt: "2015-06-09T10:00:00.000Z" },
		});
	});

	test("a place may be as short as the quote is with ligatures", () => {
		expect(read({ ...TOPIC, quote: "Office", start: 5, end: 9 }).findings).toEqual([]);
	});

	test.each([
		["one word, divided and with soft hyphens", { quote: "Anna", start: 24, end: 40 }],
		["words with columns between them", { quote: "Frau Anna", start: 24, end: 160 }],
		["a quote that begins nobody says where", { quote: "Anna", end: 9_000 }],
	])("a place may be longer than the quote: %s", (_what, place) => {
		expect(read({ ...TOPIC, ...place }).findings).toEqual([]);
	});

	test("a place far longer than the quote is refused, and from where to where it may end is said", () => {
		const findEnd = (place: object) =>
			read({ ...TOPIC, ...place }).findings.map(({ found, expected }) => [found, expected]);
		const oneWord = "an integer from 28 to 40, as there are 4 to 16 characters";
		const twoWords = "an integer from 33 to 160, as there are 9 to 136 characters";
		expect(findEnd({ quote: "Anna", start: 24, end: 99 })).toEqual([["99", oneWord]]);
		expect(findEnd({ quote: "Anna", start: 24, end: 27 })).toEqual([["27", oneWord]]);
		expect(findEnd({ quote: "Frau Anna", start: 24, end: 161 })).toEqual([["161", twoWords]]);
		expect(findEnd({ quote: "Anna", end: 3 })).toEqual([
			["3", "an integer from 4, as there are at least 4 characters"],
		]);
	});

	test("ids, ends, sources and references are the same with and without what nobody sees", () => {
		const invisible = {
			from: "oe\u00adcd",
			to: "se\u0301ance\u200b-5",
			source: "\ufeffreport",
			through: "eur\u2060asia",
		};
		expect(read({ ...ATTENDS, ...invisible }).record).toMatchObject({
			from: "oecd",
			to: "séance-5",
			qualifiers: { through: "eurasia" },
			evidence: { source: "report" },
		});
	});

	test.each([
		["no type", { id: "x" }, "TYPE_MISSING", "$.type"],
		["a type that is no text", { ...TOPIC, type: ["Topic"] }, "TYPE_MISSING", "$.type"],
		["an unknown type", { ...TOPIC, type: "Treaty" }, "TYPE_UNKNOWN", "$.type"],
		["a type of the ledger itself", { ...TOPIC, type: "Claim" }, "TYPE_UNKNOWN", "$.type"],
		["the name of every object's prototype", { ...TOPIC, type: "__proto__" }, "TYPE_UNKNOWN", "$.type"],
		["no id", { ...TOPIC, id: undefined }, "ID_MISSING", "$.id"],
		["an id with white space", { ...TOPIC, id: "raw materials" }, "ID_INVALID", "$.id"],
		["an id that is a number", { ...TOPIC, id: 5 }, "ID_INVALID", "$.id"],
		["an empty id", { ...TOPIC, id: "" }, "ID_INVALID", "$.id"],
		["an id of 201 characters", { ...TOPIC, id: "x".repeat(201) }, "ID_INVALID", "$.id"],
		["an id with half a letter", { ...TOPIC, id: "x\ud800" }, "ID_INVALID", "$.id"],
		["no beginning", { ...ATTENDS, from: undefined }, "END_MISSING", "$.from"],
		["no end", { ...ATTENDS, to: null }, "END_MISSING", "$.to"],
		["an id with a control character", { ...TOPIC, id: "x\u0000" }, "ID_INVALID", "$.id"],
		["a source that nobody sees", { ...TOPIC, source: "\u00ad" }, "SOURCE_MISSING", "$.source"],
		["a name that nobody sees", { ...TOPIC, name: "\u200b" }, "VALUE_EMPTY", "$.name"],
		["an end that is no id", { ...ATTENDS, to: {} }, "ID_INVALID", "$.to"],
		["the same end twice", { ...ATTENDS, to: "oecd" }, "ENDS_EQUAL", "$.to"],
		["nothing beside its id", { ...TOPIC, name: undefined }, "NOTHING_STATED", "$"],
		["an empty list only", { ...TOPIC, name: undefined, aliases: [] }, "NOTHING_STATED", "$"],
		["no source", { ...TOPIC, source: undefined }, "SOURCE_MISSING", "$.source"],
		["an empty source", { ...TOPIC, source: " " }, "SOURCE_MISSING", "$.source"],
		["an unknown key", { ...TOPIC, wikipedia: "x" }, "KEY_UNKNOWN", "$.wikipedia"],
		["the key of a relation on an entity", { ...TOPIC, to: "x" }, "KEY_UNKNOWN", "$.to"],
		["the key of an entity on a relation", { ...ATTENDS, id: "x" }, "KEY_UNKNOWN", "$.id"],
		["a key that only the graph fills in", { ...MEETING, dateEarliest: "2015-06-09" }, "KEY_UNKNOWN", "$.dateEarliest"],
		["a united property", { ...ATTENDS, roles: ["CHAIR"] }, "KEY_UNKNOWN", "$.roles"],
		["a key of evidence that the graph fills in", { ...TOPIC, claimId: "x" }, "KEY_UNKNOWN", "$.claimId"],
		["a text for a number", { ...MEETING, ordinal: "5" }, "VALUE_TYPE_WRONG", "$.ordinal"],
		["a text for a list", { ...TOPIC, aliases: "Ore" }, "VALUE_TYPE_WRONG", "$.aliases"],
		["nothing but null in a list", { ...TOPIC, name: null, aliases: [null] }, "NOTHING_STATED", "$"],
		[
			"a name without its value",
			{ ...TOPIC, names: [{ value: null, lang: "de" }] },
			"VALUE_TYPE_WRONG",
			"$.names[0].value",
		],
		[
			"a language in words",
			{ ...TOPIC, names: [{ value: "Erz", lang: "deutsch" }] },
			"FORMAT_WRONG",
			"$.names[0].lang",
		],
		["a language of a source in words", { ...SOURCE, language: "deutsch (AT)" }, "FORMAT_WRONG", "$.language"],
		[
			"a script in words",
			{ ...TOPIC, names: [{ value: "Erz", script: "lateinisch" }] },
			"FORMAT_WRONG",
			"$.names[0].script",
		],
		["an empty name", { ...TOPIC, name: " " }, "VALUE_EMPTY", "$.name"],
		["an unknown value of a list", { ...PLATFORM, kind: "PARTY" }, "VALUE_NOT_LISTED", "$.kind"],
		["a bad kind of name", { ...TOPIC, names: [{ value: "x", kind: "OLD" }] }, "VALUE_NOT_LISTED", "$.names[0].kind"],
		["a date that is none", { ...MEETING, date: "yesterday" }, "DATE_INVALID", "$.date"],
		["a day that does not exist", { ...MEETING, date: "2015-02-30" }, "DATE_INVALID", "$.date"],
		["an end before the beginning", { ...PLATFORM, since: "2020", until: "2016" }, "DATES_REVERSED", "$.until"],
		[
			"an end before the beginning of a post",
			{ ...POST, since: "2018-05", until: "2015-02" },
			"DATES_REVERSED",
			"$.until",
		],
		[
			"an end earlier on the day of the beginning",
			{ ...POST, since: "2015-06-09T10:00", until: "2015-06-09T09:00" },
			"DATES_REVERSED",
			"$.until",
		],
		[
			"a date that ends earlier on its day",
			{ ...MEETING, date: "2015-06-09T10:00/2015-06-09T09:00" },
			"DATE_INVALID",
			"$.date",
		],
		["a day on a post before its beginning", { ...POST, since: "2018-05", asOf: "2017" }, "DATES_REVERSED", "$.asOf"],
		["a day on a post after its end", { ...POST, asOf: "2017", until: "2016-12~" }, "DATES_REVERSED", "$.until"],
		[
			"an end before the beginning of a name",
			{ ...TOPIC, names: [{ value: "x" }, { value: "y", since: "2019", until: "2012" }] },
			"DATES_REVERSED",
			"$.names[1].until",
		],
		["a duration that is none", { ...PLATFORM, cadence: "yearly" }, "FORMAT_WRONG", "$.cadence"],
		["an empty duration", { ...PLATFORM, cadence: "P" }, "FORMAT_WRONG", "$.cadence"],
		["a duration of nothing", { ...PLATFORM, cadence: "P0Y0D" }, "FORMAT_WRONG", "$.cadence"],
		["a duration beyond all calendars", { ...PLATFORM, cadence: "P99999999Y" }, "FORMAT_WRONG", "$.cadence"],
		[
			"words of a date that is missing",
			{ ...MEETING, theme: "x", dateText: "im Juni" },
			"QUALIFIER_WITHOUT_VALUE",
			"$.dateText",
		],
		[
			"a qualifier of a value that is missing",
			{ ...MEETING, theme: "x", participantCountApproximate: true },
			"QUALIFIER_WITHOUT_VALUE",
			"$.participantCountApproximate",
		],
		["a quote of 501 characters", { ...TOPIC, quote: "x".repeat(501) }, "QUOTE_TOO_LONG", "$.quote"],
		["an empty quote", { ...TOPIC, quote: "" }, "VALUE_EMPTY", "$.quote"],
		["fewer than no participants", { ...MEETING, participantCount: -5 }, "VALUE_OUT_OF_RANGE", "$.participantCount"],
		["a session before the first", { ...MEETING, ordinal: 0 }, "VALUE_OUT_OF_RANGE", "$.ordinal"],
		["a confidence above 1", { ...TOPIC, confidence: 1.01 }, "VALUE_OUT_OF_RANGE", "$.confidence"],
		["a confidence below 0", { ...TOPIC, confidence: -0.1 }, "VALUE_OUT_OF_RANGE", "$.confidence"],
		["a confidence in words", { ...TOPIC, confidence: "high" }, "VALUE_TYPE_WRONG", "$.confidence"],
		["a beginning before the text", { ...TOPIC, start: -1 }, "VALUE_OUT_OF_RANGE", "$.start"],
		["a beginning between two characters", { ...TOPIC, start: 1.5 }, "VALUE_TYPE_WRONG", "$.start"],
		["a beginning in words", { ...TOPIC, start: "5" }, "VALUE_TYPE_WRONG", "$.start"],
		["an end before the beginning", { ...TOPIC, start: 5, end: 5 }, "VALUE_OUT_OF_RANGE", "$.end"],
		["an end at the beginning of the text", { ...TOPIC, end: 0 }, "VALUE_OUT_OF_RANGE", "$.end"],
		[
			"a place too short for the quote",
			{ ...TOPIC, quote: "die OECD", start: 5, end: 12 },
			"VALUE_OUT_OF_RANGE",
			"$.end",
		],
		["a place too long for the quote", { ...TOPIC, quote: "Anna", start: 24, end: 99 }, "VALUE_OUT_OF_RANGE", "$.end"],
		["an end too early for the quote", { ...TOPIC, quote: "die OECD", end: 7 }, "VALUE_OUT_OF_RANGE", "$.end"],
		["an unknown modality", { ...TOPIC, modality: "MAYBE" }, "VALUE_NOT_LISTED", "$.modality"],
		["a time that is none", { ...TOPIC, retrievedAt: "today" }, "DATE_INVALID", "$.retrievedAt"],
		["a time without its zone", { ...TOPIC, retrievedAt: "2016-03-01T00:15" }, "DATE_INVALID", "$.retrievedAt"],
		["a source without a title", { ...SOURCE, title: undefined }, "NAME_MISSING", "$.title"],
		["a source whose title is null", { ...SOURCE, title: null }, "NAME_MISSING", "$.title"],
		["a source with a source", { ...SOURCE, source: "x" }, "KEY_UNKNOWN", "$.source"],
		["a source withdrawn on a line", { ...SOURCE, withdrawnAt: "2015-06-09" }, "KEY_UNKNOWN", "$.withdrawnAt"],
		["a text file that is no path", { ...SOURCE, textFile: 5 }, "VALUE_TYPE_WRONG", "$.textFile"],
	])("refuses a record with %s", (_what, raw, code, path) => {
		const { record, findings } = read(JSON.parse(JSON.stringify(raw)));
		expect(record).toBeUndefined();
		expect(findings.map((finding) => [finding.code, finding.path])).toEqual([[code, path]]);
	});

	test("every problem of a line is named, not only the first", () => {
		const { findings } = read({ ...MEETING, ordinal: "5", date: "yesterday", colour: "red", confidence: 2 });
		expect(findings.map(({ path }) => path).sort()).toEqual(["$.colour", "$.confidence", "$.date", "$.ordinal"]);
	});

	test.each([
		["a relation", { ...ATTENDS, type: "ATTENDED" }, "ATTENDS"],
		["a relation in another case", { ...ATTENDS, type: "attends" }, "ATTENDS"],
		["a type", { ...TOPIC, type: "Topics" }, "Topic"],
		["a property", { ...MEETING, themes: "x" }, "theme"],
		["a key of evidence", { ...TOPIC, quotes: "x" }, "quote"],
		["a property that is derived from another", { ...MEETING, dateEarliest: "2015" }, "date"],
		["a value", { ...ATTENDS, role: "PARTICIPANTS" }, "PARTICIPANT"],
		["a value of evidence", { ...TOPIC, modality: "PLANED" }, "PLANNED"],
	])("suggests the likely spelling of %s", (_what, raw, meant) => {
		expect(read(raw).findings[0]?.suggestion).toBe(`Did you mean \`${meant}\`?`);
	});

	test("suggests nothing where nothing is near", () => {
		expect(read({ ...TOPIC, type: "Spaceship" }).findings[0]?.suggestion).toBeUndefined();
	});
});
