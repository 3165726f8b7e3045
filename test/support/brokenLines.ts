/** One file of good and broken lines, and what an import should say of each broken one. */
import type { RecordProblemCode } from "../../src/records/problems.ts";

export interface BrokenFile {
	readonly content: Buffer;
	/** By line number. */
	readonly broken: ReadonlyMap<number, Mistake>;
}

interface Mistake {
	readonly kind: string;
	readonly code: RecordProblemCode;
}

const SOURCE = "yearbook";

const entity = (stated: object) => ({
	type: "Organisation",
	id: "verein-x",
	name: "Verein X",
	source: SOURCE,
	...stated,
});
const relation = (stated: object) => ({ type: "UNIT_OF", from: "verein-1", to: "verein-2", source: SOURCE, ...stated });
const line = (record: object) => JSON.stringify(record);

/** Each kind of mistake with a line that makes it. */
const MISTAKES: readonly (readonly [kind: string, code: RecordProblemCode, line: string | Buffer])[] = [
	["no JSON", "LINE_NOT_JSON", "Organisation: Verein X"],
	["JSON that is cut off", "LINE_NOT_JSON", line(entity({})).slice(0, -10)],
	["a list instead of an object", "LINE_NOT_OBJECT", line([entity({})])],
	["nesting without end", "LINE_NOT_OBJECT", `{"names":${"[".repeat(9_000)}${"]".repeat(9_000)}}`],
	["a line of 2 MB", "LINE_TOO_LONG", line(entity({ description: ["x".repeat(2_000_000)] }))],
	["a text in Latin 1", "LINE_NOT_UTF8", Buffer.from(line(entity({ name: "Müllerverein" })), "latin1")],
	[
		"a key that stands twice",
		"KEY_DUPLICATE",
		'{"type":"Organisation","id":"a","id":"b","name":"X","source":"yearbook"}',
	],
	[
		"a nested key that stands twice",
		"KEY_DUPLICATE",
		line(entity({ names: [{ value: "X" }] })).replace('"value"', '"value":"Y","value"'),
	],
	["no type", "TYPE_MISSING", line(entity({ type: undefined }))],
	["an unknown type", "TYPE_UNKNOWN", line(entity({ type: "Spaceship" }))],
	["a misspelt type", "TYPE_UNKNOWN", line(entity({ type: "Organization" }))],
	["a misspelt relation", "TYPE_UNKNOWN", line(relation({ type: "UNITOF" }))],
	["no id", "ID_MISSING", line(entity({ id: undefined }))],
	["an id with white space", "ID_INVALID", line(entity({ id: "verein x" }))],
	["an id that is a number", "ID_INVALID", line(entity({ id: 7 }))],
	["an id of two types", "ID_TYPE_CONFLICT", line(entity({ type: "Topic", id: "verein-1" }))],
	["no name anywhere", "NAME_MISSING", line(entity({ id: "verein-namenlos", name: undefined, kind: "NGO" }))],
	["nothing stated", "NOTHING_STATED", line(entity({ id: "verein-1", name: undefined }))],
	["no beginning", "END_MISSING", line(relation({ from: undefined }))],
	["no end", "END_MISSING", line(relation({ to: undefined }))],
	["an unknown beginning", "END_UNKNOWN", line(relation({ from: "nobody-knows" }))],
	["a misspelt end", "END_UNKNOWN", line(relation({ to: "vereim-2" }))],
	["an end that was rejected", "END_REJECTED", line(relation({ to: "verein-namenlos" }))],
	["an end of the wrong type", "END_TYPE_WRONG", line(relation({ to: "sitzung" }))],
	["ends exchanged", "END_TYPE_WRONG", line({ ...relation({ from: "sitzung", to: "verein-1" }), type: "ATTENDS" })],
	["the same end twice", "ENDS_EQUAL", line(relation({ to: "verein-1" }))],
	["no source", "SOURCE_MISSING", line(entity({ source: undefined }))],
	["an unknown source", "SOURCE_UNKNOWN", line(entity({ source: "yearbok" }))],
	["a source in two versions", "SOURCE_DIFFERS", line({ type: "Source", id: SOURCE, title: "Another yearbook" })],
	["a source without a title", "NAME_MISSING", line({ type: "Source", id: "leaflet" })],
	[
		"a text file that is missing",
		"TEXT_FILE_UNREADABLE",
		line({ type: "Source", id: "leaflet", title: "L", textFile: "missing.txt" }),
	],
	["reference data about cooperation", "SOURCE_RESTRICTED", line(entity({ source: "gazetteer" }))],
	["an unknown key", "KEY_UNKNOWN", line(entity({ colour: "red" }))],
	["a misspelt key", "KEY_UNKNOWN", line(entity({ nane: "Verein X" }))],
	["a number for a text", "VALUE_TYPE_WRONG", line(entity({ name: 5 }))],
	["a text for a list", "VALUE_TYPE_WRONG", line(entity({ aliases: "VX" }))],
	["a text for a number", "VALUE_TYPE_WRONG", line({ type: "Meeting", id: "sitzung", ordinal: "5", source: SOURCE })],
	[
		"a fraction for a whole number",
		"VALUE_TYPE_WRONG",
		line({ type: "Meeting", id: "sitzung", ordinal: 5.5, source: SOURCE }),
	],
	["an empty name", "VALUE_EMPTY", line(entity({ name: " " }))],
	["a value that no list has", "VALUE_NOT_LISTED", line(entity({ kind: "CLUBHOUSE" }))],
	["a misspelt value", "VALUE_NOT_LISTED", line(entity({ kind: "MINISTERY" }))],
	["a value that no list of names has", "VALUE_NOT_LISTED", line(entity({ names: [{ value: "VX", kind: "NICK" }] }))],
	["a date in German", "DATE_INVALID", line({ type: "Meeting", id: "sitzung", date: "09.06.2015", source: SOURCE })],
	[
		"a day that does not exist",
		"DATE_INVALID",
		line({ type: "Meeting", id: "sitzung", date: "2015-02-30", source: SOURCE }),
	],
	[
		"a span that ends before it begins",
		"DATE_INVALID",
		line({ type: "Meeting", id: "sitzung", date: "2018/2012", source: SOURCE }),
	],
	["a number for a date", "DATE_INVALID", line({ type: "Meeting", id: "sitzung", date: "20150609", source: SOURCE })],
	["a code of a wrong form", "FORMAT_WRONG", line(entity({ country: "Germany" }))],
	[
		"words of a date without the date",
		"QUALIFIER_WITHOUT_VALUE",
		line({ type: "Meeting", id: "sitzung", dateText: "im Juni", source: SOURCE }),
	],
	["a quote that is too long", "QUOTE_TOO_LONG", line(entity({ quote: "x".repeat(501) }))],
	["a quote that is not in the text", "QUOTE_NOT_IN_TEXT", line(entity({ quote: "nennt die Vereine" }))],
	["offsets that lead elsewhere", "OFFSETS_WRONG", line(entity({ quote: "Jahrbuch", start: 0, end: 8 }))],
	["a confidence above 1", "VALUE_OUT_OF_RANGE", line(entity({ confidence: 1.5 }))],
	["an end before the beginning", "VALUE_OUT_OF_RANGE", line(entity({ start: 9, end: 3 }))],
	["an end far beyond the quote", "VALUE_OUT_OF_RANGE", line(entity({ quote: "Jahrbuch", start: 0, end: 800 }))],
	["a modality that there is not", "VALUE_NOT_LISTED", line(entity({ modality: "MAYBE" }))],
];

/**
 * 1,000 good lines, and after every sixteenth a broken one until there are 60: each kind of mistake once, some twice.
 * The text that the source names is to lie beside the file.
 */
export function makeBrokenFile(): BrokenFile {
	const lines: (string | Buffer)[] = [];
	const broken = new Map<number, Mistake>();
	for (const [index, good] of GOOD_LINES.entries()) {
		lines.push(good);
		if (index % 16 !== 15 || broken.size === 60) continue;
		const [kind, code, wrong] = MISTAKES[broken.size % MISTAKES.length] as (typeof MISTAKES)[number];
		lines.push(wrong);
		broken.set(lines.length, { kind, code });
	}
	return { content: Buffer.concat(lines.flatMap((text) => [Buffer.from(text), Buffer.from("\n")])), broken };
}

export const TEXT_OF_SOURCE = { name: "yearbook.txt", content: "Das erste Jahrbuch nennt alle Vereine." };

const NUMBERS = Array.from({ length: 498 }, (_, index) => index + 1);

/** Two sources, a meeting, 498 associations, and of which each is a part. */
export const GOOD_LINES: readonly string[] = [
	line({ type: "Source", id: SOURCE, title: "A yearbook", textFile: TEXT_OF_SOURCE.name }),
	line({ type: "Source", id: "gazetteer", title: "A gazetteer", kind: "REFERENCE" }),
	line({ type: "Meeting", id: "sitzung", name: "Sitzung", source: SOURCE }),
	...NUMBERS.map((number) => line(entity({ id: `verein-${number}`, name: `Verein ${number}`, quote: "alle Vereine" }))),
	...NUMBERS.map((number) => line(relation({ from: `verein-${number}`, to: `verein-${(number % 498) + 1}` }))),
	line({ type: "CONVENES", from: "verein-1", to: "sitzung", source: SOURCE }),
];
