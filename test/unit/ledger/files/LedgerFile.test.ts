import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LedgerFile } from "../../../../src/ledger/files/LedgerFile.ts";
import { FORMAT_LINE } from "../../../../src/model/format.ts";
import { mountSmallDisk } from "../../../support/smallDisk.ts";
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

test("on a full disk an append leaves the ledger as it was, says so, and goes in once there is room", async ({
	skip,
}) => {
	await using disk = await mountSmallDisk("16k");
	if (disk === undefined) return skip("this user may not mount a small disk");
	const path = join(disk.path, "decisions.jsonl");
	const ledger = new LedgerFile<{ readonly id: string }>(path, () => undefined);
	await ledger.append([{ id: "a" }]);
	const before = await readFile(path, "utf8");
	// More than a page of it fits.
	const long = { id: "b".repeat(20_000) };
	await expect(ledger.append([long])).rejects.toMatchObject({
		code: "LEDGER_UNWRITABLE",
		message: expect.stringContaining("no room is left on its disk"),
		remedy: expect.stringContaining("Make room"),
	});
	expect(await readFile(path, "utf8")).toBe(before);
	await disk.resize("64k");
	await ledger.append([long]);
	expect(await ledger.read()).toEqual({ lines: [{ id: "a" }, long], faults: [] });
});
