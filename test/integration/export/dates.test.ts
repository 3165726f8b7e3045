/** Every date of the table (test/fixtures/edtf), as it leaves in each format; and none that ends before it begins. */
import { parse } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EDTF_DATES, type EdtfRow } from "../../support/edtfTable.ts";
import { exportFiles, getFile } from "../../support/exports.ts";
import { importRecords, openPreparedDatabase } from "../../support/graph.ts";
import { readTurtle, valuesOf } from "../../support/rdf.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const idOf = (place: number) => `date-${place}`;

const REPORTS = ["2014-05-01", "2021-05-01"].map((published, place) => ({
	...{ type: "Source", id: `report-${place}`, title: `Report ${place}`, published },
}));

/** Two sources, of which one has the end before the beginning of the other. */
const REVERSED = [
	{ type: "Programme", id: "reversed", name: "Reversed", since: "2020", source: "report-1" },
	{ type: "Programme", id: "reversed", until: "2016", source: "report-0" },
	{ type: "Platform", id: "turned", name: "Turned", until: "2016", source: "report-1" },
	{ type: "Platform", id: "turned", since: "2020", source: "report-0" },
	{ type: "SESSION_OF", from: "date-0", to: "turned", source: "report-0" },
];

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
	const meetings = EDTF_DATES.map(({ text }, place) => ({
		...{ type: "Meeting", id: idOf(place), name: `Meeting ${place}`, date: text, source: "report-1" },
	}));
	const { report } = await importRecords(database, [...REPORTS, ...meetings, ...REVERSED]);
	expect(report.problems).toEqual([]);
});

afterAll(() => database[Symbol.asyncDispose]());

/** An end that is a day, a month or a year, and not vague; of a day with its time, the day. */
function exactEnd({ canonical }: EdtfRow, side: 0 | 1): string[] {
	const ends = canonical.split("/");
	const [date] = (ends[side] ?? ends[0] ?? "").split("T");
	return date !== undefined && /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(date) ? [date] : [];
}

test("CSV has each date in its canonical spelling, and its first and last day", async () => {
	const rows = parse(getFile(await exportFiles(database, "csv"), "Meeting.csv"), {
		columns: true,
		bom: true,
	}) as Record<string, string>[];
	const found = new Map(rows.map((row) => [row.id, [row.date, row.possiblyFrom, row.possiblyUntil]]));
	for (const [place, { canonical, earliest = "", latest = "" }] of EDTF_DATES.entries()) {
		expect(found.get(idOf(place))).toEqual([canonical, earliest, latest]);
	}
});

describe.each([
	["graphml", "graph.graphml", (text: string) => graphml.parse(MultiDirectedGraph, text)],
	["gexf", "graph.gexf", (text: string) => gexf.parse(MultiDirectedGraph, text)],
])("%s", (format, file, read) => {
	test("has each date with its first and last day, and nothing that ends before it begins", async () => {
		const text = getFile(await exportFiles(database, format), file);
		const graph = read(text);
		for (const [place, { canonical, earliest, latest }] of EDTF_DATES.entries()) {
			const { date, possiblyFrom, possiblyUntil } = graph.getNodeAttributes(idOf(place));
			expect([date, possiblyFrom, possiblyUntil].map((value) => value ?? undefined)).toEqual([
				...[canonical, earliest, latest],
			]);
		}
		expect(graph.getNodeAttributes("reversed")).toMatchObject({ since: "2020", possiblyFrom: "2020-01-01" });
		expect(graph.getNodeAttributes("reversed").until ?? "").toBe("");
		expect(graph.getNodeAttributes("turned")).toMatchObject({ until: "2016", possiblyUntil: "2016-12-31" });
		expect(graph.getNodeAttributes("turned").since ?? "").toBe("");
		const spans = [...text.matchAll(/<node [^>]*start="([^"]+)" end="([^"]+)"/g)];
		expect(spans.filter(([, start = "", end = ""]) => start > end)).toEqual([]);
		expect(spans.length > 0).toBe(format === "gexf");
	});
});

test("Turtle has each date as EDTF, and its ends where they are exact", async () => {
	const store = readTurtle(getFile(await exportFiles(database, "turtle"), "graph.ttl"));
	for (const [place, row] of EDTF_DATES.entries()) {
		const entity = `entity:${idOf(place)}`;
		expect(valuesOf(store, entity, "dcterms:date")).toEqual([row.canonical]);
		expect(valuesOf(store, entity, "schema:startDate")).toEqual(exactEnd(row, 0));
		expect(valuesOf(store, entity, "schema:endDate")).toEqual(exactEnd(row, 1));
	}
});

test("FollowTheMoney has the ends that are exact", async () => {
	const lines = getFile(await exportFiles(database, "ftm"), "graph.ftm.json")
		.trim()
		.split("\n");
	const found = lines
		.map((line) => JSON.parse(line) as { properties: Record<string, string[]> })
		.map(({ properties }) => [properties.name?.[0], properties] as const);
	const byName = new Map(found);
	for (const [place, row] of EDTF_DATES.entries()) {
		const { startDate = [], endDate = [] } = byName.get(`Meeting ${place}`) ?? {};
		expect([row.text, startDate, endDate]).toEqual([row.text, exactEnd(row, 0), exactEnd(row, 1)]);
	}
});

test("JSON Lines have each date in its canonical spelling", async () => {
	const exported = await exportFiles(database, "jsonl");
	const text = [...exported.files].flatMap(([name, content]) => (name.endsWith(".jsonl") ? [content] : [])).join("\n");
	const dates = [...text.matchAll(/"id":"date-(\d+)".*"date":"([^"]+)"/g)].map(([, place, date]) => [
		Number(place),
		date,
	]);
	expect(new Map(dates as [number, string][])).toEqual(
		new Map(EDTF_DATES.map(({ canonical }, place) => [place, canonical])),
	);
});
