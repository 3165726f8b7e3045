import type { GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSchema } from "../../../src/api/createSchema.ts";
import { prepareGraph } from "../../../src/ledger/migrations/prepareGraph.ts";
import { readGraphModel } from "../../../src/model/read/readGraphModel.ts";
import { type Api, startApi } from "../../support/api.ts";
import { dumpGraph, importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { MODEL_FILES, modelOf, SCHEMA_TEXT } from "../../support/model.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

/** What somebody who knows @neo4j/graphql would write, and nothing else. */
const EXTENDED = `${SCHEMA_TEXT.replace(
	"kind: OutcomeKind",
	`kind: OutcomeKind
	"When it was first announced."
	announced: String @edtf
	"How far it went."
	reach: Reach`,
)}
"How far something reaches."
enum Reach { LOCAL WORLDWIDE }

type Treaty implements Entity @node {
	id: ID!
	name: String!
	aliases: [String!]!
	signed: String @edtf
	articles: Int
	parties: [Organisation!]! @relationship(type: "SIGNED_BY", direction: OUT, properties: "Signature")
	replaces: [Treaty!]! @relationship(type: "REPLACES", direction: OUT)
}

type Signature @relationshipProperties {
	place: String
	on: String @edtf(bounds: BOTH)
	reach: Reach
}`;

const MODEL = modelOf(EXTENDED);

/** An analysis, as its one file has it. */
const SIGNATORIES = `extend type Query {
  signatories(treaty: ID! @entityId(type: "Treaty")): [Signatory!]!
    @cypher(
      statement: """
      MATCH (:Treaty {id: $treaty})-[signed:SIGNED_BY]->(body:Organisation)
      WHERE RELATION_COUNTS(signed) AND NODE_HOLDS(body)
      RETURN {body: REFERENCE(body), place: signed.place, claimIds: signed.claimIds} AS row
      """
      columnName: "row"
    )
}

type Signatory @supported { body: EntityReference! place: String }`;
const FILES = [
	...MODEL_FILES.map((file) => (file.name === "schema.graphql" ? { ...file, text: EXTENDED } : file)),
	{ name: "src/analysis/queries/signatories.graphql", text: SIGNATORIES },
];
const SAID = { source: "gazette" };
const RECORDS = [
	{ type: "Source", id: "gazette", title: "The gazette" },
	{
		type: "Treaty",
		id: "treaty",
		name: "Water Treaty",
		aliases: ["WT"],
		articles: 12,
		signed: "2015-06",
		signedText: "im Juni",
		...SAID,
	},
	{ type: "Treaty", id: "old-treaty", name: "Old Treaty", ...SAID },
	{ type: "Organisation", id: "club", name: "Club", ...SAID },
	{
		type: "SIGNED_BY",
		from: "treaty",
		to: "club",
		place: "Astana",
		on: "2015-06-09",
		reach: "LOCAL",
		quote: "der Club unterzeichnete",
		...SAID,
	},
	{ type: "REPLACES", from: "treaty", to: "old-treaty", quote: "ersetzt den alten", ...SAID },
	{ type: "Outcome", id: "pact", name: "Pact", announced: "2015-23", reach: "WORLDWIDE", quote: "im Herbst", ...SAID },
];

let database: TestDatabase;
let schema: GraphQLSchema;
let api: Api;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await prepareGraph(database, MODEL);
	const { report } = await importRecords(database, RECORDS, { model: MODEL });
	expect(report.problems).toEqual([]);
	schema = await createSchema(readGraphModel(FILES));
	api = await startApi(database, schema);
});

afterAll(async () => {
	await api[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

describe("a type, a relation, a property and an enum that are added to schema.graphql alone", () => {
	test("are answered by the API, with evidence", async () => {
		const evidence = (quote: string) => [{ quote, source: { id: "gazette", title: "The gazette" } }];
		const data = await api.ask(`{
			treaties(where: { articles: { gt: 10 } }) {
				__typename id name aliases signed signedText signedEarliest signedLatest
				partiesConnection { edges { node { name } properties { place on onLatest reach modality evidence { quote source { id title } } } } }
				replacesConnection { edges { node { name } properties { evidence { quote source { id title } } } } }
				claims { property value }
			}
			outcomes(where: { reach: { eq: WORLDWIDE } }) { name announced announcedLatest reach }
			entity(id: "treaty") { __typename name }
			search(phrase: "water treaty", limit: 1) { id type }
		}`);
		expect(data).toMatchObject({
			treaties: [
				{
					__typename: "Treaty",
					name: "Water Treaty",
					aliases: ["WT"],
					signed: "2015-06",
					signedText: "im Juni",
					signedEarliest: "2015-06-01",
					signedLatest: "2015-06-30",
					partiesConnection: {
						edges: [
							{
								node: { name: "Club" },
								properties: {
									place: "Astana",
									on: "2015-06-09",
									onLatest: "2015-06-09",
									reach: "LOCAL",
									modality: "ASSERTED",
									evidence: evidence("der Club unterzeichnete"),
								},
							},
						],
					},
					replacesConnection: {
						edges: [{ node: { name: "Old Treaty" }, properties: { evidence: evidence("ersetzt den alten") } }],
					},
				},
			],
			outcomes: [{ name: "Pact", announced: "2015-23", announcedLatest: "2015-11-30", reach: "WORLDWIDE" }],
			entity: { __typename: "Treaty", name: "Water Treaty" },
			search: [{ id: "treaty", type: "Treaty" }],
		});
	});

	test("are asked by an analysis that is added as one file, with evidence", async () => {
		expect(await api.ask(`{ signatories(treaty: "treaty") { body { name } place evidence { quote } } }`)).toEqual({
			signatories: [{ body: { name: "Club" }, place: "Astana", evidence: [{ quote: "der Club unterzeichnete" }] }],
		});
	});

	test.each([
		["a wrong number", { ...RECORDS[1], articles: "twelve" }, "VALUE_TYPE_WRONG"],
		["a wrong date of the new type", { ...RECORDS[1], signed: "yesterday" }, "DATE_INVALID"],
		["a wrong date of the old type", { ...RECORDS[6], announced: "2015-02-30" }, "DATE_INVALID"],
		["a value that the new enum does not have", { ...RECORDS[4], reach: "GALACTIC" }, "VALUE_NOT_LISTED"],
		["an end of the wrong type", { ...RECORDS[4], to: "pact" }, "END_TYPE_WRONG"],
		["a property that nobody declared", { ...RECORDS[1], seals: 3 }, "KEY_UNKNOWN"],
		["a property of a relation without any", { ...RECORDS[5], place: "Astana" }, "KEY_UNKNOWN"],
	])("are checked: %s is refused", async (_what, record, code) => {
		const before = await dumpGraph(database);
		const { report } = await importRecords(database, [record], { model: MODEL });
		expect(report.problems.map((problem) => problem.code)).toEqual([code]);
		expect(await dumpGraph(database)).toEqual(before);
	});

	test("are constrained in the database", async () => {
		const constraints = await queryRows(database, "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties");
		expect(constraints).toEqual(
			expect.arrayContaining([
				{ type: "UNIQUENESS", labelsOrTypes: ["Treaty"], properties: ["id"] },
				{ type: "RELATIONSHIP_UNIQUENESS", labelsOrTypes: ["SIGNED_BY"], properties: ["id"] },
				{ type: "RELATIONSHIP_UNIQUENESS", labelsOrTypes: ["REPLACES"], properties: ["id"] },
			]),
		);
	});

	test("the same records again change nothing", async () => {
		const before = await dumpGraph(database);
		const { counts } = await importRecords(database, RECORDS, { model: MODEL });
		expect(counts.claims).toMatchObject({ new: 0, changed: 0 });
		expect(await dumpGraph(database)).toEqual(before);
	});

	test("a property that is taken out of the file again goes out of the graph, and its claims stay", async () => {
		const plain = modelOf(EXTENDED.replace("	articles: Int\n", ""));
		const findTreaty = () => queryRows(database, "MATCH (t:Treaty {id: 'treaty'}) RETURN t.articles AS articles");
		await prepareGraph(database, plain);
		expect(await findTreaty()).toEqual([{ articles: null }]);
		await prepareGraph(database, MODEL);
		expect(await findTreaty()).toEqual([{ articles: 12 }]);
	});
});
