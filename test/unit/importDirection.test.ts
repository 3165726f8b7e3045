import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterEach, beforeEach, expect, it } from "vitest";

const SCRIPT = fileURLToPath(new URL("../../scripts/checkImports.ts", import.meta.url));
const TSX = createRequire(import.meta.url).resolve("tsx/cli");
const TABLE = `| folder | question | imports |
| --- | --- | --- |
| \`src/low/\` | | |
| \`src/page/\` | | only low |
| \`src/ledger/rules/\` | | |
| \`src/ledger/store/\` | | |
| \`src/high/\` | | |
`;

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "coopgraph-imports-"));
});

afterEach(() => rm(folder, { recursive: true }));

/** What the check of the project says of some files, under a table of rooms of its own. */
async function check(files: Record<string, string>): Promise<string> {
	for (const [path, text] of Object.entries({ "docs/ARCHITECTURE.md": TABLE, ...files })) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	const { stderr } = await execa("node", [TSX, SCRIPT, folder], { reject: false });
	return stderr;
}

it.each([
	["below imports from above", "src/low/a.ts", 'import { b } from "../high/b.ts";', "src/low may not import src/high"],
	["a type", "src/low/a.ts", 'import type { B } from "../high/b.ts";', "src/low may not import src/high"],
	["what is passed on", "src/low/a.ts", 'export * from "../high/b.ts";', "src/low may not import src/high"],
	["when it is needed", "src/low/a.ts", 'await import("../high/b.ts");', "src/low may not import src/high"],
	[
		"a folder in a folder",
		"src/ledger/rules/a.ts",
		'import "../store/b.ts";',
		"src/ledger/rules may not import src/ledger/store",
	],
	[
		"a page from the server",
		"src/page/a.tsx",
		'import { b } from "../ledger/rules/b.ts";',
		"src/page may not import src/ledger/rules",
	],
	["a folder that is not listed", "src/new/a.ts", 'import "../low/b.ts";', "is not listed in docs/ARCHITECTURE.md"],
])("%s is refused", async (_what, path, text, told) => {
	expect(await check({ [path]: `${text}\n` })).toContain(told);
});

it("what is above may be imported, and so may what a page names", async () => {
	const told = await check({
		"src/high/a.ts": 'import "../ledger/store/b.ts";\nimport type { C } from "../low/c.ts";\n',
		"src/page/a.tsx": 'import { c } from "../low/c.ts";\n',
		"src/main.ts": 'import "./high/a.ts";\n',
	});
	expect(told).toBe("");
});
