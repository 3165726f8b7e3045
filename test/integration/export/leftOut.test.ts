/** What no export may hold, whatever its format: looked for in every file of every format that there is. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "../../../src/export/formats.ts";
import { rankClaim } from "../../../src/ledger/decisions/rankClaim.ts";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { createDecider } from "../../support/decider.ts";
import { exportFiles, SOURCE_LISTS } from "../../support/exports.ts";
import { importPaths, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { PLANTED, plant } from "../../support/plantedContactData.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

/** Of the texts of two sources, one of which may be shown to everybody: no quote has these words. */
const FULL_TEXT = "Kranichfeder am Ufer 4711";

/** What a person decided against, took back, or has not decided on yet. */
const UNCOUNTED = ["Vorgeschlagenes Ziel", "Verworfenes Ziel", "Falsches Ziel", "Zurückgezogenes Ziel"];

/** Formats that keep the ledger as a whole, each statement with its status: for import elsewhere, for review. */
const WHOLE_LEDGER = ["jsonl", "csv"];

const RECORDS = [
	...["open", "closed"].map((id) => ({
		...{ type: "Source", id, title: `Text ${id}`, textFile: "text.txt", textPublic: id === "open" },
	})),
	{ type: "Source", id: "withdrawn", title: "Zurückgezogenes Papier" },
	{ type: "Meeting", id: "talk", name: "Gespräch", source: "open", quote: "ein Gespräch" },
	{ type: "Meeting", id: "talk", goal: "Vorgeschlagenes Ziel", status: "PROPOSED", source: "closed" },
	{ type: "Meeting", id: "talk", goal: "Verworfenes Ziel", status: "REJECTED", source: "closed" },
	{ type: "Meeting", id: "talk", goal: "Falsches Ziel", source: "closed" },
	{ type: "Meeting", id: "talk", goal: "Zurückgezogenes Ziel", source: "withdrawn" },
	{ type: "Meeting", id: "talk", goal: "Gemeinsames Ziel", source: "closed", quote: "ein Gespräch" },
];

let database: TestDatabase;
const texts = new Map<string, string>();

beforeAll(async () => {
	database = await openPreparedDatabase();
	await using folder = await createTemporaryFolder();
	await folder.write("text.txt", `Es war ein Gespräch. ${FULL_TEXT}.`);
	const path = await folder.write("records.jsonl", [...RECORDS, ...plant(PLANTED.map(([text]) => text))]);
	const { report } = await importPaths(database, [path]);
	expect(report.lines.rejected).toBe(0);
	const decider = createDecider(database);
	const [wrong] = await queryRows(database, "MATCH (c:Claim {value: 'Falsches Ziel'}) RETURN c.id AS id");
	await rankClaim(decider, String(wrong?.id), "DEPRECATED", "a misprint");
	await withdrawSource(decider, "withdrawn", "it was not true");
	for (const format of Object.keys(FORMATS)) {
		const { files } = await exportFiles(database, format);
		texts.set(format, [...files.values()].join("\n"));
	}
});

afterAll(() => database[Symbol.asyncDispose]());

describe.each(Object.keys(FORMATS))("%s", (format) => {
	test("has what counts", () => {
		expect(texts.get(format)).toContain(SOURCE_LISTS.includes(format) ? "Text open" : "Gemeinsames Ziel");
	});

	test("has no contact data", () => {
		expect(PLANTED.filter(([, piece]) => texts.get(format)?.includes(piece))).toEqual([]);
	});

	test("has no full text of a source, whether it may be shown or not", () => {
		expect(texts.get(format)).not.toContain(FULL_TEXT);
	});

	const keepsAll = WHOLE_LEDGER.includes(format);
	test(`has ${keepsAll ? "all" : "nothing"} that is proposed, rejected, wrong or withdrawn`, () => {
		const found = UNCOUNTED.filter((words) => texts.get(format)?.includes(words));
		expect(found).toEqual(keepsAll ? UNCOUNTED : []);
	});
});
