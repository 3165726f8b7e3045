import { describe, expect, test } from "vitest";
import { exactEnds } from "../../../src/export/exactEnds.ts";
import { FtmMapping } from "../../../src/export/vocabularies/ftm/FtmMapping.ts";
import { toFtmId } from "../../../src/export/vocabularies/ftm/toFtmId.ts";
import { jsonldContext } from "../../../src/export/vocabularies/rdf/jsonldContext.ts";
import { Vocabulary } from "../../../src/export/vocabularies/rdf/Vocabulary.ts";
import { MODEL, modelOf, SCHEMA_TEXT } from "../../support/model.ts";

const read = (added: string) => modelOf(`${SCHEMA_TEXT}\n${added}`);
const replace = (part: string, by: string) => modelOf(SCHEMA_TEXT.replace(part, by));

describe("names in RDF", () => {
	test("are those that are declared, and of our own otherwise", () => {
		const vocabulary = new Vocabulary(MODEL);
		expect(vocabulary.classes("Topic")).toEqual([
			"urn:coopgraph:model:Topic",
			"http://www.w3.org/2004/02/skos/core#Concept",
		]);
		expect(vocabulary.classes("FOLLOWS")).toEqual(["urn:coopgraph:model:Sequence"]);
		expect(vocabulary.relation("PARTICIPANTS_FROM").properties).toEqual(["urn:coopgraph:model:participantsFrom"]);
		expect(vocabulary.field("Platform", "cadence").properties).toEqual(["urn:coopgraph:model:cadence"]);
	});

	test("begin with the address that schema.graphql gives", () => {
		const vocabulary = new Vocabulary(replace('own: "urn:coopgraph:"', 'own: "https://graph.example.org/"'));
		expect(vocabulary.thing("entity", "a b/ü")).toBe("https://graph.example.org/entity/a%20b%2F%C3%BC");
		expect(vocabulary.ownTerm("Meeting")).toBe("https://graph.example.org/model/Meeting");
	});

	test.each([
		[
			"a prefix that is not declared",
			'type Map implements Entity @rdf(class: "skso:Concept") { a: Int }',
			"did you mean",
		],
		["no prefix at all", 'type Map implements Entity { a: Int @rdf(property: "size") }', "size"],
	])("are refused with %s", (_what, added, words) => {
		const model = read(added);
		expect(() => new Vocabulary(model)).toThrowError(
			expect.objectContaining({ code: "MODEL_INVALID", message: expect.stringContaining(words) }),
		);
	});

	test("are keys of JSON-LD where they mean one thing, and no prefix is called so", () => {
		const model = read(
			'type Map implements Entity { org: String scale: Int goal: String @rdf(property: "schema:about") }',
		);
		const { context } = jsonldContext(model, new Vocabulary(model));
		expect(context).toMatchObject({ org: "http://www.w3.org/ns/org#", scale: { "@id": "coop:scale" } });
		expect(context.goal).toBeUndefined();
	});

	test("an address that is none is refused", () => {
		const model = replace('own: "urn:coopgraph:"', 'own: "our graph"');
		expect(() => new Vocabulary(model)).toThrowError(expect.objectContaining({ code: "MODEL_INVALID" }));
	});
});

describe("names in FollowTheMoney", () => {
	test.each([
		["a schema", 'type Map implements Entity @ftm(schema: "Persn") { a: Int }', "Person"],
		["an abstract schema", 'type Map implements Entity @ftm(schema: "Thing") { a: Int }', "Thing"],
		["a property", 'type Map implements Entity { a: Int @ftm(property: "sumary") }', "summary"],
	])("%s that it has not is refused, with what was meant", (_what, added, words) => {
		const model = read(added);
		expect(() => new FtmMapping(model)).toThrowError(
			expect.objectContaining({ code: "MODEL_INVALID", message: expect.stringContaining(words) }),
		);
	});

	test("ids that it does not take are hashed, and those of sources and entities differ", () => {
		expect(toFtmId("entity", "astana")).toBe("astana");
		expect(toFtmId("entity", "a/b")).toMatch(/^[0-9a-f]{40}$/);
		expect(toFtmId("source", "astana")).toBe("source-astana");
		expect(toFtmId("entity", "source-astana")).not.toBe("source-astana");
	});
});

test.each([
	["2015-06-09", "2015-06-09", "2015-06-09"],
	["2015-06", "2015-06", "2015-06"],
	["2015-06-08/2015-06-09", "2015-06-08", "2015-06-09"],
	["2012~/2018-03", undefined, "2018-03"],
	["2007/..", "2007", undefined],
	["2015-23", undefined, undefined],
	["2012?", undefined, undefined],
])("%s begins with %s and ends with %s, as far as it is exact", (edtf, first, last) => {
	expect(exactEnds(edtf)).toEqual({ first, last });
});
