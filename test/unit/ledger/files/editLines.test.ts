import { readdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { editLines } from "../../../../src/ledger/files/editLines.ts";
import { FORMAT_LINE } from "../../../../src/model/format.ts";
import { createTemporaryFolder } from "../../../support/temporaryFolder.ts";

test("lines go and change, and everything else of the file stays as it is", async () => {
	await using folder = await createTemporaryFolder();
	const path = await folder.write("ledger.jsonl", `${FORMAT_LINE}{"id":1}\n\nno json\n{ "id": 2 }\n{"id":3}`);
	const edited = await editLines(path, (line) => {
		const { id } = line as { id: number };
		return id === 1 ? undefined : id === 3 ? { id: 4 } : line;
	});
	expect(edited).toEqual({ removed: 1, changed: 1 });
	expect(await readFile(path, "utf8")).toBe(`${FORMAT_LINE}\nno json\n{ "id": 2 }\n{"id":4}`);
	expect(await readdir(dirname(path))).toEqual(["ledger.jsonl"]);
});

test("a file that is not there, or that nothing changes, is not written", async () => {
	await using folder = await createTemporaryFolder();
	const path = await folder.write("ledger.jsonl", '{"id":1}\n');
	expect(await editLines(path, (line) => line)).toEqual({ removed: 0, changed: 0 });
	expect(await editLines(`${path}-missing`, () => undefined)).toEqual({ removed: 0, changed: 0 });
	expect(await readdir(dirname(path))).toEqual(["ledger.jsonl"]);
});
