import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { LedgerFile } from "../../../../src/ledger/files/LedgerFile.ts";
import { FORMAT_LINE } from "../../../../src/model/format.ts";
import { createTemporaryFolder } from "../../../support/temporaryFolder.ts";

test("a byte order mark at the beginning is no part of the first line, and stays", async () => {
	await using folder = await createTemporaryFolder();
	const path = await folder.write("decisions.jsonl", `\ufeff${FORMAT_LINE}{"id":"a"}\r\n{"id":"b"}`);
	const bare = await folder.write("bare.jsonl", '\ufeff{"id":"a"}\n');
	const ledger = new LedgerFile<{ readonly id: string }>(path, () => undefined);
	expect(await new LedgerFile(bare, () => undefined).read()).toEqual({ lines: [{ id: "a" }], faults: [] });
	await ledger.append([{ id: "c" }]);
	expect(await ledger.read()).toEqual({ lines: [{ id: "a" }, { id: "b" }, { id: "c" }], faults: [] });
	expect(await readFile(path, "utf8")).toBe(`\ufeff${FORMAT_LINE}{"id":"a"}\r\n{"id":"b"}\n{"id":"c"}\n`);
});
