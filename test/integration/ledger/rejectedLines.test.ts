import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isError } from "../../../src/records/problems.ts";
import { GOOD_LINES, makeBrokenFile, TEXT_OF_SOURCE } from "../../support/brokenLines.ts";
import {
	dumpGraph,
	emptyGraph,
	importPaths,
	importRecords,
	openPreparedDatabase,
	queryRows,
} from "../../support/graph.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const { content, broken } = makeBrokenFile();

let database: TestDatabase;
let folder: TemporaryFolder;
let file: string;

beforeAll(async () => {
	database = await openPreparedDatabase();
	folder = await createTemporaryFolder();
	await folder.write(TEXT_OF_SOURCE.name, TEXT_OF_SOURCE.content);
	file = await folder.write("mixed.jsonl", content);
});

afterAll(async () => {
	await folder[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

beforeEach(() => emptyGraph(database));

describe("1,000 good lines and 60 broken ones in one file", () => {
	test("the 1,000 are in, and each of the 60 is named by line, code and what to do", async () => {
		expect([GOOD_LINES.length, broken.size]).toEqual([1_000, 60]);
		expect(new Set([...broken.values()].map(({ code }) => code)).size).toBeGreaterThan(20);

		const { report } = await importPaths(database, [file]);

		expect(report.lines).toEqual({ read: 1_060, accepted: 1_000, rejected: 60 });
		const errors = report.problems.filter(isError);
		const found = new Map(errors.map(({ line, code }) => [line, { code }]));
		expect(found).toEqual(new Map([...broken].map(([line, { code }]) => [line, { code }])));
		expect(errors).toHaveLength(60);
		for (const problem of errors) {
			expect(problem.suggestion, problem.code).toMatch(/\S.{5,}/);
			expect(`${problem.message} ${problem.suggestion}`, problem.code).not.toMatch(
				/\{(path|found|expected)\}|undefined/,
			);
		}
		const [counted] = await queryRows(
			database,
			"RETURN COUNT { (:Organisation) } AS entities, COUNT { ()-[:UNIT_OF]->() } AS relations",
		);
		expect(counted).toEqual({ entities: 498, relations: 498 });
	});

	test("the good lines leave the same graph as without the broken ones", async () => {
		await importPaths(database, [file]);
		const mixed = await dumpGraph(database);
		await emptyGraph(database);
		await importPaths(database, [await folder.write("good.jsonl", GOOD_LINES.join("\n"))]);
		expect(await dumpGraph(database)).toEqual(mixed);
	});

	test("strict: nothing is in, and the same lines are named", async () => {
		const { run, report } = await importPaths(database, [file], { strict: true });
		expect(run).toBeUndefined();
		expect(report.lines.rejected).toBe(60);
		expect(await dumpGraph(database)).toEqual([]);
	});

	test("strict: a file without a mistake goes in", async () => {
		const { run } = await importPaths(database, [await folder.write("good.jsonl", GOOD_LINES.join("\n"))], {
			strict: true,
		});
		expect(run).toMatch(/^\d{4}-\d\d-\d\d-\d+$/);
	});
});

describe("a rejected line", () => {
	const source = { type: "Source", id: "report", title: "A report" };
	const oecd = { type: "Organisation", id: "oecd", name: "OECD", source: "report" };
	const meeting = { type: "Meeting", id: "session", name: "Session", source: "report" };

	test.each([
		["a misspelt end", [{ type: "ATTENDS", from: "oecdd", to: "session", source: "report" }], "Did you mean `oecd`?"],
		[
			"ends exchanged",
			[{ type: "ATTENDS", from: "session", to: "oecd", source: "report" }],
			"Exchange `from` and `to`.",
		],
		["a misspelt source", [{ ...oecd, id: "who", source: "reports" }], "Did you mean `report`?"],
		[
			"a misspelt relation",
			[{ type: "ATENDS", from: "oecd", to: "session", source: "report" }],
			"Did you mean `ATTENDS`?",
		],
	])("with %s suggests what was meant", async (_what, wrong, words) => {
		const { report } = await importRecords(database, [source, oecd, meeting, ...wrong]);
		expect(report.problems.map(({ line }) => line)).toEqual([4]);
		expect(report.problems[0]?.suggestion).toContain(words);
	});

	test("that names an entity is pointed at by the lines that lean on it", async () => {
		const { report } = await importRecords(database, [
			source,
			meeting,
			{ ...oecd, kind: "CLUBHOUSE" },
			{ type: "ATTENDS", from: "oecd", to: "session", source: "report" },
			{ ...oecd, name: undefined, country: "FR" },
		]);
		expect(report.problems.map(({ line, code }) => [line, code])).toEqual([
			[3, "VALUE_NOT_LISTED"],
			[4, "END_REJECTED"],
			[5, "NAME_MISSING"],
		]);
		for (const { suggestion } of report.problems.slice(1)) expect(suggestion).toContain("line 3 of records.jsonl");
	});

	test("goes in once mended, with the lines that leaned on it", async () => {
		const attends = { type: "ATTENDS", from: "oecd", to: "session", source: "report" };
		const rejected: string[] = [];
		await importRecords(database, [source, meeting, { ...oecd, kind: "MINISTERY" }, attends], {
			onBatch: (batch) => void rejected.push(...batch.rejected.map(({ text }) => String(text))),
		});
		const mended = rejected.join("\n").replace("MINISTERY", "INTERNATIONAL");
		expect((await importRecords(database, mended)).report.problems).toEqual([]);
		const inParts = await dumpGraph(database);
		await emptyGraph(database);
		await importRecords(database, [source, meeting, { ...oecd, kind: "INTERNATIONAL" }, attends]);
		expect(await dumpGraph(database)).toEqual(inParts);
	});

	test("leans on what the graph holds, of whatever run", async () => {
		await importRecords(database, [source, oecd, meeting]);
		const later = [
			{ type: "ATTENDS", from: "oecd", to: "session", source: "report" },
			{ ...meeting, name: undefined, ordinal: 5 },
		];
		expect((await importRecords(database, later)).report.problems).toEqual([]);
		const conflict = await importRecords(database, [{ type: "Topic", id: "oecd", name: "OECD", source: "report" }]);
		expect(conflict.report.problems.map(({ code }) => code)).toEqual(["ID_TYPE_CONFLICT"]);
	});

	test("a qualifier that names nobody is only a warning", async () => {
		const attends = { type: "ATTENDS", from: "oecd", to: "session", through: "nobody", source: "report" };
		const { report } = await importRecords(database, [source, oecd, meeting, attends]);
		expect(report.problems.map(({ code, severity }) => [code, severity])).toEqual([["REFERENCE_UNKNOWN", "warning"]]);
		expect(report.lines.accepted).toBe(4);
	});
});

describe("contact data", () => {
	const SECRETS = ["+49 30 23125004", "030 23125-005", "jane.doe@example.org", "DE89 3704 0044 0532 0130 00"];

	test("in any text of a line is found nowhere in the database; the line goes in with a warning", async () => {
		const secret = SECRETS.join(", ");
		await folder.write("contact.txt", `Es lud ein: Jane Doe, ${secret}. Ende.`);
		const { report } = await importPaths(database, [
			await folder.write("contact.jsonl", [
				{ type: "Source", id: "report", title: `Report ${secret}`, textFile: "contact.txt" },
				{
					type: "Person",
					id: "jane",
					name: `Jane Doe ${secret}`,
					aliases: [secret],
					description: [secret],
					source: "report",
					quote: `Jane Doe, ${secret}`,
				},
				{
					type: "Organisation",
					id: "club",
					name: "Club",
					names: [{ value: `Club ${secret}`, lang: "de" }],
					externalIds: [secret],
					source: "report",
				},
				{
					type: "HOLDS_POST",
					from: "jane",
					to: "club",
					title: `Chair ${secret}`,
					since: "2012",
					sinceText: `since ${secret}`,
					source: "report",
					quote: `Es lud ein: Jane Doe, ${secret}.`,
				},
			]),
		]);
		expect(report.lines).toMatchObject({ accepted: 4, rejected: 0 });
		expect(new Set(report.problems.map(({ code }) => code))).toEqual(new Set(["CONTACT_DATA_REDACTED"]));
		expect(new Set(report.problems.map(({ line }) => line))).toEqual(new Set([1, 2, 3, 4]));
		const stored = JSON.stringify(
			await queryRows(database, "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN properties(n) AS n, properties(r) AS r"),
		);
		expect(stored).toContain("Jane Doe ███");
		const folded = (text: string) => text.replace(/[^\p{L}\p{N}@]/gu, "").toLowerCase();
		for (const part of SECRETS) expect(folded(stored)).not.toContain(folded(part));
		expect(stored).not.toMatch(/23125|3704|jane\.doe/i);
		expect(JSON.stringify(report.problems)).not.toMatch(/23125|3704|jane\.doe/i);
	});
});
