/** A database and ledgers that hold contact data which an earlier version did not know for some: the upgrade takes it out. */
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { write } from "../../../src/database/sessions.ts";
import { FORMATS } from "../../../src/export/formats.ts";
import { prepareGraph } from "../../../src/ledger/migrations/prepareGraph.ts";
import { FORMAT } from "../../../src/model/format.ts";
import { type CommandOutcome, runCommand } from "../../support/commandLine.ts";
import { exportFiles } from "../../support/exports.ts";
import { dumpGraph, emptyGraph, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { loadState, statePath } from "../../support/loadState.ts";
import { MODEL } from "../../support/model.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

/** What stands in the place of something innocent: in a value, a quote, a text, in reasons. */
const PLANTED: readonly [RegExp, string][] = [
	[/Wasser\u00ad?versorgung/g, "Tel. 030 23125-099"],
	[/ein Druckfehler/g, "laut anna.muster@example.org"],
	[/die Kurzform/g, "so +7 701 555 0199"],
	[/auch CdZ/g, "Fon 23125-098"],
	[/als internationale Einrichtung/g, "Mobil: 0171 2312597"],
	// Its text alone says that it is a telephone.
	[/"quote":"CdZ"/g, '"quote":"23125-098"'],
];
const PIECES = ["23125-099", "anna.muster", "555 0199", "23125-098", "2312597"];

const plant = (text: string) => PLANTED.reduce((planted, [words, data]) => planted.replace(words, data), text);
const findPieces = (text: string) => PIECES.filter((piece) => text.includes(piece));

let database: TestDatabase;
let folder: TemporaryFolder;
let ledgers: { decisions: string; judgements: string };

beforeAll(async () => {
	database = await openPreparedDatabase();
	folder = await createTemporaryFolder();
});

afterAll(async () => {
	await folder[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

const run = (query: string) => write(database, (transaction) => transaction.run(query));

async function readDatabase(): Promise<string> {
	const rows = await queryRows(
		database,
		`MATCH (n) RETURN apoc.convert.toJson(properties(n)) AS json
		 UNION ALL MATCH ()-[r]->() RETURN apoc.convert.toJson(properties(r)) AS json`,
	);
	return rows.map(({ json }) => String(json)).join("\n");
}

describe.each([1, 3])("a state that is upgraded from format %i", { timeout: 400_000 }, (format) => {
	const outputs = new Map<string, string>();
	let status: CommandOutcome;

	beforeAll(async () => {
		await emptyGraph(database);
		await run("MATCH (l:Ledger) DELETE l");
		await loadState(database, format, plant);
		expect(findPieces(await readDatabase())).toEqual(PIECES);
		await mkdir(join(folder.path, String(format)));
		const copy = async (name: string) =>
			folder.write(`${format}/${name}`, plant(await readFile(statePath(1, `ledger/${name}`), "utf8")));
		ledgers = { decisions: await copy("decisions.jsonl"), judgements: await copy("judgements.jsonl") };
		const corrections = await copy("corrections.jsonl");
		status = await runCommand(["status"], { address: database.address, ...ledgers });
		expect(status.stderr).toContain(`Upgrading to format ${FORMAT}`);
		outputs.set("database", await readDatabase());
		for (const words of [["status"], ["decisions"], ["identity", "list"], ["runs", "show", "--json"]]) {
			const { stdout, stderr } = await runCommand(words, { address: database.address, ...ledgers });
			outputs.set(words.join(" "), `${stdout}${stderr}`);
		}
		for (const name of Object.keys(FORMATS)) {
			outputs.set(`export ${name}`, [...(await exportFiles(database, name)).files.values()].join("\n"));
		}
		for (const path of [...Object.values(ledgers), corrections]) outputs.set(path, await readFile(path, "utf8"));
	}, 400_000);

	test("holds none of it, nor does anything that is told, exported or kept of it", () => {
		expect(status.exitCode, status.stderr).toBe(0);
		expect(status.stderr.match(/\w+\.jsonl: contact data removed; lines changed: \d/g)).toEqual([
			"decisions.jsonl: contact data removed; lines changed: 3",
			"judgements.jsonl: contact data removed; lines changed: 1",
			"corrections.jsonl: contact data removed; lines changed: 1",
		]);
		for (const [place, text] of [...outputs, ["status before", `${status.stdout}${status.stderr}`] as const]) {
			expect(findPieces(text), place).toEqual([]);
		}
		expect(outputs.get("database")).toContain("Tel. █████████████");
	});

	test("keeps every decision once and in force", async () => {
		const [counted] = await queryRows(
			database,
			"RETURN COUNT { (:Decision) } AS decisions, COUNT { (:Judgement) } AS judgements, COUNT { (:Claim {rank: 'PREFERRED'}) } AS preferred",
		);
		expect(counted).toEqual({ decisions: 9, judgements: 3, preferred: 3 });
	});

	test("stays as it is when it is opened again", async () => {
		const before = await dumpGraph(database);
		await prepareGraph(database, MODEL);
		expect(await dumpGraph(database)).toEqual(before);
	});
});
