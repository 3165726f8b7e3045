import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptyGraph, importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const SOURCE = { type: "Source", id: "bericht", title: "Bericht" };
const amt = (quote: string) => ({ type: "Organisation", id: "amt", name: "Amt", source: "bericht", quote });

let database: TestDatabase;
let folder: TemporaryFolder;

beforeAll(async () => {
	database = await openPreparedDatabase();
	folder = await createTemporaryFolder();
	await folder.write("bericht.txt", "Das Amt lud ein.");
});

afterAll(async () => {
	await folder[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

beforeEach(async () => {
	await emptyGraph(database);
	const textFiles = new Map([["bericht", `${folder.path}/bericht.txt`]]);
	await importRecords(database, [SOURCE, amt("Das Amt")], { textFiles });
});

const readSource = async () =>
	(await queryRows(database, "MATCH (s:Source) RETURN s.fullText AS text, s.contentHash AS contentHash"))[0];

describe("a source whose line comes again without its text", () => {
	test("keeps the text, and quotes are held against it", async () => {
		const before = await readSource();
		expect(before).toMatchObject({ text: "Das Amt lud ein." });
		const { counts } = await importRecords(database, [SOURCE]);
		expect(counts.sources).toEqual({ new: 0, changed: 0, confirmed: 1 });
		const { report } = await importRecords(database, [SOURCE, amt("Ein anderes Amt")]);
		expect(report.problems.map(({ code }) => code)).toEqual(["QUOTE_NOT_IN_TEXT"]);
		expect(await readSource()).toEqual(before);
	});

	test("keeps it where the line states the same contentHash, as an export does", async () => {
		const before = await readSource();
		const { counts } = await importRecords(database, [{ ...SOURCE, contentHash: before?.contentHash }]);
		expect(counts.sources).toEqual({ new: 0, changed: 0, confirmed: 1 });
		expect(await readSource()).toEqual(before);
	});

	test.each([[true], [false]])("loses it where its contentHash is another; plan: %s", async (plan) => {
		const contentHash = "0".repeat(64);
		const { report } = await importRecords(database, [{ ...SOURCE, contentHash }, amt("Ein anderes Amt")], { plan });
		expect(report.problems).toEqual([]);
		if (!plan) expect(await readSource()).toEqual({ text: null, contentHash });
	});
});

describe("a quote cut out of a text with contact data", () => {
	const TEXT = "Das Amt lud ein.\nTelefon der Zentrale: 23125-012. Vertrag Nr. 0312662525.";
	const CUTS = [
		"23125-012",
		"der Zentrale: 23125-012.",
		"Nr. 0312662525",
		"0312662525",
		"Zentrale: 23125-012. Vertrag Nr.",
	];
	const stored = () =>
		queryRows(database, "MATCH (e:Evidence) RETURN DISTINCT e.quote AS quote, e.start AS start ORDER BY quote, start");

	test("is kept without it, with the text beside it, in the graph, or coming back from the graph", async () => {
		await folder.write("amt.txt", TEXT);
		const textFiles = new Map([["bericht", `${folder.path}/amt.txt`]]);
		const lines = [SOURCE, ...CUTS.map(amt)];
		const { report } = await importRecords(database, lines, { textFiles });
		expect(report.problems.filter(({ code }) => code !== "CONTACT_DATA_REDACTED")).toEqual([]);
		const first = await stored();
		expect(first).toHaveLength(CUTS.length + 1);
		expect(JSON.stringify(first)).not.toContain("23125");
		expect(first.map(({ quote }) => quote)).toEqual(
			expect.arrayContaining(["█████████", "██████████", "Nr. 0312662525"]),
		);
		const again = first.flatMap(({ quote }) => (quote === "Das Amt" ? [] : [amt(String(quote))]));
		for (const records of [CUTS.map(amt), again]) {
			const { report, counts } = await importRecords(database, records);
			expect(report.lines.rejected).toBe(0);
			expect(counts.evidence.new).toBe(0);
		}
		expect(await stored()).toEqual(first);
	});

	test("is told of, where its text alone says that it is contact data", async () => {
		await folder.write("amt.txt", TEXT);
		const textFiles = new Map([["bericht", `${folder.path}/amt.txt`]]);
		const { report } = await importRecords(database, [SOURCE, amt("23125-012")], { textFiles });
		expect(report.problems).toMatchObject([{ code: "CONTACT_DATA_REDACTED", path: "$.quote" }]);
	});
});
