/**
 * Export, import into an empty database, compare node by node and relation by relation; then once more into what is there,
 * which must change nothing. Left out of the comparison is what
 * belongs to a database and not to its content: import runs.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { findFault as findFaultOfJudgement, type Judgement } from "../../../src/identity/clusters/Judgement.ts";
import { recordDecisions } from "../../../src/ledger/apply/recordDecisions.ts";
import { recordJudgements } from "../../../src/ledger/apply/recordJudgements.ts";
import { rankClaim } from "../../../src/ledger/decisions/rankClaim.ts";
import { listProposals, reviewByIds } from "../../../src/ledger/decisions/review.ts";
import { LedgerFile } from "../../../src/ledger/files/LedgerFile.ts";
import { judge } from "../../../src/ledger/judgements/judge.ts";
import { type Decision, findFault as findFaultOfDecision } from "../../../src/ledger/store/lines/Decision.ts";
import { createDecider } from "../../support/decider.ts";
import { type ExportedFiles, exportFiles, getFile } from "../../support/exports.ts";
import {
	dumpGraph,
	emptyGraph,
	importPaths,
	importRecords,
	openPreparedDatabase,
	queryRows,
	SEED_FILES,
} from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { generatedStatement, NAMES, nameSpace, SOURCES } from "../../support/statements.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/dissenting/", import.meta.url));
const SET_FILES = ["sources", "places", "programmes", "meetings", "people"].map((name) => `${FOLDER}${name}.jsonl`);

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

beforeEach(() => emptyGraph(database));

afterAll(() => database[Symbol.asyncDispose]());

/** As somebody would who got the files: records and decisions into a database that holds nothing. */
async function importInto(exported: ExportedFiles): Promise<void> {
	await using folder = await createTemporaryFolder();
	const write = (name: string) => folder.write(name, getFile(exported, name));
	await recordJudgements(database, MODEL, await readLedger(await write("judgements.jsonl"), findFaultOfJudgement));
	await recordDecisions(database, MODEL, await readDecisions(await write("decisions.jsonl")));
	const { report } = await importRecords(database, getFile(exported, "records.jsonl"));
	expect(report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
	expect(report.lines.rejected).toBe(0);
}

const readDecisions = (path: string) => readLedger<Decision>(path, (line) => findFaultOfDecision(MODEL, line));

async function readLedger<Line extends Decision | Judgement>(
	path: string,
	findFault: ConstructorParameters<typeof LedgerFile<Line>>[1],
): Promise<readonly Line[]> {
	const { lines, faults } = await new LedgerFile<Line>(path, findFault).read();
	expect(faults).toEqual([]);
	return lines;
}

async function expectSameAfterwards(): Promise<void> {
	const before = await dumpGraph(database, { times: true });
	const exported = await exportFiles(database, "jsonl");
	await emptyGraph(database);
	await importInto(exported);
	expect(await dumpGraph(database, { times: true })).toEqual(before);
	const again = await exportFiles(database, "jsonl");
	for (const name of exported.files.keys()) {
		if (name !== "manifest.json") expect(getFile(again, name)).toBe(getFile(exported, name));
	}
	const held = await dumpGraph(database);
	await importInto(exported);
	expect(await dumpGraph(database)).toEqual(held);
}

test("the seed is the same graph after an export and an import", async () => {
	await importPaths(database, SEED_FILES);
	await expectSameAfterwards();
});

test("so is what contradicts itself, is proposed, rejected, ranked, reviewed and withdrawn", async () => {
	await importPaths(database, [...SEED_FILES, ...SET_FILES]);
	await recordDecisions(database, MODEL, await readDecisions(`${FOLDER}decisions.jsonl`));
	const decider = createDecider(database);
	const [claim] = await queryRows(
		database,
		"MATCH (c:Claim {subjectId: 'vorhaben/wasserbruecke', property: 'until', value: '2019'}) RETURN c.id AS id",
	);
	await rankClaim(decider, String(claim?.id), "DEPRECATED", "a misprint");
	await rankClaim(decider, String(claim?.id), "PREFERRED", "no misprint after all");
	const { proposals } = await listProposals(database, {}, 100);
	const [first, second] = proposals.map(({ id }) => id);
	await reviewByIds(decider, [first ?? ""], "ACCEPTED", "so it stands there");
	await reviewByIds(decider, [second ?? ""], "REJECTED", "it does not");
	await expectSameAfterwards();
});

test("so is what was united, and what was parted again", async () => {
	await importPaths(database, SEED_FILES);
	const decider = createDecider(database);
	const same = { judgement: "SAME", because: "for a try" } as const;
	await judge(decider, [
		{ left: "astana", right: "karaganda", ...same },
		{ left: "giz", right: "oecd", ...same },
	]);
	await judge(decider, [{ left: "giz", right: "oecd", judgement: "DIFFERENT", because: "two bodies" }]);
	await expectSameAfterwards();
});

test("so is what an extractor says no longer", async () => {
	const lines = readFileSync(SEED_FILES[2] ?? "", "utf8")
		.trim()
		.split("\n");
	const source = (JSON.parse(lines[0] ?? "") as { id: string }).id;
	await importPaths(database, SEED_FILES);
	await importRecords(database, `${lines.slice(0, -20).join("\n")}\n`, { complete: [source] });
	const [closed] = await queryRows(database, "MATCH (e:Evidence {status: 'WITHDRAWN'}) RETURN count(e) AS count");
	expect(Number(closed?.count)).toBeGreaterThan(10);
	await expectSameAfterwards();
});

test("so is a quote whose place in the text one extractor knows and the other does not", async () => {
	const quoted = { type: "Organisation", id: "club", name: "Club", source: "minutes", quote: "the Club" };
	const SOURCE = { type: "Source", id: "minutes", title: "Minutes", retrievedAt: "2020-01-01T00:00:00Z" };
	await importRecords(database, [SOURCE, { ...quoted, extractor: "rules@1" }]);
	await importRecords(database, [SOURCE, { ...quoted, extractor: "llm:example", start: 14, end: 22 }]);
	await expectSameAfterwards();
	expect(await queryRows(database, "MATCH (e:Evidence) RETURN DISTINCT e.start AS start")).toEqual([{ start: 14 }]);
});

test("so are generated statements of several extractors, in several runs", async () => {
	const cases = fc.sample(fc.array(generatedStatement, { minLength: 1, maxLength: 8 }), 60);
	const lines = cases.flatMap((statements, number) => nameSpace([...NAMES, ...statements], number));
	const half = Math.floor(lines.length / 2);
	await importRecords(database, [...SOURCES, ...lines]);
	await importRecords(database, [
		...SOURCES,
		...lines.slice(0, half).map((line) => ({ ...line, extractor: "manual" })),
	]);
	await expectSameAfterwards();
});
