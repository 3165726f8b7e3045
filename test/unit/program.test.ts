/** The program runs from its bundle as long as that is made of the sources as they are, and from the sources otherwise. */
import { appendFile, cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";

const CHECKOUT = fileURLToPath(new URL("../../", import.meta.url));
const PARTS = ["bin", "scripts/buildProgram.mjs", "src", "schema.graphql", "seed", "package.json", "package-lock.json"];

let copy: string;

beforeAll(async () => {
	copy = await mkdtemp(join(tmpdir(), "coopgraph-program-"));
	for (const part of PARTS) await cp(CHECKOUT + part, join(copy, part), { recursive: true });
	await symlink(`${CHECKOUT}node_modules`, join(copy, "node_modules"));
	await build();
	await appendFile(join(copy, "dist/program/main.js"), '\nconsole.error("from the bundle");\n');
});

afterAll(() => rm(copy, { recursive: true }));

const build = () => execa(process.execPath, ["scripts/buildProgram.mjs"], { cwd: copy });
const run = (...words: readonly string[]) =>
	execa(process.execPath, ["bin/coopgraph.js", ...words], { cwd: copy, reject: false });

test("what is made of the sources as they are runs", async () => {
	const { stdout, stderr } = await run("--version");
	expect(stdout).toMatch(/^\d+\.\d+\.\d+$/);
	expect(stderr).toBe("from the bundle");
});

test("files beside a source are found from the bundle", async () => {
	const { stdout } = await run("ask", "--list", "--json");
	expect(JSON.parse(stdout).length).toBeGreaterThan(50);
	const checked = await run("validate", "seed/regierungsarbeitsgruppe-karaganda.jsonl", "--json");
	expect(JSON.parse(checked.stdout)).toMatchObject({ problems: [] });
});

test("a large graph is measured in a thread from the bundle", async () => {
	const script = `
		import { Worker } from "node:worker_threads";
		const worker = new Worker("./src/analysis/measures/startMeasureWorker.mjs", { workerData: [["a", "b", 1]] });
		worker.once("message", (measures) => console.log(Object.keys(measures).length > 0));`;
	await appendFile(join(copy, "dist/program/measureWorker.js"), '\nconsole.error("from the bundle");\n');
	await writeFile(join(copy, "thread.mjs"), script);
	const { stdout, stderr } = await execa(process.execPath, ["thread.mjs"], { cwd: copy });
	expect(stdout).toBe("true");
	expect(stderr).toBe("from the bundle");
});

test("sources that have changed run as they are, and after the next build from the bundle, whose stack traces name them", async () => {
	await appendFile(join(copy, "src/main.ts"), '\nconsole.error(new Error("probe").stack);\n');
	const fromSource = await run("--version");
	expect(fromSource.stderr).toContain("Error: probe");
	expect(fromSource.stderr).not.toContain("from the bundle");
	await build();
	expect((await run("--version")).stderr).toMatch(/Error: probe\n.*src\/main\.ts:\d+/);
});
