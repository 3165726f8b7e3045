import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { LONGEST_LINE } from "../../../src/records/read/readLines.ts";
import {
	type CommandOptions,
	type CommandOutcome,
	runCommand,
	runInProcess,
	startCommand,
} from "../../support/commandLine.ts";
import { dumpGraph, emptyGraph, openPreparedDatabase, queryRows, SEED_FILES } from "../../support/graph.ts";
import { createTemporaryFolder, type TemporaryFolder, toLines } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const RECORDS = [
	{ type: "Source", id: "report", title: "A report" },
	{ type: "Topic", id: "mining", name: "Mining", source: "report", quote: "Bergbau" },
	{ type: "Topic", id: "gold", name: "Gold", source: "report" },
	{ type: "BROADER", from: "gold", to: "mining", source: "report" },
];
const BROKEN = { type: "BROADER", from: "gold", to: "minin", source: "report" };

let database: TestDatabase;
let folder: TemporaryFolder;

beforeAll(async () => {
	database = await openPreparedDatabase();
	folder = await createTemporaryFolder();
	await folder.write("good.jsonl", RECORDS);
	await folder.write("mixed.jsonl", [...RECORDS, BROKEN]);
	await folder.write("list.json", JSON.stringify(RECORDS, null, 2));
	await folder.write("empty.jsonl", "");
});

afterAll(async () => {
	await folder[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

const run = (words: string, options: CommandOptions = {}): Promise<CommandOutcome> =>
	runInProcess(words.split(" "), { address: database.address, cwd: folder.path, ...options });

/** Without a database that could be reached. */
const runAlone = (words: string, input?: string) =>
	runInProcess(words.split(" "), { cwd: folder.path, ...(input === undefined ? {} : { input }) });

describe("a command that cannot run", () => {
	test.each([
		["an unknown command", "imprt good.jsonl", /import/],
		["an unknown option", "import good.jsonl --dryrun", /--dry-run/],
		["no file", "import", /missing|file/i],
		["a file that is missing", "import missing.jsonl", /missing\.jsonl.*no such file/],
		["a file whose name is misspelt", "import god.jsonl", /but one named good\.jsonl/],
		["a folder for a file", "import .", /a folder; name the files in it/],
		[
			"a list of JSON for lines of it",
			"validate list.json",
			/one JSON list over several lines.*jq -c '\.\[\]' list\.json/s,
		],
		["half of a command", "database", /needs a further word, status or stop/],
		["half of a command, misspelt", "database statsu", /Did you mean status\?.*coopgraph database --help/s],
		["a misspelt option", "import good.jsonl --strikt", /Did you mean --strict\?.*coopgraph import --help/s],
		["a text of a source that no line describes", "validate good.jsonl --text reprot=list.json", /such as report\./],
		["a text that is missing", "validate good.jsonl --text report=missing.txt", /missing\.txt cannot be read/],
		["rejected lines over what is read", "import good.jsonl --rejected good.jsonl", /which it would overwrite/],
		["rejected lines in a folder that is not there", "import good.jsonl --rejected no/x.jsonl", /FILE_UNWRITABLE/],
		["one good file and a missing one", "validate good.jsonl missing.jsonl", /missing\.jsonl/],
		["a text without its source", "validate good.jsonl --text text.txt", /SOURCE=FILE/],
		["a misspelt type of conflicts", "conflicts --type Meting", /Did you mean Meeting\?/],
		["a misspelt type of proposals", "identity propose --type Meting", /Did you mean Meeting\?/],
		["a misspelt type of united ids", "identity list --type Meting", /Did you mean Meeting\?/],
		[
			"an export that ends before it begins",
			"export --format csv --since 2016 --until 2015",
			/--since is 2016, which is later than --until, 2015\. \(EXPORT_SPAN_REVERSED\)/,
		],
		["a withdrawal without a reason", "withdraw report", /--because/],
		["a database that does not answer", "status", /127\.0\.0\.1:1/],
	])("says what is wrong and what to do, and ends with 2: %s", async (_what, words, said) => {
		const { exitCode, stdout, stderr } = await runAlone(words);
		expect(exitCode).toBe(2);
		expect(stdout).toBe("");
		expect(stderr).toMatch(said);
		expect(stderr).not.toMatch(/node_modules|\bat .*:\d+:\d+/);
	});

	test("says it as JSON to a machine", async () => {
		const { exitCode, stdout, stderr } = await runAlone("import missing.jsonl --json");
		expect(exitCode).toBe(2);
		expect(stderr).toBe("");
		expect(JSON.parse(stdout)).toEqual({
			error: { code: "FILE_UNREADABLE", message: expect.stringContaining("missing.jsonl"), remedy: expect.any(String) },
		});
	});

	test.each([
		["--help", /import .*\n(.*\n)*.*withdraw/],
		["import --help", /Example:\n {2}coopgraph import/],
	])("is explained: %s", async (words, said) => {
		const { exitCode, stdout } = await runAlone(words);
		expect(exitCode).toBe(0);
		expect(stdout).toMatch(said);
	});
});

describe("validate", () => {
	test("needs no database for files that lean on nothing else", async () => {
		const { exitCode, stdout } = await runAlone("validate good.jsonl");
		expect(exitCode).toBe(0);
		expect(stdout).toContain("4 lines: 4 good, 0 rejected");
		expect((await runAlone(`validate ${SEED_FILES.join(" ")}`)).exitCode).toBe(0);
	});

	test("says that a file is empty, which is no mistake", async () => {
		expect(await runAlone("validate empty.jsonl")).toEqual({
			exitCode: 0,
			stdout: "0 lines: 0 good, 0 rejected.",
			stderr: "There is no record in what was read: it is empty.",
		});
	});

	test("names the rejected line with file and number, on standard error, and ends with 1", async () => {
		const { exitCode, stderr } = await run("validate mixed.jsonl");
		expect(exitCode).toBe(1);
		expect(stderr).toMatch(/mixed\.jsonl:5 .*END_UNKNOWN/);
		expect(stderr).toContain("Did you mean `mining`?");
	});

	test("holds quotes against a text that is given", async () => {
		await folder.write("text.txt", "Der Bergbau ist alt.");
		await folder.write("other.txt", "Die Fischerei ist alt.");
		expect((await runAlone("validate good.jsonl --text report=text.txt")).exitCode).toBe(0);
		const { exitCode, stderr } = await run("validate good.jsonl --text report=other.txt");
		expect(exitCode).toBe(1);
		expect(stderr).toContain("QUOTE_NOT_IN_TEXT");
	});
});

describe("import", () => {
	beforeEach(() => emptyGraph(database));

	test("says what was new, and the second time that nothing was", async () => {
		const first = await run("import good.jsonl --json");
		expect(first.exitCode).toBe(0);
		expect(JSON.parse(first.stdout)).toMatchObject({
			files: ["good.jsonl"],
			applied: true,
			lines: { read: 4, accepted: 4, rejected: 0 },
			unquoted: 2,
			sources: { new: 1 },
			claims: { new: 3 },
			relations: { new: 1 },
			problems: [],
		});
		const second = await run("import good.jsonl");
		expect(second.exitCode).toBe(0);
		expect(second.stderr).toBe("");
		expect(second.stdout).toMatch(/claims\s+0\s+0\s+3/);
	});

	test("from standard input and from a compressed file is the same", async () => {
		await run("import good.jsonl");
		const expected = await dumpGraph(database);
		await emptyGraph(database);
		expect((await run("import -", { input: toLines(RECORDS) })).exitCode).toBe(0);
		expect(await dumpGraph(database)).toEqual(expected);
		await emptyGraph(database);
		await folder.write("good.jsonl.gz", gzipSync(toLines(RECORDS)));
		expect((await run("import good.jsonl.gz")).exitCode).toBe(0);
		expect(await dumpGraph(database)).toEqual(expected);
	});

	test("names standard input where a line of it is wrong", async () => {
		const { exitCode, stderr } = await run("import -", { input: toLines([...RECORDS, BROKEN]) });
		expect(exitCode).toBe(1);
		expect(stderr).toContain("standard input>:5");
	});

	test("lets the good lines in, ends with 1, and writes the others to a file that imports once mended", async () => {
		const { exitCode, stdout } = await run("import mixed.jsonl --rejected to-mend.jsonl --json");
		expect(exitCode).toBe(1);
		expect(JSON.parse(stdout).problems).toMatchObject([
			{ file: "mixed.jsonl", line: 5, code: "END_UNKNOWN", severity: "error" },
		]);
		const rejected = await readFile(`${folder.path}/to-mend.jsonl`, "utf8");
		expect(rejected).toBe(toLines([BROKEN]));
		await folder.write("mended.jsonl", rejected.replace("minin", "mining"));
		expect((await run("import mended.jsonl")).exitCode).toBe(0);
	});

	test("rejected lines that are no UTF-8 keep their bytes, and of those that are too long the report says how many", async () => {
		const latin1 = Buffer.from('{"type":"Organisation","id":"m","name":"Müller"}\n', "latin1");
		await folder.write("bytes.jsonl", Buffer.concat([latin1, Buffer.from(`"${"x".repeat(LONGEST_LINE)}"\n`)]));
		const { exitCode, stderr } = await run("import bytes.jsonl --rejected bytes-to-mend.jsonl");
		expect(exitCode).toBe(1);
		expect(await readFile(`${folder.path}/bytes-to-mend.jsonl`)).toEqual(latin1);
		expect(stderr).toContain("1 rejected line is too long and not in bytes-to-mend.jsonl");
		const { stdout } = await run("import bytes.jsonl --rejected bytes-to-mend.jsonl --json");
		expect(JSON.parse(stdout)).toMatchObject({ lines: { rejected: 2 }, rejectedNotWritten: 1 });
	});

	test("strict lets nothing in where one line is wrong", async () => {
		const { exitCode, stderr } = await run("import mixed.jsonl --strict");
		expect(exitCode).toBe(1);
		expect(stderr).toContain("RECORDS_REFUSED");
		expect(await dumpGraph(database)).toEqual([]);
		const { stdout } = await run("import mixed.jsonl --strict --json");
		expect(() => JSON.parse(stdout)).not.toThrow();
	});

	test("dry writes nothing and says so", async () => {
		const { exitCode, stdout } = await run("import good.jsonl --dry-run");
		expect(exitCode).toBe(0);
		expect(stdout).toContain("Nothing was written");
		expect(await dumpGraph(database)).toEqual([]);
	});
});

describe("the program as a user starts it", () => {
	const runWhole = (words: string, input?: string) =>
		runCommand(words.split(" "), {
			...{ address: database.address, cwd: folder.path },
			...(input === undefined ? {} : { input }),
		});

	test("reads standard input, writes its answer to standard output, and ends with 0", async () => {
		await emptyGraph(database);
		expect(await runWhole("import - --json", toLines(RECORDS))).toMatchObject({
			exitCode: 0,
			stdout: expect.stringContaining('"applied": true'),
			stderr: "",
		});
	});

	test("writes what is wrong to standard error, and ends with 1 or 2", async () => {
		expect(await runWhole("validate mixed.jsonl")).toMatchObject({
			exitCode: 1,
			stderr: expect.stringContaining("mixed.jsonl:5"),
		});
		expect(await runWhole("imprt good.jsonl")).toMatchObject({
			...{ exitCode: 2, stdout: "" },
			stderr: expect.stringContaining("Did you mean import?"),
		});
	});

	test("explains itself", async () => {
		expect(await runWhole("--help")).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("withdraw") });
	});
});

describe("a reader that has had enough, as `| head` has", () => {
	const runUnread = async (words: string) => {
		const running = startCommand(words.split(" "), { address: database.address, cwd: folder.path });
		running.stdout.destroy();
		const { exitCode, stderr } = await running;
		return { exitCode, stderr: String(stderr) };
	};

	test.each(["schema --json-schema", "status", "export --format jsonl"])("is no failure: %s", async (words) => {
		expect(await runUnread(words)).toEqual({ exitCode: 0, stderr: "" });
	});

	test("takes nothing from an import, nor from what it ends with", async () => {
		await emptyGraph(database);
		expect(await runUnread("import mixed.jsonl")).toMatchObject({
			exitCode: 1,
			stderr: expect.stringMatching(/END_UNKNOWN/),
		});
		expect(JSON.parse((await run("status --json")).stdout)).toMatchObject({ counts: { entities: 2, sources: 1 } });
	});
});

describe("status and withdraw", () => {
	test("withdraw takes a source out, --undo lets it back in, and status shows both", async () => {
		await emptyGraph(database);
		await run("import good.jsonl");
		const before = JSON.parse((await run("status --json")).stdout);
		expect(before).toMatchObject({
			database: { provider: "existing", uri: database.uri },
			counts: { entities: 2, relations: 1, claims: 3, evidence: 3, sources: 1 },
			entities: { Topic: 2 },
			sources: [{ id: "report", title: "A report", withdrawnReason: null }],
		});

		const withdrawn = await runInProcess(["withdraw", "report", "--because", "it was wrong"], {
			address: database.address,
		});
		expect(withdrawn.exitCode).toBe(0);
		expect(withdrawn.stdout).toContain("report is withdrawn: 3 claims");
		const during = await run("status");
		expect(during.stdout).toContain("[withdrawn: it was wrong]");
		expect(during.stdout).toContain("0 entities");

		const undone = await run("withdraw report --undo --json");
		expect(JSON.parse(undone.stdout)).toEqual({ source: "report", outcome: "restored", claims: 3, onlyThere: 3 });
		expect(JSON.parse((await run("status --json")).stdout)).toEqual(before);
	});

	test("count one thing as one, and say that nothing leaves the graph where other sources say the same", async () => {
		await emptyGraph(database);
		await run("import good.jsonl");
		await run("import -", {
			input: toLines([
				{ type: "Source", id: "second", title: "Another" },
				{ type: "Topic", id: "gold", name: "Gold", source: "second" },
			]),
		});
		await run("import -", { input: toLines([{ type: "Source", id: "third", title: "A third" }]) });
		expect((await run("withdraw second --because x")).stdout).toBe(
			"second is withdrawn: 1 claim that other open sources make, too; nothing leaves the graph.",
		);
		expect((await run("runs")).stdout).toContain("1 of 1 line ");
	});

	test("a source that there is not: the one that was meant, and 2", async () => {
		const { exitCode, stderr } = await run("withdraw reprot --because x");
		expect(exitCode).toBe(2);
		expect(stderr).toContain("Did you mean report?");
	});
});

describe("decisions", () => {
	test("say what was decided, of which property or relation", async () => {
		await emptyGraph(database);
		await run("import good.jsonl");
		const find = "MATCH (c:Claim {subjectId: 'gold'}) RETURN c.id AS id ORDER BY c.property";
		for (const { id } of await queryRows(database, find)) await run(`rank ${id} deprecated --because misprint`);
		const { stdout } = await run("decisions");
		expect(stdout).toMatch(/RANK DEPRECATED: Gold, name "Gold": misprint \(/);
		expect(stdout).toMatch(/RANK DEPRECATED: [Gg]old, BROADER → mining: misprint \(/);
	});
});
