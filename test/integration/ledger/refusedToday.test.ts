/** What an earlier version took in and today's rules refuse: told, kept, not shown, and carried by the lossless export. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { write } from "../../../src/database/sessions.ts";
import { prepareGraph } from "../../../src/ledger/migrations/prepareGraph.ts";
import { readStatus } from "../../../src/ledger/status/readStatus.ts";
import { runCommand } from "../../support/commandLine.ts";
import { exportFiles, getFile } from "../../support/exports.ts";
import { emptyGraph, importPaths, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { loadState } from "../../support/loadState.ts";
import { MODEL } from "../../support/model.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

afterAll(() => database[Symbol.asyncDispose]());

const run = (query: string, parameters = {}) => write(database, (transaction) => transaction.run(query, parameters));

const LONG = "x".repeat(9_000);

/** As if an earlier version had taken in values that no import takes in today. */
async function plant(): Promise<void> {
	await run("MATCH (l:Ledger) DELETE l");
	await loadState(database, 1);
	await run(`MATCH (e:Evidence {subjectId: 'gruen', predicate: 'until', target: '"2019"'})
		SET e.target = '"31.12.2019"', e.says = 'until: 31.12.2019'`);
	await run(`MATCH (e:Evidence {subjectId: 'dina', target: '"club"', predicate: 'HOLDS_POST'})
		SET e.qualifiers = '{"since":"2014","title":"Leiterin","until":"2012"}', e.wording = '{}',
			e.says = 'HOLDS_POST, title: Leiterin, since: 2014, until: 2012'`);
	await run(
		"MATCH (e:Evidence {subjectId: 'beispielstadt', predicate: 'name'}) SET e.target = $target, e.says = $says",
		{
			target: JSON.stringify(LONG),
			says: `name: ${LONG}`,
		},
	);
	await run(
		"MATCH (:ImportRun)-[recording:RECORDED]->(:Source {id: 'bericht-2016'}) SET recording.properties = $properties",
		{ properties: JSON.stringify({ title: "Jahresbericht", published: "31.12.2015", url: "www.example.org bericht" }) },
	);
}

const REFUSED = [
	{ of: "City.name", code: "VALUE_TOO_LONG", path: "$.name", count: 1, sources: ["protokoll-2015"] },
	{ of: "HOLDS_POST", code: "DATES_REVERSED", path: "$.until", count: 1, sources: ["protokoll-2015"] },
	{ of: "Programme.until", code: "DATE_INVALID", path: "$.until", count: 1, sources: ["bericht-2016"] },
	{ of: "Source", code: "DATE_INVALID", path: "$.published", count: 1, sources: ["bericht-2016"] },
];

const readRefused = async () => (await readStatus(database, MODEL)).refused;
const exportRecords = async () => getFile(await exportFiles(database, "jsonl"), "records.jsonl");

describe("values that today's rules refuse, in an upgraded graph", { timeout: 180_000 }, () => {
	let records: string;

	beforeAll(async () => {
		await emptyGraph(database);
		await plant();
		await prepareGraph(database, MODEL);
		records = await exportRecords();
	}, 180_000);

	test("are told by status: how many, of what, why and what to do", async () => {
		expect(await readRefused()).toEqual(REFUSED);
		const { stdout } = await runCommand(["status"], { address: database.address });
		expect(stdout).toContain("Of an earlier version, and refused by today's rules: 4 values. Kept, and not shown:");
		expect(stdout).toContain("  1 × Programme.until: DATE_INVALID at $.until; said by bericht-2016\n");
		expect(stdout).toContain("--complete SOURCE");
		const asJson = await runCommand(["status", "--json"], { address: database.address });
		expect((JSON.parse(asJson.stdout) as { refused: unknown }).refused).toEqual(REFUSED);
	});

	test("are not shown, and what else is said of the same things is", async () => {
		const [shown] = await queryRows(
			database,
			`MATCH (p:Programme {id: 'gruen'}), (city:City {id: 'beispielstadt'})
			 RETURN p.until AS until, city.name AS name,
				COUNT { (city)<-[:HELD_IN]-(:Meeting) } AS meetings, COUNT { ({id: 'dina'})-[:HOLDS_POST {title: 'Leiterin'}]->() } AS posts`,
		);
		expect(shown).toMatchObject({ until: "2018", meetings: 1, posts: 0 });
		expect(String(shown?.name)).not.toContain("xxx");
		expect(await queryRows(database, "MATCH (c:SetAside) RETURN c")).toEqual([]);
	});

	test("leave in the lossless export as lines of type SetAside, which an import keeps as they are", async () => {
		const lines = records.split("\n").filter((line) => line.includes('"SetAside"'));
		expect(lines).toHaveLength(REFUSED.length);
		await using folder = await createTemporaryFolder();
		const path = await folder.write("records.jsonl", records);
		await emptyGraph(database);
		const { report } = await importPaths(database, [path]);
		expect(report.lines.rejected).toBe(0);
		expect(report.problems.filter(({ code }) => code === "RECORD_SET_ASIDE").map(({ path }) => path)).toEqual(
			expect.arrayContaining(REFUSED.map(({ path }) => path)),
		);
		expect(await exportRecords()).toBe(records);
		expect(await readRefused()).toEqual(REFUSED);
		const again = await importPaths(database, [path]);
		expect([again.counts.claims.new, again.counts.evidence.new]).toEqual([0, 0]);
		expect((await exportRecords()).split("\n").filter((line) => line.includes('"SetAside"'))).toEqual(lines);
		expect(await readRefused()).toEqual(REFUSED);
	});

	test("go when valid records are imported in their place", async () => {
		await using folder = await createTemporaryFolder();
		const mended = records
			.split("\n")
			.filter((line) => line.includes("bericht-2016"))
			.map((line) => (line.includes('"SetAside"') ? JSON.stringify(JSON.parse(line).record) : line))
			.map((line) => line.replaceAll("31.12.2019", "2019-12-31").replaceAll("31.12.2015", "2015-12-31"))
			.map((line) => line.replace("www.example.org bericht", "https://www.example.org/bericht"));
		const path = await folder.write("records.jsonl", mended.join("\n"));
		const { report } = await importPaths(database, [path], { complete: ["bericht-2016"] });
		expect(report.lines.rejected).toBe(0);
		expect((await readRefused()).map(({ of }) => of)).toEqual(["City.name", "HOLDS_POST"]);
	});
});

test("a line of type SetAside whose record is valid is a record like any other", async () => {
	await emptyGraph(database);
	await using folder = await createTemporaryFolder();
	const path = await folder.write("records.jsonl", [
		{ type: "Source", id: "s", title: "Report" },
		{ type: "SetAside", record: { type: "Person", id: "p", name: "Nina Ohlert", source: "s" } },
		{ type: "SetAside", record: { type: "Person", name: "of nobody", source: "s" } },
		{ type: "SetAside", record: 7 },
	]);
	const { report } = await importPaths(database, [path]);
	expect(report.lines).toEqual({ read: 4, accepted: 2, rejected: 2 });
	expect(report.problems.map(({ code }) => code).sort()).toEqual(["ID_MISSING", "TYPE_UNKNOWN"]);
	expect(await readRefused()).toEqual([]);
	expect(await queryRows(database, "MATCH (p:Person) RETURN p.name AS name")).toEqual([{ name: "Nina Ohlert" }]);
});
