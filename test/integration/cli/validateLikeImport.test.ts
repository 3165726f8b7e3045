/** What `validate` says of files is what `import` would say of them: line by line, with the graph at hand and without. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBrokenFile, TEXT_OF_SOURCE } from "../../support/brokenLines.ts";
import { type CommandOptions, runInProcess } from "../../support/commandLine.ts";
import { importRecords, openPreparedDatabase, SEED_FILES } from "../../support/graph.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;
let folder: TemporaryFolder;

const TEXT = "Der Verband lud die Kammer ein.";

/** What the graph holds before, so that lines can contradict it. */
const HELD = [
	{ type: "Source", id: "old-report", title: "An old report", textFile: "old.txt" },
	{ type: "Source", id: "old-atlas", title: "An old atlas", kind: "REFERENCE" },
	{ type: "Topic", id: "kammer", name: "Kammern", source: "old-report", quote: "die Kammer" },
	{ type: "Organisation", id: "verband", name: "Verband", source: "old-report", quote: "Der Verband" },
	{ type: "City", id: "neustadt", name: "Neustadt", source: "old-atlas" },
];

const SOURCE = { type: "Source", id: "new-report", title: "A new report" };
const said = { source: "new-report", quote: "die Kammer" };

/** Files that the graph, or an option, makes wrong where they are good by themselves. */
const FILES: Readonly<Record<string, readonly object[]>> = {
	"an id that the graph has for another type": [
		SOURCE,
		{ type: "Organisation", id: "kammer", name: "Kammer", ...said },
		{ type: "UNIT_OF", from: "kammer", to: "verband", ...said },
	],
	"an end that the graph has for another type": [
		SOURCE,
		{ type: "Organisation", id: "kammer-2", name: "Kammer 2", ...said },
		{ type: "UNIT_OF", from: "kammer-2", to: "kammer", ...said },
	],
	"a property of what only the graph names": [SOURCE, { type: "Organisation", id: "verband", kind: "NGO", ...said }],
	"a new text for a source of the graph, and a quote that it does not have": [
		{ type: "Source", id: "old-report", title: "An old report" },
		{ type: "Organisation", id: "verband", kind: "NGO", source: "old-report", quote: "die Kammern" },
	],
	"a quote that the text in the graph does not have": [
		{ type: "Organisation", id: "verband", kind: "NGO", source: "old-report", quote: "die Kammern" },
	],
	"reference data of the graph about cooperation": [
		{ type: "Organisation", id: "verband", kind: "NGO", source: "old-atlas" },
	],
	"names of places by reference data, and unquoted lines": [
		SOURCE,
		{ type: "City", id: "neustadt", aliases: ["Nowy"], source: "old-atlas" },
		{ type: "Organisation", id: "kammer-3", name: "Kammer 3", source: "new-report" },
		{ type: "UNIT_OF", from: "kammer-3", to: "verband", source: "new-report" },
	],
};

beforeAll(async () => {
	database = await openPreparedDatabase();
	folder = await createTemporaryFolder();
	await folder.write("old.txt", TEXT);
	const texts = new Map([["old-report", `${folder.path}/old.txt`]]);
	const held = HELD.map((record) => ("textFile" in record ? { ...record, textFile: undefined } : record));
	await importRecords(database, held, { textFiles: texts });
	await folder.write(TEXT_OF_SOURCE.name, TEXT_OF_SOURCE.content);
	await folder.write("broken.jsonl", makeBrokenFile().content);
	for (const [name, records] of Object.entries(FILES)) await folder.write(`${name}.jsonl`, records);
});

afterAll(async () => {
	await folder[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

interface Said {
	readonly problems: readonly { readonly file: string; readonly line: number; readonly code: string }[];
	readonly unquoted: number;
}

/** The outcome of a command: its exit code, what it says of lines, how many are unquoted. */
async function say(words: readonly string[], options: CommandOptions) {
	const { exitCode, stdout, stderr } = await runInProcess([...words, "--json"], { ...options, cwd: folder.path });
	const { problems = [], unquoted } = JSON.parse(stdout) as Said;
	return { outcome: { exitCode, unquoted, said: problems.map(({ line, code }) => `${line} ${code}`) }, stderr };
}

describe.each([[[]], [["--require-quotes"]]])("validate %j says what import would say", (options: string[]) => {
	test.each([...Object.keys(FILES), "broken"])("of %s", async (name) => {
		const at = { address: database.address };
		const validated = await say(["validate", `${name}.jsonl`, ...options], at);
		const imported = await say(["import", `${name}.jsonl`, "--plan", ...options], at);
		expect(validated.outcome).toEqual(imported.outcome);
		if (/^an |^broken/.test(name)) expect(validated.outcome.said.length).toBeGreaterThan(0);
	});

	test("of the seed, in which every word of a document has its quote", async () => {
		const validated = await say(["validate", ...SEED_FILES, ...options], { address: database.address });
		const imported = await say(["import", ...SEED_FILES, "--plan", ...options], { address: database.address });
		expect(validated.outcome).toEqual(imported.outcome);
		expect(validated.outcome).toMatchObject({ exitCode: 0, said: [] });
	});
});

test("without a graph validate says that it compared with none", async () => {
	const { outcome, stderr } = await say(["validate", ...SEED_FILES], {});
	expect(outcome.exitCode).toBe(0);
	expect(stderr).toContain("Not compared with a graph, as The Neo4j at bolt://127.0.0.1:1 does not answer:");
});

describe("--require-quotes", () => {
	const name = "names of places by reference data, and unquoted lines.jsonl";

	test("names each line that states something without a quote, sources and reference data aside", async () => {
		const { exitCode, stdout, stderr } = await runInProcess(["import", name, "--plan", "--require-quotes"], {
			address: database.address,
			cwd: folder.path,
		});
		expect(exitCode).toBe(1);
		expect(stderr.match(/QUOTE_MISSING/g)).toHaveLength(2);
		expect(stderr).toMatch(/:3 .*QUOTE_MISSING[\s\S]*:4 /);
		expect(stdout).toContain("4 lines: 2 good, 2 rejected");
	});

	test.each([
		["true", [], 1],
		["true", ["--no-require-quotes"], 0],
		["false", ["--require-quotes"], 1],
		["yes", [], 2],
	])("the setting COOPGRAPH_REQUIRE_QUOTES=%s with %j", async (setting, options, exitCode) => {
		const settings = { COOPGRAPH_REQUIRE_QUOTES: setting };
		const at = { address: database.address, cwd: folder.path, settings };
		expect((await runInProcess(["validate", name, ...options], at)).exitCode).toBe(exitCode);
	});
});
