import { describe, expect, test } from "vitest";
import { CoopgraphError } from "../../../src/errors/CoopgraphError.ts";
import { listDeclaredQueries } from "../../../src/model/read/definitions.ts";
import { readGraphModel } from "../../../src/model/read/readGraphModel.ts";
import { getProperty, MODEL } from "../../support/model.ts";

/** What every model must have, and a small world: people who write books and letters. */
const BASE = `
directive @edtf(bounds: Bounds) on FIELD_DEFINITION
directive @format(pattern: String!, example: String!) on FIELD_DEFINITION
directive @qualifies(property: String!) on FIELD_DEFINITION
directive @unites(property: String!) on FIELD_DEFINITION
directive @ledger on OBJECT
enum Bounds { START END BOTH }
interface Entity { id: ID! name: String! aliases: [String!]! }
type Source @node @ledger { id: ID! title: String! withdrawnAt: DateTime }
type Evidence { quote: String confidence: Float! claimId: ID! says: String! }
interface Written { writtenBy: [Author!]! @relationship(type: "WROTE", direction: IN, properties: "Writing") }
type Author implements Entity { wrote: [Written!]! @relationship(type: "WROTE", direction: OUT, properties: "Writing") }
type Book implements Entity & Written { pages: Int }
type Letter implements Entity & Written { sent: String @edtf(bounds: BOTH) }
type Writing @relationshipProperties { share: Float }
`;

const readText = (text: string) => readGraphModel([{ name: "schema.graphql", text }]);
const read = (added = "") => readText(BASE + added);

describe("readGraphModel", () => {
	test("a type has its own properties and those that every entity has, but its id is none of them", () => {
		expect([...(read().entities.get("Book")?.properties.keys() ?? [])]).toEqual(["name", "aliases", "pages"]);
	});

	test("a type that @neo4j/graphql would take for a node is an entity, too, and may repeat what all have", () => {
		const model = read(`type Map @node { id: ID! name: String! aliases: [String!]! scale: Int }`);
		expect([...(model.entities.get("Map")?.properties.keys() ?? [])]).toEqual(["name", "aliases", "scale"]);
	});

	test("a relation leads to every type that implements the interface at its end, whichever end declares it", () => {
		expect(read().relations.get("WROTE")?.ends).toEqual(new Map([["Author", new Set(["Book", "Letter"])]]));
		const onlyFromOneEnd = read(`type Reader implements Entity {
			reads: [Written!]! @relationship(type: "READS", direction: OUT)
			knows: [Entity!]! @relationship(type: "KNOWS", direction: OUT)
			taughtBy: [Author!]! @relationship(type: "TEACHES", direction: IN)
		}`).relations;
		expect(onlyFromOneEnd.get("READS")?.ends).toEqual(new Map([["Reader", new Set(["Book", "Letter"])]]));
		expect(onlyFromOneEnd.get("KNOWS")?.ends).toEqual(
			new Map([["Reader", new Set(["Author", "Book", "Letter", "Reader"])]]),
		);
		expect(onlyFromOneEnd.get("TEACHES")?.ends).toEqual(new Map([["Author", new Set(["Reader"])]]));
		expect(onlyFromOneEnd.get("READS")?.propertiesType).toBe("ReadsRelation");
	});

	test("a date brings its words and its first and last day", () => {
		const letter = read().entities.get("Letter")?.properties;
		expect([...(letter ?? [])].map(([name, { role, value }]) => [name, role.kind, value])).toEqual([
			["name", "stated", { kind: "scalar", scalar: "String" }],
			["aliases", "stated", { kind: "scalar", scalar: "String" }],
			["sent", "stated", { kind: "scalar", scalar: "String" }],
			["sentText", "wording", { kind: "scalar", scalar: "String" }],
			["sentEarliest", "derived", { kind: "scalar", scalar: "Date" }],
			["sentLatest", "derived", { kind: "scalar", scalar: "Date" }],
		]);
		expect(letter?.get("sent")?.edtf).toEqual({ bounds: "BOTH" });
	});

	test.each([
		["Meeting", "participantCountApproximate", { kind: "qualifier", of: "participantCount" }],
		["Programme", "currency", { kind: "qualifier", of: "budget" }],
		["ATTENDS", "roles", { kind: "derived", of: "role", as: "union" }],
		["ATTENDS", "role", { kind: "stated" }],
		["HOLDS_POST", "asOfLatest", { kind: "derived", of: "asOf", as: "latest" }],
		["HOLDS_POST", "sinceText", { kind: "wording", of: "since" }],
	])("%s.%s of our own schema has its role", (type, name, role) => {
		expect(getProperty(type, name).role).toEqual(role);
	});

	test("our own schema gives names their structure, enums their order, formats their pattern", () => {
		const names = getProperty("Person", "names");
		expect(names.list).toBe(true);
		expect(names.value.kind === "structure" && [...names.value.fields.keys()]).toEqual([
			"value",
			"lang",
			"script",
			"kind",
			"since",
			"until",
		]);
		expect(MODEL.enums.get("Modality")).toEqual(["ASSERTED", "INFERRED", "PLANNED", "POSSIBLE"]);
		expect(getProperty("Country", "isoCode").format?.pattern.test("KZ")).toBe(true);
		expect(getProperty("Country", "isoCode").format?.pattern.test("KZX")).toBe(false);
	});

	test.each([
		["Meeting", "participantCount", { minimum: 0 }],
		["Meeting", "ordinal", { minimum: 1 }],
		["SESSION_OF", "ordinal", { minimum: 1 }],
		["PHASE_OF", "ordinal", { minimum: 1 }],
		["Programme", "budget", { minimum: 0 }],
		["FUNDS", "amount", { minimum: 0 }],
	])("%s.%s of our own schema has its bounds", (type, name, range) => {
		expect(getProperty(type, name).range).toEqual(range);
	});

	test("no number of our own schema is without bounds", () => {
		const types = [...MODEL.entities.values(), ...MODEL.relations.values(), MODEL.evidence, MODEL.source];
		const numbers = types.flatMap(({ properties }) =>
			[...properties.values()].filter(({ value }) => value.kind === "scalar" && /Int|Float/.test(value.scalar)),
		);
		expect(numbers.length).toBeGreaterThan(5);
		expect(numbers.filter(({ range }) => range === undefined)).toEqual([]);
	});

	test.each([
		["City", true],
		["Region", true],
		["Country", true],
		["Organisation", false],
		["Meeting", false],
	])("%s is a place: %s", (type, expected) => {
		expect(MODEL.entities.get(type)?.isPlace).toBe(expected);
	});

	test("neither the ledger's own fields nor derived ones can be stated of a source or of evidence", () => {
		expect([...MODEL.source.properties.keys()]).not.toContain("withdrawnAt");
		expect([...MODEL.source.properties.keys()]).not.toContain("text");
		expect([...MODEL.evidence.properties.keys()]).toEqual(
			expect.arrayContaining(["quote", "start", "end", "confidence", "extractor", "stance", "modality", "status"]),
		);
		expect([...MODEL.evidence.properties.keys()]).not.toContain("says");
	});

	test("another text is another model, the same text the same", () => {
		expect(read().hash).toBe(read().hash);
		expect(read("# a remark").hash).not.toBe(read().hash);
	});

	test.each([
		["a remark", "# a remark"],
		["a description", '"A sheet." type Map implements Entity { "Its scale." scale: Int }'],
		["words for people", 'type Map implements Entity @phrase(en: "{name}") { scale: Int }'],
		["a query", "extend type Query { maps: [Map!]! }"],
	])("%s does not decide how claims are projected", (_what, added) => {
		const plain = added.includes("type Map") ? "type Map implements Entity { scale: Int }" : "";
		expect(read(added).projectionHash).toBe(read(plain).projectionHash);
	});

	test.each([
		["a property", "extend type Book { weight: Int }", ""],
		["that values are variants", "extend type Book { title: String @variants }", "extend type Book { title: String }"],
		["an end", "type Map implements Entity & Written { a: Int }", "type Map implements Entity { a: Int }"],
		["a format", '@format(pattern: "[A-Z]", example: "A")', '@format(pattern: "[a-z]", example: "A")'],
		["a value of an enum", "enum Kind { A B }", "enum Kind { A }"],
	])("%s does", (_what, one, other) => {
		const added = (text: string) => (text.startsWith("@") ? `extend type Book { code: String ${text} }` : text);
		expect(read(added(one)).projectionHash).not.toBe(read(added(other)).projectionHash);
	});

	test("files make one model, and queries need no type of their own to extend", () => {
		const [one, two] = ["one", "two"].map((name) => ({ name, text: `extend type Query { ${name}: Int }` }));
		const model = readGraphModel(
			[{ name: "schema.graphql", text: BASE }, one, two].filter((file) => file !== undefined),
		);
		expect(listDeclaredQueries(model).map(({ name }) => name.value)).toEqual(["one", "two"]);
	});

	test.each([
		["a syntax error", "\ntype {", "Expected Name"],
		["a type that another file has", "\ntype Book { a: Int }", "Book is declared already, in schema.graphql, line 13"],
		[
			"a field that another file has",
			"\nextend type Book { pages: Int }",
			"Book.pages is declared already, in schema.graphql, line 13",
		],
		["an unknown type", "\nextend type Book { scale: Scale }", "Scale"],
	])("tells the file and the line of %s", (_what, text, words) => {
		const error = catchError(() =>
			readGraphModel([
				{ name: "schema.graphql", text: BASE },
				{ name: "queries/maps.graphql", text },
			]),
		);
		expect(error).toMatchObject({ code: "MODEL_INVALID", facts: { file: "queries/maps.graphql", line: "2" } });
		expect(error?.message).toContain(words);
	});

	test.each([
		["a field of an unknown type", `type Map implements Entity { scale: Scale }`, 16, "Scale"],
		["a field of a misspelt type", `type Map implements Entity { scale: Inn }`, 16, "did you mean Int?"],
		[
			"a relation to an unknown type",
			`type Map implements Entity { of: [Land!]! @relationship(type: "OF", direction: OUT) }`,
			16,
			"Land",
		],
		[
			"a relation with two property types",
			`type Map implements Entity { by: [Author!]! @relationship(type: "WROTE", direction: IN, properties: "Drawing") }`,
			16,
			"Writing, Drawing",
		],
		[
			"a relation without a direction",
			`type Map implements Entity { of: [Book!]! @relationship(type: "OF") }`,
			16,
			"direction",
		],
		["a relation field without @relationship", `type Map implements Entity {\n of: [Book!]!\n }`, 17, "@relationship"],
		["a type named like one of the ledger's", `type Pending implements Entity { since: String }`, 16, "Pending"],
		[
			"a pattern that is no regular expression",
			`type Map implements Entity { code: String @format(pattern: "[", example: "A") }`,
			16,
			"regular expression",
		],
		["bounds of a text", `type Map implements Entity { code: String @range(minimum: 0) }`, 16, "Int and Float"],
		["bounds that bound nothing", `type Map implements Entity { scale: Int @range }`, 16, "@range(minimum: 0)"],
		["bounds that are no numbers", `type Map implements Entity { scale: Int @range(minimum: "0") }`, 16, "@range"],
		[
			"bounds between which nothing lies",
			`type Map implements Entity { scale: Int @range(minimum: 2, maximum: 1) }`,
			16,
			"2 is more than 1",
		],
		["a syntax error", `type Map implements Entity {\n\n scale Int }`, 18, "Expected"],
		["a property named like a key of every record", `type Map implements Entity { source: String }`, 16, "source"],
		["a property named like a key of evidence", `type Map implements Entity { quote: String }`, 16, "quote"],
		[
			"a relation's property named like one",
			`type Map implements Entity { of: [Book!]! @relationship(type: "OF", direction: OUT, properties: "Of") } type Of @relationshipProperties { from: String }`,
			16,
			"from",
		],
	])("refuses %s and says where", (_what, added, line, words) => {
		const error = catchError(() => read(added));
		expect(error).toBeInstanceOf(CoopgraphError);
		expect(error).toMatchObject({ code: "MODEL_INVALID", facts: { file: "schema.graphql", line: String(line) } });
		expect(error?.message).toContain(words);
	});

	test.each(["Source", "Evidence"])("refuses a schema without %s", (type) => {
		const text = BASE.replace(new RegExp(`^type ${type} .*$`, "m"), "");
		expect(catchError(() => readText(text))?.message).toContain(type);
	});
});

function catchError(work: () => unknown): Error | undefined {
	try {
		work();
		return undefined;
	} catch (error) {
		return error as Error;
	}
}
