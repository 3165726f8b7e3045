/** Contact data, planted wherever a record can carry a text, must not come out anywhere. All of it is invented. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../../support/commandLine.ts";
import { emptyGraph, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

/** What is planted, with a piece of it that stands nowhere else. */
const PLANTED = [
	["Tel. (030) 23125 017", "23125 017"],
	["Telefax: +49 30 23125-018", "23125-018"],
	["+7 (7172) 555 019", "555 019"],
	["0049 30 23125020", "23125020"],
	["anna.muster@example.org", "anna.muster"],
	["anna (at) beispiel (punkt) de", "beispiel (punkt)"],
	["DE02 1203 0000 0000 2020 51", "2020 51"],
	["KZ86 125K ZT50 0410 0100", "0410 0100"],
	["Musterallee 21 b, 10117 Berlin", "Musterallee"],
	["ул. Примерная, д. 22, кв. 5", "Примерная"],
	["23 Sample Street, Apt. 5", "Sample Street"],
] as const;

const says = (text: string) => `Ansprechpartnerin: ${text}, bitte melden`;
const RECORDS = PLANTED.flatMap(([planted], index) => [
	{ type: "Source", id: `s${index}`, title: says(planted), publisher: says(planted), published: "2015" },
	{
		...{ type: "Organisation", id: `o${index}`, name: `Verein ${index} ${says(planted)}`, source: `s${index}` },
		...{ aliases: [says(planted)], description: [says(planted)], names: [{ value: says(planted), kind: "OTHER" }] },
		...{ externalIds: [says(planted)], quote: says(planted) },
	},
	{
		...{ type: "Meeting", id: `m${index}`, name: `Treffen ${index}`, date: "2015", dateText: says(planted) },
		...{ theme: says(planted), goal: says(planted), otherParticipants: [says(planted)], source: `s${index}` },
	},
	{
		...{ type: "ATTENDS", from: `o${index}`, to: `m${index}`, role: "CHAIR", roleText: says(planted) },
		...{ capacity: says(planted), onBehalfOf: says(planted), source: `s${index}`, quote: says(planted) },
	},
]);
/** Lines that are rejected: what is said of them must not repeat the data either. */
const WRONG = PLANTED.flatMap(([planted]) => [
	{ type: "Organisation", id: "x", name: "X", kind: says(planted), source: "s0" },
	{ type: "Organisation", id: "y", name: "Y", source: says(planted) },
	{ type: says(planted), id: "z", source: "s0" },
	{ type: "Meeting", id: "w", name: "W", date: says(planted), source: "s0" },
]);

let database: TestDatabase;
let folder: TemporaryFolder;
let outputs: readonly string[];

beforeAll(async () => {
	database = await openPreparedDatabase();
	await emptyGraph(database);
	folder = await createTemporaryFolder();
	const path = await folder.write("contact.jsonl", [...RECORDS, ...WRONG]);
	const run = async (...words: string[]) => {
		const { stdout, stderr } = await runCommand(words, { address: database.address });
		return `${stdout}${stderr}`;
	};
	outputs = [
		await run("validate", path),
		await run("import", path, "--plan"),
		await run("import", path),
		await run("import", path, "--json"),
		await run("conflicts"),
		await run("status"),
		await run("runs", "show", "--json"),
	];
});

afterAll(async () => {
	await folder[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

describe("contact data", () => {
	test("the good lines go in, and the summary counts what was taken out", async () => {
		const report = JSON.parse(outputs[3] ?? "{}") as { lines: { accepted: number }; redacted: number };
		expect(report.lines.accepted).toBe(RECORDS.length);
		expect(report.redacted).toBeGreaterThanOrEqual(PLANTED.length * 15);
		expect(outputs[2]).toMatch(/contact data taken out of \d+ places/);
	});

	test.each(PLANTED)("%s is no part of any value in the database", async (_, piece) => {
		const values = await queryRows(
			database,
			`MATCH (n) UNWIND keys(n) AS key WITH labels(n)[0] + '.' + key AS place, apoc.convert.toJson(n[key]) AS value
			 WHERE toLower(value) CONTAINS toLower($piece) RETURN DISTINCT place
			 UNION
			 MATCH ()-[r]->() UNWIND keys(r) AS key WITH type(r) + '.' + key AS place, apoc.convert.toJson(r[key]) AS value
			 WHERE toLower(value) CONTAINS toLower($piece) RETURN DISTINCT place`,
			{ piece },
		);
		expect(values).toEqual([]);
	});

	test.each(PLANTED)("%s is not repeated by any command", (_, piece) => {
		expect(outputs.filter((output) => output.includes(piece))).toEqual([]);
	});
});
