import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../../src/extraction/evaluate/evaluate.ts";
import { extractDocument } from "../../../src/extraction/extractDocument.ts";
import { runInProcess } from "../../support/commandLine.ts";
import { measureGold } from "../../support/extraction/measureGold.ts";
import { GOLD_LANGUAGES, readGold } from "../../support/extraction/readGold.ts";
import { MODEL } from "../../support/model.ts";
import { createTemporaryFolder, toLines } from "../../support/temporaryFolder.ts";

describe.each(GOLD_LANGUAGES)("rules on documents in %s", (language) => {
	const gold = readGold(language);
	const extracted = gold.map(({ document }) => ({ document, extraction: extractDocument(document, MODEL) }));

	test("every quote stands in the text, to the letter, where it says that it stands", () => {
		const proposals = extracted.flatMap(({ document, extraction }) =>
			(extraction?.proposals ?? []).map((proposal) => ({ document, ...proposal.record })),
		);
		expect(proposals.length).toBeGreaterThan(100);
		for (const { document, quote, start, end } of proposals as unknown as {
			document: { text: string };
			quote: string;
			start: number;
			end: number;
		}[]) {
			expect(document.text.slice(start, end)).toBe(quote);
			expect(quote.length).toBeLessThanOrEqual(500);
		}
	});

	test("what is wished, denied or told by others is not taken", () => {
		expect(measureGold(language, "written with").traps.taken).toEqual([]);
	});

	test("the same document gives the same records", () => {
		for (const { document, extraction } of extracted.slice(0, 3))
			expect(extractDocument(document, MODEL)).toEqual(extraction);
	});
});

describe("coopgraph extract and evaluate", () => {
	const [first] = readGold("de");
	const text = first?.document.text ?? "";

	test("a document becomes a file of proposals with its text beside it, as often as one likes", async () => {
		await using folder = await createTemporaryFolder();
		await folder.write("a.txt", text);
		const words = ["extract", "a.txt", "--id", "de-01", "--published", "2018-05-16", "--out", "a.jsonl"];
		expect(await runInProcess(words, { cwd: folder.path })).toMatchObject({ exitCode: 0 });
		const written = readFileSync(`${folder.path}/a.jsonl`, "utf8");
		expect(written).toContain('"status":"PROPOSED"');
		expect(await runInProcess(["validate", "a.jsonl"], { cwd: folder.path })).toMatchObject({ exitCode: 0 });
		await runInProcess(words, { cwd: folder.path });
		expect(readFileSync(`${folder.path}/a.jsonl`, "utf8")).toBe(written);
		const gold = await folder.write("gold.jsonl", toLines(first?.records ?? []));
		const { stdout } = await runInProcess(["evaluate", gold, "a.jsonl", "--json"], { cwd: folder.path });
		expect(JSON.parse(stdout).relations.SESSION_OF).toMatchObject({ right: 2 });
	});

	test("--explain marks the ends in the sentence", async () => {
		const { stdout } = await runInProcess(["extract", "-", "--explain"], { input: text });
		expect(stdout).toContain("HELD_IN Samarkand");
		expect(stdout).toMatch(/in \[Samarkand\] die \[7\. Sitzung/);
	});

	test("a language without rules is said to be one", async () => {
		const { exitCode, stderr } = await runInProcess(["extract", "-", "--language", "kk"], { input: text.slice(0, 20) });
		expect(exitCode).toBe(2);
		expect(stderr).toContain("LANGUAGE_UNKNOWN");
	});
});

test("records are taken by validate as they are", async () => {
	await using folder = await createTemporaryFolder();
	const records = GOLD_LANGUAGES.flatMap(readGold)
		.map(({ document }) => ({ extraction: extractDocument(document, MODEL) }))
		.flatMap(({ extraction }) => [
			extraction?.source ?? {},
			...(extraction?.proposals ?? []).map(({ record }) => record),
		]);
	const path = await folder.write("records.jsonl", toLines(records));
	const { exitCode, stdout } = await runInProcess(["validate", path]);
	expect(stdout).toContain("0 rejected");
	expect(exitCode).toBe(0);
});

describe("evaluation", () => {
	test("gold held against itself is right, and against nothing is missing", () => {
		const records = readGold("de").flatMap(({ records }) => records);
		const same = evaluate(records, records);
		expect(same.wrong).toEqual([]);
		expect(same.missing).toEqual([]);
		const none = evaluate(records, []);
		expect(none.missing.length).toBe([...same.relations.values()].reduce((sum, { gold }) => sum + gold, 0));
	});

	test("a wrong role, end or modality is a mistake", () => {
		const [document] = readGold("de");
		const records = document?.records ?? [];
		const changed = records.map((line) =>
			line.type === "HELD_IN" ? { ...line, modality: line.modality === "PLANNED" ? "ASSERTED" : "PLANNED" } : line,
		);
		expect(evaluate(records, changed).wrong.map(({ line }) => line.type)).toEqual(["HELD_IN", "HELD_IN"]);
		const swapped = records.map((line) => (line.role === "CHAIR" ? { ...line, role: "SPEAKER" } : line));
		expect(evaluate(records, swapped).wrong.length).toBe(2);
	});
});
