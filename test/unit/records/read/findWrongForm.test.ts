import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { findWrongForm } from "../../../../src/records/read/findWrongForm.ts";
import { createTemporaryFolder } from "../../../support/temporaryFolder.ts";

async function find(content: string | Uint8Array, name = "records.jsonl", isCsv = false) {
	await using folder = await createTemporaryFolder();
	return await findWrongForm(name, await folder.write(name, content), isCsv);
}

const RECORDS = [
	{ type: "Source", id: "a" },
	{ type: "Topic", note: "} {" },
];
const LINES = RECORDS.map((record) => JSON.stringify(record)).join("\n");

describe("findWrongForm", () => {
	test.each<[string, string | Uint8Array, string]>([
		["lines", LINES, "records.jsonl"],
		["lines after empty ones", `\n\n${LINES}`, "records.jsonl"],
		["lines of which the first is broken", `[\n${LINES}`, "records.jsonl"],
		["one line", '{"type":"Source"}', "records.jsonl"],
		["a list on one line, which is named as a line", JSON.stringify(RECORDS), "records.json"],
		["nothing", "", "records.jsonl"],
		["a byte order mark", `\ufeff${LINES}`, "records.jsonl"],
		["packed lines", gzipSync(LINES), "records.jsonl.gz"],
		["packed lines with a name in capitals", gzipSync(LINES), "RECORDS.JSONL.GZ"],
	])("has nothing to say about %s", async (_what, content, name) => {
		expect(await find(content, name)).toBeUndefined();
	});

	test.each<[string, string | Uint8Array, string, string, string]>([
		["a list over several lines", JSON.stringify(RECORDS, null, 2), "a.json", "one JSON list", "jq -c '.[]' a.json"],
		[
			"objects over several lines",
			RECORDS.slice(0, 1)
				.concat(RECORDS.slice(0, 1))
				.map((record) => JSON.stringify(record, null, 2))
				.join("\n"),
			"a.jsonl",
			"its objects go over several lines",
			"jq -c . a.jsonl",
		],
		["UTF-16", Buffer.from(`\ufeff${LINES}`, "utf16le"), "a.jsonl", "UTF-16", "UTF-8"],
		["a spreadsheet", "PK\u0003\u0004…", "a.xlsx", "spreadsheet", "CSV"],
		["a PDF", "%PDF-1.7 …", "a.pdf", "PDF", "docs/records.md"],
		["packed lines of another name", gzipSync(LINES), "a.jsonl", "packed with gzip", ".gz"],
		["a name that promises packed lines", LINES, "a.jsonl.gz", "not packed", "take .gz off"],
	])("says what is wrong with %s, and what to do", async (_what, content, name, reason, advice) => {
		const found = await find(content, name);
		expect(found?.reason).toContain(reason);
		expect(found?.advice).toContain(advice);
	});

	test("of CSV, only the encoding", async () => {
		expect(await find("{\n}", "a.csv", true)).toBeUndefined();
		expect((await find(Buffer.from("\ufeffid,name", "utf16le"), "a.csv", true))?.reason).toContain("UTF-16");
	});
});
