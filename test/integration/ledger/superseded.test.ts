/** What was reported supersedes what was planned: by one mark on relations, which every query can ask for. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { createDecider } from "../../support/decider.ts";
import { dumpGraph, emptyGraph, importRecords } from "../../support/graph.ts";
import { type RecordedApi, startRecordedApi } from "../../support/recordedApi.ts";

const NOTICE = { source: "notice", quote: "im Frühjahr in der Altstadt" };
const REPORT = { source: "report", quote: "traf sich in der Neustadt" };
const WORLD = [
	{ type: "Source", id: "notice", title: "Notice", published: "2011-01-10" },
	{ type: "Source", id: "report", title: "Report", published: "2011-05-01" },
	...["altstadt", "neustadt"].map((id) => ({ type: "City", id, name: id, ...NOTICE })),
	{ type: "Meeting", id: "kreis-1", name: "1. Treffen des Kreises", ...NOTICE },
];
const ANNOUNCED = { type: "HELD_IN", from: "kreis-1", to: "altstadt", modality: "PLANNED", ...NOTICE };
const REPORTED = { type: "HELD_IN", from: "kreis-1", to: "neustadt", ...REPORT };

let api: RecordedApi;
let database: RecordedApi["database"];

beforeAll(async () => {
	api = await startRecordedApi();
	database = api.database;
});

afterAll(() => api?.[Symbol.asyncDispose]());

beforeEach(() => emptyGraph(database));

async function listPlaces(): Promise<string[]> {
	const { meetings } = await api.ask(`{
		meetings { heldInConnection(sort: [{ node: { name: ASC } }]) { edges { node { name } properties { superseded } } } }
	}`);
	return meetings[0].heldInConnection.edges.map(
		({ node, properties }: { node: { name: string }; properties: { superseded: boolean } }) =>
			`${node.name}${properties.superseded ? ", superseded" : ""}`,
	);
}

test("a place that was announced is superseded by the one that is reported, whichever comes in first", async () => {
	await importRecords(database, [...WORLD, ANNOUNCED]);
	expect(await listPlaces()).toEqual(["altstadt"]);
	await importRecords(database, [REPORTED]);
	expect(await listPlaces()).toEqual(["altstadt, superseded", "neustadt"]);
	const inParts = await dumpGraph(database);
	await emptyGraph(database);
	await importRecords(database, [...WORLD, REPORTED]);
	await importRecords(database, [ANNOUNCED]);
	expect(await dumpGraph(database)).toEqual(inParts);
});

test("it is superseded no longer once the report is withdrawn, and never by another announcement", async () => {
	await importRecords(database, [...WORLD, ANNOUNCED, REPORTED]);
	await withdrawSource(createDecider(database), "report", "a hoax");
	expect(await listPlaces()).toEqual(["altstadt"]);
	await importRecords(database, [{ ...REPORTED, ...NOTICE, modality: "POSSIBLE" }]);
	expect(await listPlaces()).toEqual(["altstadt", "neustadt"]);
});

test("a place that is reported, too, is no longer announced", async () => {
	await importRecords(database, [...WORLD, ANNOUNCED, REPORTED, { ...ANNOUNCED, ...REPORT, modality: "ASSERTED" }]);
	expect(await listPlaces()).toEqual(["altstadt", "neustadt"]);
});
