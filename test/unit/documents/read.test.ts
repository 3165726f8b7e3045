import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { DocumentReader } from "../../../src/documents/DocumentReader.ts";
import { runInProcess } from "../../support/commandLine.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";

const TEXT = "Treffen in Köln\n\nDie Sitzung fand am 8. Mai 2020 in Köln statt, und der Botschafter nahm an ihr teil.";

describe("coopgraph read", () => {
	test("writes a text and a Source record that validate takes", async () => {
		await using folder = await createTemporaryFolder();
		await writeFile(join(folder.path, "a.txt"), TEXT);
		const words = [
			"read",
			"a.txt",
			"--out",
			"out",
			"--id",
			"treffen",
			"--publisher",
			"Kammer",
			"--published",
			"2020-05",
		];
		const { exitCode } = await runInProcess(words, { cwd: folder.path });
		expect(exitCode).toBe(0);
		expect(await readFile(join(folder.path, "out/treffen.txt"), "utf8")).toBe(TEXT);
		const source = JSON.parse(await readFile(join(folder.path, "out/treffen.jsonl"), "utf8"));
		expect(source).toMatchObject({
			type: "Source",
			id: "treffen",
			title: "Treffen in Köln",
			publisher: "Kammer",
			published: "2020-05",
			language: "de",
			textFile: "treffen.txt",
		});
		const checked = await runInProcess(["validate", "out/treffen.jsonl"], { cwd: folder.path });
		expect(checked).toMatchObject({ exitCode: 0 });
	});

	test("an id that leads to another folder is written into this one", async () => {
		await using folder = await createTemporaryFolder();
		await writeFile(join(folder.path, "a.txt"), TEXT);
		await runInProcess(["read", "a.txt", "--out", "out", "--id", "../x/y"], { cwd: folder.path });
		expect(JSON.parse(await readFile(join(folder.path, "out/-x-y.jsonl"), "utf8"))).toMatchObject({
			id: "../x/y",
			textFile: "-x-y.txt",
		});
		expect(await readFile(join(folder.path, "out/-x-y.txt"), "utf8")).toBe(TEXT);
	});

	test("reads standard input, and names what it cannot read", async () => {
		expect(JSON.parse((await runInProcess(["read", "-", "--json"], { input: TEXT })).stdout)).toMatchObject({
			text: TEXT,
			language: "de",
		});
		const { exitCode, stderr } = await runInProcess(["read", "-"], { input: Buffer.from("%PDF-1.4 broken") });
		expect(exitCode).toBe(2);
		expect(stderr).toContain("The document <standard input> cannot be read: it is a damaged PDF.");
	});

	test("one document that cannot be read keeps no other from being read", async () => {
		await using folder = await createTemporaryFolder();
		await writeFile(join(folder.path, "a.txt"), TEXT);
		await writeFile(join(folder.path, "b.txt"), "");
		const { exitCode, stdout, stderr } = await runInProcess(["read", "b.txt", "a.txt"], { cwd: folder.path });
		expect(exitCode).toBe(1);
		expect(stdout).toContain("am 8. Mai 2020");
		expect(stderr).toContain("The document b.txt cannot be read: it is empty.");
	});

	test.each([
		["--published", "gestern"],
		["--language", "deutsch!"],
		["--url", "javascript:alert(1)"],
		["--retrieved", "2020"],
	])("%s %s is refused", async (name, value) => {
		const { exitCode, stderr } = await runInProcess(["read", "-", name, value], { input: TEXT });
		expect(exitCode).toBe(2);
		expect(stderr).toContain(`Invalid option ${name}`);
	});
});

describe("a document that takes too long", () => {
	const reader = new DocumentReader({ milliseconds: 1 });
	afterAll(() => reader[Symbol.asyncDispose]());

	test("is given up, and the reader reads on", async () => {
		await expect(reader.read(Buffer.from(TEXT), "a.txt")).rejects.toThrow("takes longer than 0.001 seconds");
		await using patient = new DocumentReader();
		expect((await patient.read(Buffer.from(TEXT), "a.txt")).text).toBe(TEXT);
	});
});
