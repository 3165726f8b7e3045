/** What N3.js, a processor of JSON-LD and a validator of SHACL read out of the exports. */
import { DataFactory, type Store } from "n3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareGraph } from "../../../src/ledger/migrations/prepareGraph.ts";
import { exportFiles, getFile } from "../../support/exports.ts";
import {
	emptyGraph,
	importPaths,
	importRecords,
	openPreparedDatabase,
	queryRows,
	SEED_FILES,
} from "../../support/graph.ts";
import { modelOf, SCHEMA_TEXT } from "../../support/model.ts";
import { address, canonical, findFaults, readJsonld, readTurtle, shorten, valuesOf } from "../../support/rdf.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

/** What must not be able to act as markup, and must come out as it went in. */
const NASTY = '"""<b>\\ @de . \t „Grüße“ – Қазақстан 😀';
const SAID = { source: "list", quote: `it; spoke\nthere ${NASTY}` };
const RECORDS = [
	{ type: "Source", id: "list", title: `A <list> ${NASTY}`, published: "2016-02~" },
	{ type: "Organisation", id: "ä/b_c", name: NASTY, kind: "OTHER", aliases: ["one", "two"], ...SAID },
	{ type: "Organisation", id: "ä/b_c", names: [{ value: "Клуб", lang: "ru", kind: "TRANSLATION" }], ...SAID },
	{ type: "Meeting", id: "forum", name: "Forum", date: "2016-02", ordinal: 3, participantCount: 40, ...SAID },
	{ type: "Meeting", id: "fair", name: "Fair", date: "2016-02-01/2016-03", eventStatus: "CANCELLED", ...SAID },
	{ type: "Programme", id: "funded", name: "Funded", budget: 1_250_000.5, currency: "EUR", since: "2012~", ...SAID },
	{ type: "ATTENDS", from: "ä/b_c", to: "forum", role: "SPEAKER", ...SAID },
	{ type: "FUNDS", from: "ä/b_c", to: "funded", amount: 1e21, currency: "EUR", modality: "PLANNED", ...SAID },
	{ type: "Person", id: "anna", name: "Anna Muster", ...SAID },
	{ type: "HOLDS_POST", from: "anna", to: "ä/b_c", title: "Leiterin", since: "2015-06", ...SAID },
	{ type: "Person", id: "omar", name: "Omar", ...SAID },
	{ type: "HOLDS_POST", from: "omar", to: "ä/b_c", ...SAID },
	{ type: "HOLDS_POST", from: "omar", to: "ä/b_c", since: "2012~", modality: "INFERRED", ...SAID },
];
const NASTY_ENTITY = "entity:%C3%A4%2Fb_c";

let database: TestDatabase;
let store: Store;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importPaths(database, SEED_FILES);
	const { report } = await importRecords(database, RECORDS);
	expect(report.problems).toEqual([]);
	store = readTurtle(getFile(await exportFiles(database, "turtle"), "graph.ttl"));
});

afterAll(() => database[Symbol.asyncDispose]());

const count = async (pattern: string) =>
	Number((await queryRows(database, `MATCH ${pattern} RETURN count(*) AS count`))[0]?.count);

const countOf = (type: string) => store.countQuads(null, address("rdf:type"), address(type), null);

describe("Turtle", () => {
	test("has every entity, relation, claim and piece of evidence", async () => {
		for (const label of ["Meeting", "Organisation", "Person", "City", "Source", "Claim", "Evidence"]) {
			expect([label, countOf(`coop:${label}`)]).toEqual([label, await count(`(:${label})`)]);
		}
		expect(countOf("coop:Attendance")).toBe(await count("()-[:ATTENDS]->()"));
		expect(store.countQuads(null, address("coop:from"), null, null)).toBe(await count("(:Entity)-->(:Entity)"));
	});

	test("speaks the vocabularies that schema.graphql declares", () => {
		expect(valuesOf(store, "entity:rohstoff-dialog-5", "rdf:type")).toEqual([
			...["coop:Meeting", "cv:PublicEvent", "schema:Event"],
		]);
		expect(valuesOf(store, "entity:rohstoff-dialog-5", "schema:startDate")).toEqual(["2015-06-08"]);
		expect(valuesOf(store, "entity:rohstoff-dialog-5", "schema:endDate")).toEqual(["2015-06-09"]);
		expect(valuesOf(store, "entity:rohstoff-dialog-5", "schema:attendee")).toContain("entity:oecd");
		expect(valuesOf(store, "entity:oecd", "rdf:type")).toContain("org:Organization");
		expect(valuesOf(store, "entity:rohstoffe", "rdf:type")).toContain("skos:Concept");
		expect(valuesOf(store, "entity:fair", "schema:eventStatus")).toEqual(["schema:EventCancelled"]);
		const [post] = store.getSubjects(address("schema:roleName"), DataFactory.literal("Leiterin"), null);
		const membership = post?.value ?? "";
		expect(valuesOf(store, membership, "rdf:type")).toContain("org:Membership");
		expect(valuesOf(store, membership, "org:member")).toEqual(["entity:anna"]);
		expect(valuesOf(store, membership, "org:organization")).toEqual([NASTY_ENTITY]);
	});

	test("leads from a relation over its claims to the words and their source", () => {
		const attendance = store
			.getSubjects(address("coop:to"), address("entity:forum"), null)
			.find(({ value }) => valuesOf(store, value, "rdf:type").includes("coop:Attendance"));
		const [claim = ""] = valuesOf(store, attendance?.value ?? "", "prov:wasDerivedFrom");
		expect(valuesOf(store, claim, "rdf:type")).toEqual(["coop:Claim", "prov:Entity", "rdf:Statement"]);
		expect(valuesOf(store, claim, "rdf:subject")).toEqual([NASTY_ENTITY]);
		expect(valuesOf(store, claim, "rdf:object")).toEqual(["entity:forum"]);
		expect(valuesOf(store, claim, "prov:wasDerivedFrom")).toEqual(["source:list"]);
		const [evidence = ""] = valuesOf(store, claim, "coop:evidence");
		expect(valuesOf(store, evidence, "prov:wasQuotedFrom")).toEqual(["source:list"]);
		expect(valuesOf(store, evidence, "prov:value")).toEqual([SAID.quote.replaceAll(/\s+/g, " ")]);
	});

	test("a plain triple says what is so; what is only planned stands as a node", () => {
		expect(valuesOf(store, "entity:funded", "schema:funder")).toEqual([]);
		const [funding] = store.getSubjects(address("coop:to"), address("entity:funded"), null);
		expect(valuesOf(store, funding?.value ?? "", "coop:modality")).toEqual(["coop:Modality-PLANNED"]);
		expect(valuesOf(store, funding?.value ?? "", "coop:amount")).toEqual(["1000000000000000000000"]);
	});

	test("a relation names the details that no source asserts, and says whether another supersedes it", () => {
		const [post] = store.getSubjects(address("coop:from"), address("entity:omar"), null);
		const of = (property: string) => valuesOf(store, post?.value ?? "", property);
		expect(of("coop:since")).toEqual(["2012~"]);
		expect(of("coop:modality")).toEqual(["coop:Modality-ASSERTED"]);
		expect([of("coop:inferred"), of("coop:disputed"), of("coop:superseded")]).toEqual([["since"], [], ["false"]]);
		expect(valuesOf(store, "coop:inferred", "rdfs:comment")).toEqual([expect.stringContaining("no source asserts")]);
	});

	test("every value comes out as it went in, vague dates as such", () => {
		expect(valuesOf(store, NASTY_ENTITY, "skos:prefLabel")).toEqual([NASTY.replaceAll(/\s+/g, " ")]);
		expect(valuesOf(store, NASTY_ENTITY, "skos:altLabel")).toEqual(["one", "two", "Клуб"].sort());
		expect(valuesOf(store, "entity:funded", "coop:budget")).toEqual(["1250000.5"]);
		expect(valuesOf(store, "entity:funded", "coop:since")).toEqual(["2012~"]);
		expect(valuesOf(store, "entity:funded", "schema:startDate")).toEqual([]);
		expect(valuesOf(store, "entity:forum", "schema:startDate")).toEqual(["2016-02"]);
		const inRussian = store.getQuads(null, address("rdf:object"), DataFactory.literal("Клуб", "ru"), null);
		expect(inRussian).toHaveLength(1);
	});

	test("what is of our own is told in the words of schema.graphql", () => {
		expect(valuesOf(store, "coop:Attendance", "rdfs:comment")[0]).toContain("an actor takes part in a meeting");
		expect(valuesOf(store, "coop:Meeting", "rdfs:subClassOf")).toEqual(["cv:PublicEvent", "schema:Event"]);
		const used = new Set([...store].flatMap(({ predicate, object }) => [predicate.value, object.value]));
		const own = [...used].filter((term) => term.startsWith(address("coop:")));
		expect(own.length).toBeGreaterThan(50);
		expect(own.filter((term) => valuesOf(store, shorten(term), "rdfs:label").length === 0)).toEqual([]);
	});

	test("says of the whole what was asked for, when it was exported, and under which licence", () => {
		const valuesOfWhole = (property: string) => valuesOf(store, "urn:coopgraph:graph", property);
		expect(valuesOfWhole("rdf:type")).toEqual(["prov:Collection"]);
		expect(valuesOfWhole("prov:generatedAtTime")).toEqual(["2024-05-06T07:08:09.000Z"]);
		expect(valuesOfWhole("dcterms:license")).toEqual(["https://www.apache.org/licenses/LICENSE-2.0"]);
		expect(valuesOfWhole("dcterms:description")).toEqual([expect.stringContaining("(all of it), exported 2024-05-06")]);
	});

	test("can be narrowed to a platform, with what is said of it", async () => {
		const exported = await exportFiles(database, "turtle", { platform: "rohstoff-dialogplattform" });
		const narrowed = readTurtle(getFile(exported, "graph.ttl"));
		expect(valuesOf(narrowed, "entity:rohstoff-dialog-5", "rdf:type")).toContain("schema:Event");
		expect(valuesOf(narrowed, "entity:forum", "rdf:type")).toEqual([]);
		expect(await findFaults(narrowed)).toEqual([]);
	});
});

describe("JSON-LD", () => {
	test("is the same graph, without a request to any host", async () => {
		const document = getFile(await exportFiles(database, "jsonld"), "graph.jsonld");
		expect(await canonical(await readJsonld(document))).toEqual(await canonical(store));
	});

	test("has keys that people can read", async () => {
		const document = JSON.parse(getFile(await exportFiles(database, "jsonld"), "graph.jsonld"));
		const forum = document["@graph"].find((node: Record<string, unknown>) => node["@id"] === "entity:forum");
		expect(forum).toMatchObject({ name: "Forum", participantCount: 40, possiblyFrom: "2016-02-01" });
	});
});

describe("docs/shapes.ttl", () => {
	test("finds nothing wrong with what is exported", async () => {
		expect(await findFaults(store)).toEqual([]);
	});

	test.each([
		["a relation without a claim", "coop:from", "prov:wasDerivedFrom", "A relation stands on claims."],
		["a claim without a source", "rdf:subject", "prov:wasDerivedFrom", "A claim is derived from a source."],
		["evidence without a stance", "prov:wasQuotedFrom", "coop:stance", "coop:stance"],
		["an entity without a name", "schema:eventStatus", "skos:prefLabel", "skos:prefLabel"],
	])("finds %s", async (_what, known, lost, words) => {
		const [subject] = store.getSubjects(address(known), null, null);
		const kept = [...store].filter(
			(quad) => quad.subject.value !== subject?.value || quad.predicate.value !== address(lost),
		);
		const broken = readTurtle("");
		broken.addQuads(kept as never);
		expect((await findFaults(broken)).join("\n")).toContain(words);
	});

	test("finds a text that is too long for a quote", async () => {
		const broken = readTurtle("");
		broken.addQuads([...store] as never);
		const [evidence] = store.getSubjects(address("rdf:type"), address("coop:Evidence"), null);
		const { namedNode, literal, quad } = DataFactory;
		broken.addQuad(
			quad(namedNode(evidence?.value ?? ""), namedNode(address("prov:value")), literal("word ".repeat(200))),
		);
		expect((await findFaults(broken)).join("\n")).toContain("no whole text");
	});
});

test("a type, a relation and a property that are added to schema.graphql alone are in it, declared or not", async () => {
	const model = modelOf(`${SCHEMA_TEXT}
		type Treaty implements Entity @rdf(class: "schema:Legislation") {
			articles: Int @rdf(property: "schema:size")
			seals: Int
			parties: [Organisation!]! @relationship(type: "SIGNED_BY", direction: OUT, properties: "Signature")
		}
		type Signature @relationshipProperties @rdf(property: "schema:sponsor") { on: String @edtf }`);
	await emptyGraph(database);
	await prepareGraph(database, model);
	const records = [
		...RECORDS,
		{ type: "Treaty", id: "treaty", name: "Treaty", articles: 12, seals: 3, ...SAID },
		{ type: "SIGNED_BY", from: "treaty", to: "ä/b_c", on: "2015", ...SAID },
	];
	expect((await importRecords(database, records, { model })).report.problems).toEqual([]);
	const extended = readTurtle(getFile(await exportFiles(database, "turtle", {}, model), "graph.ttl"));
	expect(valuesOf(extended, "entity:treaty", "rdf:type")).toEqual(["coop:Treaty", "schema:Legislation"]);
	expect(valuesOf(extended, "entity:treaty", "schema:size")).toEqual(["12"]);
	expect(valuesOf(extended, "entity:treaty", "coop:seals")).toEqual(["3"]);
	expect(valuesOf(extended, "entity:treaty", "schema:sponsor")).toEqual([NASTY_ENTITY]);
	expect(await findFaults(extended)).toEqual([]);
});
