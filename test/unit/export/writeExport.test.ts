import { lstat, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Part } from "../../../src/export/ExportFormat.ts";
import { MANIFEST } from "../../../src/export/manifest.ts";
import type { OpenExport } from "../../../src/export/openExport.ts";
import { writeExport } from "../../../src/export/writeExport.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";

async function* pieces(...texts: readonly string[]): AsyncGenerator<string> {
	yield* texts;
}

async function* parts(name = "graph.json"): AsyncGenerator<Part> {
	yield { name, mediaType: "application/json", content: pieces("the ", "graph") };
	yield { ...MANIFEST, content: pieces("the manifest") };
}

const file = { mediaType: "application/json", extension: "json" };
const OPEN: OpenExport = { name: "graph", importing: [], file, parts };
const NOW = new Date("2026-11-24T12:00:00Z");

let folder: TemporaryFolder;
let path: string;

beforeEach(async () => {
	folder = await createTemporaryFolder();
	path = join(folder.path, "out.json");
});

afterEach(() => folder[Symbol.asyncDispose]());

describe("an export goes", () => {
	test.each([["a file"], ["no file yet"]])("through links into %s", async (found) => {
		await mkdir(join(folder.path, "shelf"));
		if (found === "a file") await folder.write("shelf/graph.json", "an older graph");
		await symlink("shelf/link.json", path);
		await symlink("graph.json", join(folder.path, "shelf/link.json"));
		expect(await writeExport(OPEN, NOW, path)).toEqual([path, `${path}.${MANIFEST.name}`]);
		expect((await lstat(path)).isSymbolicLink()).toBe(true);
		expect(await readFile(join(folder.path, "shelf/graph.json"), "utf8")).toBe("the graph");
		expect((await readdir(join(folder.path, "shelf"))).sort()).toEqual(["graph.json", "link.json"]);
	});

	test("into a pipe, which stays one, without a manifest beside it", async () => {
		await execa("mkfifo", [path]);
		const [written, read] = await Promise.all([
			writeExport(OPEN, NOW, path),
			execa("cat", [path], { timeout: 10_000 }),
		]);
		expect(written).toEqual([path]);
		expect(read.stdout).toBe("the graph");
		expect((await lstat(path)).isFIFO()).toBe(true);
		expect(await readdir(folder.path)).toEqual(["out.json"]);
	});

	test("through a link into a device", async () => {
		await symlink("/dev/null", path);
		expect(await writeExport(OPEN, NOW, path)).toEqual([path]);
		expect((await lstat(path)).isSymbolicLink()).toBe(true);
		expect((await lstat("/dev/null")).isCharacterDevice()).toBe(true);
	});

	test("nowhere by a link that leads to itself", async () => {
		await symlink("out.json", path);
		await expect(writeExport(OPEN, NOW, path)).rejects.toMatchObject({ code: "FILE_UNWRITABLE" });
		expect((await lstat(path)).isSymbolicLink()).toBe(true);
	});
});
