import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand, runInProcess } from "../../support/commandLine.ts";
import { emptyGraph, importPaths, openPreparedDatabase, SEED_FILES } from "../../support/graph.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const BOM = "\uFEFF";

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importPaths(database, SEED_FILES);
});

afterAll(() => database[Symbol.asyncDispose]());

/** `coopgraph ask …` on the database of this run. */
async function ask(...words: readonly string[]) {
	const { stdout, stderr, exitCode } = await runInProcess(["ask", ...words], { address: database.address });
	return { output: stdout, errors: stderr, exitCode };
}

describe("coopgraph ask", { timeout: 180_000 }, () => {
	test("the answer is a table under its title, with what all rows share above it", async () => {
		const { output, exitCode } = await ask("names-of-a-city");
		expect(exitCode).toBe(0);
		const [title, , , common, , caption, , headings, , first] = output.split("\n");
		expect(title).toBe("What was a city called, when, and in which language?");
		expect(common).toBe("name: Astana");
		expect(caption).toBe("names:");
		expect(headings).toMatch(/^│ value +│ lang +│ script +│ kind +│ since +│ until +│$/);
		expect(first).toMatch(/^│ Astana +│ – +│ – +│ – +│ – +│ – +│$/);
	});

	test("a user who types it gets the same", async () => {
		const { stdout, stderr, exitCode } = await runCommand(["ask", "names-of-a-city"], { address: database.address });
		expect({ output: stdout, errors: stderr, exitCode }).toEqual(await ask("names-of-a-city"));
	});

	test("titles come in German, too", async () => {
		const { output } = await ask("names-of-a-city", "--language", "de");
		expect(output).toMatch(/^Wie hieß eine Stadt, wann und in welcher Sprache\?\n/);
	});

	test("--var asks about something else than the example", async () => {
		const { output } = await ask("names-of-a-city", "--var", "id=karaganda", "--json");
		expect(JSON.parse(output)).toMatchObject({ cities: [{ name: "Karaganda" }] });
	});

	test("what was asked with an example says so beside the table, and is quiet where a program reads", async () => {
		const { errors } = await ask("names-of-a-city");
		expect(errors).toBe("Asked with id = astana (an example). To ask with another value: --var id=…");
		expect((await ask("names-of-a-city", "--var", "id=karaganda")).errors).toBe("");
		expect((await ask("names-of-a-city", "--json")).errors).toBe("");
	});

	test("a list is given with commas", async () => {
		const { output } = await ask("said-by-one-source-alone", "--var", "relations=FUNDS,RUNS_UNDER", "--json");
		const { claims } = JSON.parse(output) as { claims: { relation: string }[] };
		expect(claims.map(({ relation }) => relation)).toEqual(["FUNDS", "RUNS_UNDER"]);
	});

	test("--csv is a file for a spreadsheet: byte order mark, CRLF, umlauts, one heading a column", async () => {
		const { output } = await ask("chairs-of-a-meeting", "--csv");
		expect(output.startsWith(BOM)).toBe(true);
		const [headings, ...rows] = output.slice(BOM.length).trimEnd().split("\r\n");
		expect(headings).toBe(
			"name,participants.name,participants.capacity,participants.evidence.quote,participants.evidence.source.title",
		);
		expect(rows).toHaveLength(2);
		expect(rows[1]).toContain("Leiter der Abteilung für Außenwirtschaftspolitik");
		expect(output).not.toMatch(/(?<!\r)\n/);
	});

	test("what nothing answers is said, and is no error", async () => {
		const { output, exitCode } = await ask("posts-on-a-day", "--var", "day=1990-01-01");
		expect(exitCode).toBe(0);
		expect(output).toContain("Nothing in the graph answers this.");
	});

	test("--list names every question with its variables, and needs no database", async () => {
		const { stdout } = await runInProcess(["ask", "--list", "--csv"]);
		expect(stdout.split("\r\n")[1]).toBe(
			'People,who-sat-at-the-table,"Who sat at the table, in which role, and in whose name?",id',
		);
	});
});

describe("mistakes at coopgraph ask", () => {
	test.each([
		["an unknown question", ["chair-of-a-meeting"], "SAVED_QUERY_UNKNOWN", "Did you mean chairs-of-a-meeting?"],
		[
			"an unknown variable",
			["said-by-one-source-alone", "--var", "relation=FUNDS"],
			"VARIABLE_UNKNOWN",
			"Did you mean relations?",
		],
		[
			"a value of the wrong form",
			["posts-on-a-day", "--var", "day=June"],
			"VARIABLE_INVALID",
			"a day such as 2015-06-09",
		],
		["an empty value", ["names-of-a-city", "--var", "id="], "VARIABLE_INVALID", "an id"],
		["a variable without a value", ["names-of-a-city", "--var", "id"], "OPTION_INVALID", "NAME=VALUE"],
		["two forms at once", ["sources", "--csv", "--json"], "COMMAND_INVALID", "cannot be used with"],
		["an unknown language", ["sources", "--language", "fr"], "COMMAND_INVALID", "de, en"],
	])("%s is refused with what was expected", async (_case, words, code, hint) => {
		const { errors, output, exitCode } = await ask(...words);
		expect(exitCode).toBe(2);
		expect(errors + output).toContain(code);
		expect(errors + output).toContain(hint);
	});
});

describe("a question that nothing answers", () => {
	test.each([
		["a misspelt id", ["who-sat-at-the-table", "--var", "id=rohstoff-dialog-55"], "Did you mean rohstoff-dialog-5?"],
		["a name for an id", ["names-of-a-city", "--var", "id=Karagand"], "Did you mean karaganda?"],
		["half the id of a source", ["said-by-one-source-alone", "--var", "source=geonames"], "Did you mean geonames-iso?"],
	])("says that nothing has the id: %s", async (_case, words, hint) => {
		const { errors, output, exitCode } = await ask(...words);
		expect(exitCode).toBe(0);
		expect(output).toContain("Nothing in the graph answers this.");
		expect(errors).toContain("Nothing in the graph has the id");
		expect(errors).toContain(hint);
	});

	test("says nothing of ids that there are", async () => {
		const { errors, output } = await ask("results-of-a-meeting", "--var", "id=giz");
		expect(output).toContain("Nothing in the graph answers this.");
		expect(errors).toBe("");
	});
});

describe("coopgraph ask on an empty graph", () => {
	test("says where data come from", async () => {
		await emptyGraph(database);
		const { output, errors, exitCode } = await ask("sources");
		expect(exitCode).toBe(0);
		expect(output).toContain("Nothing in the graph answers this.");
		expect(errors).toContain("The graph is empty: `coopgraph serve` fills it with the seed");
	});
});
