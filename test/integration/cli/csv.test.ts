import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runInProcess } from "../../support/commandLine.ts";
import { dumpGraph, emptyGraph, importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

afterAll(() => database[Symbol.asyncDispose]());

const SOURCES = "id,title,language\nreport,Ein Bericht,de\n";
const PEOPLE = "id,name,honorific,quote\nada,Ada Müller,Dr.,Dr. Ada Müller\nbo,Bo,,\n";
const MEETINGS = "id,name,kind,ordinal,date\ntalk,Das Gespräch,TALK,5,2015-06\n";
const ATTENDS = "from,to,role,openList,modality\nada,talk,CHAIR,TRUE,\nbo,talk,PARTICIPANT,,INFERRED\n";

describe("coopgraph import of CSV", () => {
	beforeEach(() => emptyGraph(database));

	test("gives the same graph as the same records in JSON", async () => {
		await using folder = await createTemporaryFolder();
		const load = async (name: string, content: string | Uint8Array, type: string) => {
			const file = await folder.write(name, content);
			const source = type === "Source" ? [] : ["--source", "report"];
			return runInProcess(["import", file, "--type", type, ...source], { address: database.address });
		};
		expect(await load("sources.csv", SOURCES, "Source")).toMatchObject({ exitCode: 0 });
		expect(await load("people.csv", PEOPLE, "Person")).toMatchObject({ exitCode: 0 });
		expect(await load("meetings.csv.gz", gzipSync(MEETINGS), "Meeting")).toMatchObject({ exitCode: 0 });
		expect(await load("attends.csv", ATTENDS, "ATTENDS")).toMatchObject({ exitCode: 0 });
		const fromCsv = await dumpGraph(database);

		await emptyGraph(database);
		const source = "report";
		await importRecords(database, [
			{ type: "Source", id: "report", title: "Ein Bericht", language: "de" },
			{ type: "Person", id: "ada", name: "Ada Müller", honorific: "Dr.", quote: "Dr. Ada Müller", source },
			{ type: "Person", id: "bo", name: "Bo", source },
			{ type: "Meeting", id: "talk", name: "Das Gespräch", kind: "TALK", ordinal: 5, date: "2015-06", source },
			{ type: "ATTENDS", from: "ada", to: "talk", role: "CHAIR", openList: true, source },
			{ type: "ATTENDS", from: "bo", to: "talk", role: "PARTICIPANT", modality: "INFERRED", source },
		]);
		expect(fromCsv).toEqual(await dumpGraph(database));
	});

	test("one file may hold everything, with a column for the type", async () => {
		await using folder = await createTemporaryFolder();
		const rows = "type,id,title,name,source\nPerson,ada,,Ada,report\nSource,report,Report,,\n";
		const { exitCode } = await runInProcess(["import", await folder.write("all.csv", rows)], {
			address: database.address,
		});
		expect(exitCode).toBe(0);
		expect(await queryRows(database, "MATCH (n:Person) RETURN n.name AS name")).toEqual([{ name: "Ada" }]);
	});

	test("standard input is CSV where a type is given", async () => {
		const words = ["import", "-", "--type", "Source"];
		expect(await runInProcess(words, { address: database.address, input: SOURCES })).toMatchObject({ exitCode: 0 });
	});

	test("a bad row is named by file and line; the others go in, and it can be mended and imported again", async () => {
		await using folder = await createTemporaryFolder();
		await importRecords(database, [{ type: "Source", id: "report", title: "Report" }]);
		const file = await folder.write("meetings.csv", "id,name,ordinal\na,A,fünf\nb,B,6\n");
		const toMend = `${folder.path}/to-mend.jsonl`;
		const words = ["import", file, "--type", "Meeting", "--source", "report", "--rejected", toMend];
		const { exitCode, stderr } = await runInProcess(words, { address: database.address });
		expect(exitCode).toBe(1);
		expect(stderr).toContain(`${file}:2 $.ordinal VALUE_TYPE_WRONG`);
		const again = await runInProcess(["validate", toMend], { address: database.address });
		expect(again.stderr).toContain("to-mend.jsonl:1 $.ordinal VALUE_TYPE_WRONG");
		expect(await queryRows(database, "MATCH (n:Meeting) RETURN n.id AS id")).toEqual([{ id: "b" }]);
	});

	test("validate reads the same rows and needs no database where the file settles everything", async () => {
		await using folder = await createTemporaryFolder();
		const file = await folder.write("sources.csv", SOURCES);
		expect(await runInProcess(["validate", file, "--type", "Source"])).toMatchObject({ exitCode: 0 });
	});
});

describe.concurrent("mistakes about files of CSV", () => {
	test.each<[string, string, readonly string[], string, string]>([
		["no type", PEOPLE, [], "CSV_HEADINGS_WRONG", "--type"],
		["an unknown type", PEOPLE, ["--type", "Persom"], "OPTION_INVALID", "such as Person"],
		["a misspelt heading", "id,nam\na,A\n", ["--type", "Person"], "CSV_HEADINGS_WRONG", "Did you mean name?"],
		["a heading twice", "id,name,name\na,A,B\n", ["--type", "Person"], "CSV_HEADINGS_WRONG", "twice"],
		["no ids", "name\nA\n", ["--type", "Person"], "CSV_HEADINGS_WRONG", "the column id is missing"],
		[
			"a relation without its end",
			"from,role\na,CHAIR\n",
			["--type", "ATTENDS"],
			"CSV_HEADINGS_WRONG",
			"to is missing",
		],
		["no source", "id,name\na,A\n", ["--type", "Person"], "CSV_HEADINGS_WRONG", "the option --source"],
		["no key at all", "ada,Ada\n", ["--type", "Person"], "CSV_HEADINGS_WRONG", "Keys: type, id, source, name"],
		["a spreadsheet", "PK\u0003\u0004…", ["--type", "Person"], "FILE_FORM_WRONG", "CSV UTF-8"],
		["an empty file", "", ["--type", "Person"], "CSV_HEADINGS_WRONG", "the file is empty"],
	])("%s is told once, before anything is read", async (_case, content, words, code, hint) => {
		await using folder = await createTemporaryFolder();
		const file = await folder.write("rows.csv", content);
		const { exitCode, stderr } = await runInProcess(["validate", file, ...words]);
		expect(exitCode).toBe(2);
		expect(stderr).toContain(code);
		expect(stderr).toContain(hint);
	});

	test("options for CSV beside JSON only are a mistake", async () => {
		await using folder = await createTemporaryFolder();
		const file = await folder.write("rows.jsonl", '{"type":"Source","id":"a","title":"A"}\n');
		const { exitCode, stderr } = await runInProcess(["validate", file, "--type", "Person"]);
		expect(exitCode).toBe(2);
		expect(stderr).toContain("OPTION_INVALID");
	});
});
