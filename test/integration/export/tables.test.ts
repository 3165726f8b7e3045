/** What other programs read out of the exports: a CSV parser, graphology's readers. */
import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkWish, type ExportRequest } from "../../../src/export/openExport.ts";
import { type ExportedFiles, exportFiles, getFile } from "../../support/exports.ts";
import { importPaths, importRecords, openPreparedDatabase, queryRows, SEED_FILES } from "../../support/graph.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

/** What must not be able to act as markup or as a formula, and must come out as it went in. */
const NASTY = '=<b>&amp; "Grüße" – Қазақстан\u0007';
/** Control characters are left out as a line comes in. */
const NASTY_AS_KEPT = NASTY.replace("\u0007", "");
const HELD = { type: "HELD_IN", from: "forum", to: "south", source: "list" };
const POST = { type: "HOLDS_POST", from: "omar", to: "nasty" };
const FUNDS = { type: "FUNDS", from: "nasty", to: "funded", currency: "EUR" };
const RECORDS = [
	{ type: "Source", id: "list", title: "A <list>", published: "2016-02-01" },
	{ type: "Organisation", id: "nasty", name: NASTY, kind: "OTHER", aliases: ["one", "two"], source: "list" },
	{ type: "Meeting", id: "forum", name: "Forum", date: "2016-02", ordinal: 3, source: "list", quote: 'the "forum"' },
	{ type: "City", id: "south", name: "South", location: { latitude: -33.4, longitude: -70.6 }, source: "list" },
	{ type: "City", id: "nowhere", name: "Nowhere", source: "list" },
	{ type: "ATTENDS", from: "nasty", to: "forum", role: "SPEAKER", source: "list", quote: "it; spoke\nthere" },
	{ type: "ATTENDS", from: "nasty", to: "forum", role: "HOST", source: "list", status: "PROPOSED" },
	{ ...HELD, modality: "PLANNED", confidence: 1, quote: "will be in South" },
	{ ...HELD, stance: "CONTRADICTS", confidence: 0.9, quote: "was not in South" },
	{ ...HELD, confidence: 0.6, quote: "was in South" },
	{ type: "Person", id: "omar", name: "Omar", source: "list" },
	{ ...POST, source: "list" },
	{ ...POST, since: "2012~", until: "2014", modality: "INFERRED", source: "list" },
	{ type: "Programme", id: "funded", name: "Funded", source: "list" },
	{ ...FUNDS, amount: 5, source: "list" },
	{ ...FUNDS, amount: 900, source: "list" },
];
const QUOTES_OF_HELD = "was in South | will be in South | was not in South";

let database: TestDatabase;
let lastRun: number;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importPaths(database, SEED_FILES);
	const { report, run } = await importRecords(database, RECORDS);
	expect(report.lines.rejected).toBe(0);
	lastRun = Number(run?.split("-").at(-1));
});

afterAll(() => database[Symbol.asyncDispose]());

const count = async (pattern: string) =>
	Number((await queryRows(database, `MATCH ${pattern} RETURN count(*) AS count`))[0]?.count);

const countGraph = async () => ({
	nodes: await count("(:Entity)"),
	edges: await count("(:Entity)-->(:Entity)"),
});

function readTable(exported: ExportedFiles, name: string): Record<string, string>[] {
	return parse(getFile(exported, `${name}.csv`), { columns: true, bom: true });
}

describe("CSV", () => {
	let exported: ExportedFiles;

	beforeAll(async () => {
		exported = await exportFiles(database, "csv");
	});

	test("has a row for each entity, relation and source, and for each quote of a claim", async () => {
		for (const label of ["Meeting", "Organisation", "Person", "City"]) {
			expect(readTable(exported, label)).toHaveLength(await count(`(:${label})`));
		}
		expect(readTable(exported, "ATTENDS")).toHaveLength(await count("()-[:ATTENDS]->()"));
		expect(readTable(exported, "sources")).toHaveLength(await count("(:Source)"));
		expect(readTable(exported, "claims")).toHaveLength(await count("(:Evidence)"));
	});

	test("says of a relation who stands at its ends, which source says so, in which words; umlauts are right", () => {
		const rows = readTable(exported, "ATTENDS").filter(
			({ toId }) => toId === "regierungsarbeitsgruppe-wirtschaft-handel-9",
		);
		const chair = rows.find(({ fromName }) => fromName === "Eckhard Franz");
		expect(chair).toMatchObject({ modality: "ASSERTED", roles: "CHAIR" });
		expect(chair?.quotes).toContain("Abteilung für Außenwirtschaftspolitik");
		expect(chair?.sources).toContain("Regierungsarbeitsgruppe");
	});

	test("begins with the words that state what is shown, however sure others were read", () => {
		const row = readTable(exported, "HELD_IN").find(({ fromId }) => fromId === "forum");
		expect(row).toMatchObject({ modality: "ASSERTED", quotes: QUOTES_OF_HELD });
	});

	test("marks details that no source asserts, what sources disagree on, and what another relation supersedes", () => {
		expect(readTable(exported, "HOLDS_POST").find(({ fromId }) => fromId === "omar")).toMatchObject({
			...{ since: "2012~", modality: "ASSERTED", inferred: "since; until", disputed: "", superseded: "false" },
		});
		expect(readTable(exported, "FUNDS").find(({ toId }) => toId === "funded")).toMatchObject({
			...{ inferred: "", disputed: "amount", superseded: "false" },
		});
	});

	test("no cell is a formula, and what is proposed is no fact", () => {
		const nasty = readTable(exported, "Organisation").find(({ id }) => id === "nasty");
		expect(nasty).toMatchObject({ name: `'${NASTY_AS_KEPT}`, aliases: "one; two" });
		expect(readTable(exported, "ATTENDS").find(({ fromId }) => fromId === "nasty")).toMatchObject({
			roles: "SPEAKER",
			quotes: "it; spoke there",
		});
		expect(readTable(exported, "claims").filter(({ evidenceStatus }) => evidenceStatus === "PROPOSED")).toHaveLength(1);
	});

	test("gives a place's latitude and longitude as numbers, negative ones, too", () => {
		const city = readTable(exported, "City").find(({ id }) => id === "south");
		expect(city).toMatchObject({ latitude: "-33.4", longitude: "-70.6", location: "'-33.4 -70.6" });
		const nowhere = readTable(exported, "City").find(({ id }) => id === "nowhere");
		expect(nowhere).toMatchObject({ latitude: "", longitude: "", location: "" });
	});

	test("has a manifest of what was asked for, when, under which terms, of which state, with the size and hash of every table", async () => {
		const { files, manifest } = await exportFiles(database, "csv", {
			platform: "rohstoff-dialogplattform",
			since: "2015",
		});
		const parts = [...files].filter(([name]) => name !== "manifest.json");
		expect(parts.length).toBeGreaterThan(10);
		expect(manifest).toEqual({
			format: "csv",
			exportedAt: "2024-05-06T07:08:09.000Z",
			filter: { platform: "rohstoff-dialogplattform", since: "2015" },
			licence: {
				name: "Apache-2.0",
				url: "https://www.apache.org/licenses/LICENSE-2.0",
				terms: expect.stringContaining("GeoNames (CC BY 4.0)"),
			},
			ledger: { lastRun, decisions: 0, importing: [], changedMeanwhile: false },
			parts: parts.map(([name, text]) => ({
				name,
				mediaType: "text/csv; charset=utf-8",
				bytes: Buffer.byteLength(text),
				sha256: createHash("sha256").update(text).digest("hex"),
			})),
		});
	});
});

describe.each([
	["graphml", "graph.graphml", (text: string) => graphml.parse(MultiDirectedGraph, text)],
	["gexf", "graph.gexf", (text: string) => gexf.parse(MultiDirectedGraph, text)],
])("%s", (format, file, read) => {
	test("has every entity and every relation, with its type, its names and its words", async () => {
		const graph = read(getFile(await exportFiles(database, format), file));
		expect({ nodes: graph.order, edges: graph.size }).toEqual(await countGraph());
		expect(graph.getNodeAttributes("karaganda")).toMatchObject({ type: "City", name: "Karaganda" });
		expect(graph.getNodeAttributes("nasty")).toMatchObject({ name: NASTY_AS_KEPT, aliases: "one; two" });
		expect(graph.getNodeAttributes("forum")).toMatchObject({ ordinal: 3, possiblyFrom: "2016-02-01" });
		const [edge] = graph.edges("nasty", "forum");
		expect(graph.getEdgeAttributes(edge)).toMatchObject({
			...{ relation: "ATTENDS", modality: "ASSERTED", roles: "SPEAKER", sourceCount: 1 },
			quotes: "it; spoke there",
		});
		const [post] = graph.edges("omar", "nasty");
		expect(graph.getEdgeAttributes(post)).toMatchObject({
			...{ since: "2012~", modality: "ASSERTED", inferred: "since; until", superseded: false },
		});
		expect(graph.getEdgeAttributes(graph.edges("nasty", "funded")[0])).toMatchObject({ disputed: "amount" });
		const [held] = graph.edges("forum", "south");
		expect(graph.getEdgeAttributes(held)).toMatchObject({ modality: "ASSERTED", quotes: QUOTES_OF_HELD });
	});

	test("begins with what was asked for, when it was exported, and the terms", async () => {
		const about = async (options = {}) => getFile(await exportFiles(database, format, options), file).slice(0, 1_000);
		expect(await about({ platform: "rohstoff-dialogplattform", since: "2015" })).toContain(
			"Cooperation graph (platform rohstoff-dialogplattform, since 2015), exported 2024-05-06T07:08:09.000Z. The data is under",
		);
		expect(await about()).toContain("Cooperation graph (all of it), exported");
		expect(await about()).toContain("https://www.apache.org/licenses/LICENSE-2.0");
		if (format === "gexf") expect(await about()).toContain('lastmodifieddate="2024-05-06"');
	});

	test("can be narrowed to a platform, and to a time", async () => {
		const narrowed = read(getFile(await exportFiles(database, format, { platform: "rohstoff-dialogplattform" }), file));
		expect(narrowed.hasNode("rohstoff-dialog-5")).toBe(true);
		expect(narrowed.hasNode("forum")).toBe(false);
		const later = read(getFile(await exportFiles(database, format, { since: "2016-01-01" }), file));
		expect(later.hasNode("forum")).toBe(true);
		expect(later.hasNode("regierungsarbeitsgruppe-wirtschaft-handel-9")).toBe(false);
	});
});

describe("a wish that cannot be fulfilled", () => {
	const wish = (format: string, options: Record<string, string>): ExportRequest => ({
		format,
		options: new Map(Object.entries(options)),
		variables: new Map(),
		nameOf: (name) => `--${name}`,
	});

	test.each([
		["an unknown format", "gefx", {}, "EXPORT_FORMAT_UNKNOWN", "gexf"],
		["a date in words", "csv", { since: "June 2015" }, "OPTION_INVALID", "2015-06"],
		["an end before the beginning", "csv", { since: "2016", until: "2015" }, "EXPORT_SPAN_REVERSED", "--since is 2016"],
	])("%s is named, with what was meant", (_what, format, options, code, words) => {
		expect(() => checkWish(wish(format, options))).toThrowError(
			expect.objectContaining({ code, message: expect.stringContaining(words) }),
		);
	});

	test("a day within a year is no end before its beginning", () => {
		const { since, until } = checkWish(wish("csv", { since: "2015-06", until: "2015" }));
		expect([since, until]).toEqual(["2015-06-01", "2015-12-31"]);
	});

	test("an unknown platform is named, with what was meant", async () => {
		await expect(exportFiles(database, "gexf", { platform: "rohstoff-dialogplatform" })).rejects.toMatchObject({
			code: "ENTITY_NOT_FOUND",
			message: expect.stringContaining("rohstoff-dialogplattform"),
		});
	});
});
