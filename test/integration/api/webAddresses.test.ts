/** An earlier version took in any text as the address of a source. What it let in stands in graphs, and is never served. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { write } from "../../../src/database/sessions.ts";
import { FORMATS } from "../../../src/export/formats.ts";
import { type Api, startApi } from "../../support/api.ts";
import { exportFiles } from "../../support/exports.ts";
import { importRecords, openPreparedDatabase } from "../../support/graph.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const GOOD = "https://www.example.org/bericht";
const BAD = ["javascript:alert(4711)", "data:text/html,4711", "file:///4711", "https://anna:4711@example.org/"];

let database: TestDatabase;
let api: Api;

beforeAll(async () => {
	database = await openPreparedDatabase();
	const { report } = await importRecords(database, [
		{ type: "Source", id: "good", title: "Bericht", url: GOOD },
		...BAD.map((_, place) => ({ type: "Source", id: `bad-${place}`, title: `Alter Bericht ${place}` })),
		...["good", ...BAD.map((_, place) => `bad-${place}`)].map((source, place) => ({
			...{ type: "Organisation", id: "amt", name: `Amt ${place}`, source, quote: `das Amt ${place}` },
		})),
	]);
	expect(report.lines.rejected).toBe(0);
	await write(database, (transaction) =>
		transaction.run(
			"UNWIND range(0, size($bad) - 1) AS place MATCH (source:Source {id: 'bad-' + place}) SET source.url = $bad[place]",
			{ bad: BAD },
		),
	);
	api = await startApi(database, await schemaFor("editors"));
}, 60_000);

afterAll(async () => {
	await api[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

test("sources and evidence name the addresses that are of the web, and no other", async () => {
	const answer = await api.ask(`{
		sources { id url }
		claims { evidence { source { id url } } }
		claimsPerSource { source { id url } }
	}`);
	expect(answer.sources).toContainEqual({ id: "good", url: GOOD });
	expect(answer.sources).toContainEqual({ id: "bad-0", url: null });
	expect(JSON.stringify(answer)).not.toContain("4711");
});

describe.each(Object.keys(FORMATS))("the export %s", (format) => {
	test("holds no other address", async () => {
		const { files } = await exportFiles(database, format);
		expect([...files.values()].join("\n")).not.toContain("4711");
	});
});

test("a line with such an address is rejected, and the message repeats no password", async () => {
	const { report } = await importRecords(
		database,
		BAD.map((url, place) => ({ type: "Source", id: `new-${place}`, title: "Neu", url })),
	);
	const errors = report.problems.filter(({ severity }) => severity === "error");
	expect(errors.map(({ code, path }) => [code, path])).toEqual(BAD.map(() => ["FORMAT_WRONG", "$.url"]));
	expect(JSON.stringify(errors[3])).not.toContain("4711");
});
