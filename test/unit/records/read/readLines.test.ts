import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type Line, LONGEST_LINE, readLines } from "../../../../src/records/read/readLines.ts";
import { collect } from "../../../support/collect.ts";
import { createTemporaryFolder } from "../../../support/temporaryFolder.ts";

async function readAll(content: string | Uint8Array, name = "records.jsonl"): Promise<Line[]> {
	await using folder = await createTemporaryFolder();
	return collect(readLines(await folder.write(name, content)));
}

/** Line number → its text, or the code of what is wrong with it. */
async function read(content: string | Uint8Array, name?: string): Promise<[number, string][]> {
	const lines = await readAll(content, name);
	return lines.map((line) => [line.number, line.kind === "text" ? line.text : line.finding.code]);
}

describe("readLines", () => {
	test.each([
		[
			"Unix line ends",
			"a\nb\n",
			[
				[1, "a"],
				[2, "b"],
			],
		],
		[
			"Windows line ends",
			"a\r\nb\r\n",
			[
				[1, "a"],
				[2, "b"],
			],
		],
		[
			"no end of the last line",
			"a\nb",
			[
				[1, "a"],
				[2, "b"],
			],
		],
		[
			"a byte order mark",
			"\ufeffa\nb\n",
			[
				[1, "a"],
				[2, "b"],
			],
		],
		[
			"empty lines, which count",
			"\na\n \n\r\nb\n\n",
			[
				[2, "a"],
				[5, "b"],
			],
		],
		[
			"letters of several bytes",
			"ü\nж\n😀\n",
			[
				[1, "ü"],
				[2, "ж"],
				[3, "😀"],
			],
		],
		["nothing", "", []],
		["nothing but line ends", "\n\n", []],
	])("reads a file with %s", async (_what, content, expected) => {
		expect(await read(content)).toEqual(expected);
	});

	test("reads a compressed file as the file itself", async () => {
		expect(await read(gzipSync("a\nb\n"), "records.jsonl.gz")).toEqual([
			[1, "a"],
			[2, "b"],
		]);
	});

	test("names a line that is no UTF-8 and goes on", async () => {
		const latin1 = Buffer.from('good\n{"name":"Müller"}\ngood\n', "latin1");
		expect(await read(latin1)).toEqual([
			[1, "good"],
			[2, "LINE_NOT_UTF8"],
			[3, "good"],
		]);
	});

	test("keeps the bytes of a line that is no UTF-8, and none of one that is too long", async () => {
		const bytes = Buffer.from('{"name":"Müller"}', "latin1");
		const lines = await readAll(Buffer.concat([bytes, Buffer.from(`\n${"x".repeat(LONGEST_LINE + 1)}\n`)]));
		expect(lines).toMatchObject([
			{ kind: "wrong", bytes },
			{ kind: "wrong", bytes: undefined },
		]);
	});

	test("names a line that is too long and goes on, wherever the pieces of the file are cut", async () => {
		const content = `good\n${"x".repeat(2 * LONGEST_LINE)}\ngood\n${"y".repeat(LONGEST_LINE + 1)}`;
		expect(await read(content)).toEqual([
			[1, "good"],
			[2, "LINE_TOO_LONG"],
			[3, "good"],
			[4, "LINE_TOO_LONG"],
		]);
	});

	test("reads a line of exactly the longest length", async () => {
		const [line] = await readAll(`${"x".repeat(LONGEST_LINE)}\n`);
		expect(line).toMatchObject({ kind: "text", number: 1 });
	});

	test("reads many lines over many pieces of the file without losing or joining any", async () => {
		const texts = Array.from({ length: 20_000 }, (_, index) => `line ${index}: ${"ü".repeat(index % 30)}.`);
		expect((await read(texts.join("\n"))).map(([, text]) => text)).toEqual(texts);
	});

	test("counts the bytes that it reads", async () => {
		await using folder = await createTemporaryFolder();
		const file = await folder.write("records.jsonl", "a\nü\n");
		let bytes = 0;
		await collect(readLines(file, (count) => (bytes += count)));
		expect(bytes).toBe(5);
	});

	test.each([
		["a file that does not exist", undefined],
		["a compressed file that is none", "this is no gzip\n"],
		["a compressed file that was cut off", gzipSync("a\n".repeat(10_000)).subarray(0, 30)],
	])("cannot read %s and says which", async (_what, content) => {
		await using folder = await createTemporaryFolder();
		const file =
			content === undefined ? `${folder.path}/missing.jsonl` : await folder.write("broken.jsonl.gz", content);
		await expect(collect(readLines(file))).rejects.toMatchObject({ code: "FILE_UNREADABLE", facts: { file } });
	});
});
