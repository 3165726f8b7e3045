import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dumpGraph, emptyGraph, importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const SOURCES = ["report", "denial"].map((id) => ({ type: "Source", id, title: `The ${id}` }));
const OECD = { type: "Organisation", id: "oecd", name: "OECD", source: "report" };
const SESSION = { type: "Meeting", id: "session", name: "The session", source: "report" };
const ATTENDS = { type: "ATTENDS", from: "oecd", to: "session", source: "report" };
const WORLD = [...SOURCES, OECD, SESSION];

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

afterAll(() => database[Symbol.asyncDispose]());

beforeEach(() => emptyGraph(database));

const findAttendance = () =>
	queryRows(
		database,
		"MATCH (:Organisation)-[r:ATTENDS]->(:Meeting) RETURN r.roles AS roles, r.modality AS modality, size(r.claimIds) AS claims",
	);
const findClaims = () =>
	queryRows(
		database,
		"MATCH (c:Claim {relation: 'ATTENDS'}) RETURN c.status AS status, c.modality AS modality, COUNT { (c)<-[:BEARS_ON]-() } AS evidence",
	);

describe("the analysts' graph", () => {
	test("does not show what evidence only contradicts, but the claim is there", async () => {
		await importRecords(database, [...WORLD, { ...ATTENDS, stance: "CONTRADICTS", source: "denial" }]);
		expect(await findAttendance()).toEqual([]);
		expect(await findClaims()).toEqual([{ status: "ACCEPTED", modality: null, evidence: 1 }]);
	});

	test("shows what is contradicted as soon as something supports it, with both on the same claim", async () => {
		await importRecords(database, [...WORLD, { ...ATTENDS, stance: "CONTRADICTS", source: "denial" }]);
		await importRecords(database, [{ ...ATTENDS, modality: "PLANNED" }]);
		expect(await findAttendance()).toEqual([{ roles: [], modality: "PLANNED", claims: 1 }]);
		expect(await findClaims()).toEqual([{ status: "ACCEPTED", modality: "PLANNED", evidence: 2 }]);
	});

	test("leaves proposals out until one is accepted", async () => {
		const proposals = [
			{ ...ATTENDS, status: "PROPOSED" },
			{ type: "Topic", id: "mining", name: "Mining", status: "PROPOSED", source: "report" },
		];
		await importRecords(database, [...WORLD, ...proposals]);
		expect(await findAttendance()).toEqual([]);
		expect(await queryRows(database, "MATCH (t:Topic) RETURN t.id AS id")).toEqual([]);
		expect(await findClaims()).toEqual([{ status: "PROPOSED", modality: null, evidence: 1 }]);
		await importRecords(database, [ATTENDS]);
		expect(await findAttendance()).toEqual([{ roles: [], modality: "ASSERTED", claims: 1 }]);
		expect(await findClaims()).toEqual([{ status: "ACCEPTED", modality: "ASSERTED", evidence: 1 }]);
	});

	test("unites roles of one actor at one meeting in one relation", async () => {
		const roles = ["PARTICIPANT", "CHAIR", "GUEST_SPEAKER"].map((role) => ({ ...ATTENDS, role }));
		await importRecords(database, [...WORLD, ...roles]);
		expect(await findAttendance()).toEqual([
			{ roles: ["CHAIR", "GUEST_SPEAKER", "PARTICIPANT"], modality: "ASSERTED", claims: 3 },
		]);
	});

	test("splits a relation when a second time becomes known, and keeps no trace of the first", async () => {
		const person = { type: "Person", id: "jane", name: "Jane Doe", source: "report" };
		const post = { type: "HOLDS_POST", from: "jane", to: "oecd", source: "report" };
		const early = { ...post, title: "Analyst", since: "2010", until: "2012" };
		const late = { ...post, title: "Director", since: "2015" };
		const findPosts = () => queryRows(database, "MATCH ()-[r:HOLDS_POST]->() RETURN r.title AS title ORDER BY title");
		await importRecords(database, [...WORLD, person, early]);
		expect(await findPosts()).toEqual([{ title: "Analyst" }]);
		await importRecords(database, [late]);
		expect(await findPosts()).toEqual([{ title: "Analyst" }, { title: "Director" }]);
		const inParts = await dumpGraph(database);
		await emptyGraph(database);
		await importRecords(database, [...WORLD, person, late, early]);
		expect(await dumpGraph(database)).toEqual(inParts);
	});

	test("has days, moments, whole numbers and points in the types of the database", async () => {
		await importRecords(database, [
			...WORLD,
			{ ...SESSION, date: "2015-06", participantCount: 45 },
			{ type: "City", id: "astana", name: "Astana", location: { latitude: 51.18, longitude: 71.45 }, source: "report" },
		]);
		expect(
			await queryRows(
				database,
				`MATCH (m:Meeting), (c:City)
				 RETURN valueType(m.dateEarliest) AS day, valueType(m.participantCount) AS count, valueType(c.location) AS place,
					m.dateLatest > date('2015-06-29') AS later`,
			),
		).toEqual([{ day: "DATE NOT NULL", count: "INTEGER NOT NULL", place: "POINT NOT NULL", later: true }]);
	});

	test("the same evidence of two extractors is one piece, with both, the higher confidence and the first time", async () => {
		const line = { ...ATTENDS, quote: "the OECD took part" };
		const later = { extractor: "llm:a-model", confidence: 0.9, retrievedAt: "2020-01-01T00:00:00Z" };
		const earlier = { extractor: "rules@1.2", confidence: 0.4, retrievedAt: "2016-01-01T00:00:00Z" };
		await importRecords(database, [...WORLD, { ...line, ...later }]);
		const { counts } = await importRecords(database, [{ ...line, quote: "the  OECD\ttook part", ...earlier }]);
		expect(counts.evidence).toEqual({ new: 0, changed: 1, confirmed: 0 });
		expect(
			await queryRows(
				database,
				"MATCH (e:Evidence {predicate: 'ATTENDS'}) RETURN e.extractors AS extractors, e.confidence AS confidence, e.retrievedAt AS at",
			),
		).toEqual([{ extractors: ["llm:a-model", "rules@1.2"], confidence: 0.9, at: "2016-01-01T00:00:00.000Z" }]);
	});

	test("shows the value of the source that was published last, also when that date comes in later", async () => {
		const stated = (ordinal: number, source: string) => ({ ...SESSION, name: undefined, ordinal, source });
		const dated = [
			{ type: "Source", id: "report", title: "The report", published: "2016" },
			{ type: "Source", id: "denial", title: "The denial", published: "2017" },
		];
		await importRecords(database, [...WORLD, stated(5, "report"), stated(6, "denial")]);
		await importRecords(database, dated);
		const inParts = await dumpGraph(database);
		expect(await queryRows(database, "MATCH (m:Meeting) RETURN m.ordinal AS ordinal")).toEqual([{ ordinal: 6 }]);
		await importRecords(database, [{ ...dated[0], published: "2018" }]);
		expect(await queryRows(database, "MATCH (m:Meeting) RETURN m.ordinal AS ordinal")).toEqual([{ ordinal: 5 }]);
		await emptyGraph(database);
		await importRecords(database, [...dated, OECD, SESSION, stated(5, "report"), stated(6, "denial")]);
		expect(await dumpGraph(database)).toEqual(inParts);
	});
});
