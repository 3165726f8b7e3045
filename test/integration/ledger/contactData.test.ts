/** Contact data, planted wherever a record can carry a text, must not come out anywhere. All of it is invented. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runInProcess } from "../../support/commandLine.ts";
import { emptyGraph, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { PLANTED, plant, plantWrongly } from "../../support/plantedContactData.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const TEXTS = PLANTED.map(([text]) => text);
const RECORDS = plant(TEXTS);
const WRONG = plantWrongly(TEXTS);

let database: TestDatabase;
let folder: TemporaryFolder;
let outputs: readonly string[];

beforeAll(async () => {
	database = await openPreparedDatabase();
	await emptyGraph(database);
	folder = await createTemporaryFolder();
	const path = await folder.write("contact.jsonl", [...RECORDS, ...WRONG]);
	const run = async (...words: string[]) => {
		const { stdout, stderr } = await runInProcess(words, { address: database.address });
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
