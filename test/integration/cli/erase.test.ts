/** Erasing from the command line: what is said, and that what was erased is repeated by no command. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type CommandOutcome, runInProcess } from "../../support/commandLine.ts";
import { newLedgerPath } from "../../support/decider.ts";
import { openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

// Each starts the program several times.
vi.setConfig({ testTimeout: 300_000 });

const FROM = { source: "report" };
const RECORDS = [
	{ type: "Source", id: "report", title: "Report of Zyxna Qwertova" },
	{ type: "Person", id: "zyxna", name: "Zyxna Qwertova", ...FROM },
	{ type: "Person", id: "zyxna", jobTitle: "Qwertologist", ...FROM },
	{ type: "Meeting", id: "talk", name: "Talk", ...FROM, quote: "Zyxna Qwertova’s talk" },
	{ type: "ATTENDS", from: "zyxna", to: "talk", role: "CHAIR", ...FROM },
];
const ERASED = /zyxna|qwert/i;

let database: TestDatabase;
let folder: TemporaryFolder;
let records: string;
const decisions = newLedgerPath();

beforeAll(async () => {
	database = await openPreparedDatabase();
	folder = await createTemporaryFolder();
	records = await folder.write("records.jsonl", RECORDS);
});

afterAll(async () => {
	await folder[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

const run = (...words: string[]): Promise<CommandOutcome> =>
	runInProcess(words, { address: database.address, decisions });

test("an erasure asks for a reason, is planned, done, told of by status, and holds against an import", async () => {
	expect((await run("import", records)).exitCode).toBe(0);
	const [claim] = await queryRows(database, "MATCH (c:Claim {relation: 'ATTENDS'}) RETURN c.id AS id");
	const reply = await run(
		...["reply", String(claim?.id), "--by", "Zyxna Qwertova", "--text", "I chaired nothing."],
		...["--url", "https://example.org/reply", "--because", "her letter"],
	);
	expect(reply.stdout).toContain("I chaired nothing.");

	expect((await run("erase", "zyxna")).stderr).toContain("OPTION_INVALID");
	expect((await run("erase", "nobody", "--because", "x")).stderr).toContain("ID_NOT_FOUND");
	const because = ["--because", "Zyxna Qwertova asked for it"];
	const planned = await run("erase", "zyxna", ...because, "--plan");
	expect(planned.stdout).toMatch(
		/^Would erase 1 id: 3 pieces of evidence, 1 decision, 0 judgements\.\nWould mask its names/,
	);
	expect((await run("status", "--json")).stdout).toContain('"erasures": 0');

	const erased = await run("erase", "zyxna", ...because);
	expect(erased).toMatchObject({ exitCode: 0, stderr: "" });
	expect(erased.stdout).toContain("These record files still hold it: records.jsonl.".replace("records.jsonl", records));
	expect(erased.stdout).toContain("Version control still has the former lines");
	for (const name of ["decisions.jsonl", "erasures.jsonl"]) {
		expect(await readFile(join(dirname(decisions), name), "utf8")).not.toMatch(ERASED);
	}

	const again = await run("import", records, "--strict", "--json");
	expect(again).toMatchObject({ exitCode: 0 });
	expect(JSON.parse(again.stdout)).toMatchObject({ erased: 3, lines: { read: 5, accepted: 2, rejected: 0 } });
	const told = [again, await run("import", records), await run("validate", records), await run("status")];
	expect(told[2]?.stdout).toContain("3 left out, as they state what was erased");
	expect(told[3]?.stdout).toContain("Erased: 1 entity or source.");
	for (const { stdout, stderr } of told) expect(`${stdout}${stderr}`).not.toMatch(ERASED);
});
