import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "coopgraph-lint-"));
const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");

afterAll(() => rmSync(folder, { recursive: true }));

/** The project's own lint rules over a small tree of files. */
async function lint(files: Record<string, string>): Promise<string> {
	const rules = JSON.parse(readFileSync(new URL("../../biome.json", import.meta.url), "utf8")) as Record<
		string,
		unknown
	>;
	writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...rules, $schema: undefined, vcs: undefined }));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	const { all } = await execa("node", [biome, "lint", "src"], { cwd: folder, reject: false, all: true });
	return all;
}

describe("imports between folders", () => {
	it.each([
		["edtf", "errors"],
		["model", "database"],
		["database", "records"],
		["records", "ledger"],
		["ledger", "api"],
		["api", "cli"],
		["export", "api"],
	])("src/%s must not import src/%s", async (from, to) => {
		const report = await lint({
			[`src/${from}/one.ts`]: `export { two } from "../${to}/two.ts";\n`,
			[`src/${to}/two.ts`]: "export const two = 2;\n",
		});
		expect(report).toContain("Imports run one way");
	});

	it("circles are refused", async () => {
		const report = await lint({
			"src/model/one.ts": 'import { two } from "./two.ts";\nexport const one = () => two;\n',
			"src/model/two.ts": 'import { one } from "./one.ts";\nexport const two = () => one;\n',
		});
		expect(report).toContain("noImportCycles");
	});
});
