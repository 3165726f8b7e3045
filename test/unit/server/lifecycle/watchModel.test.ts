import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ModelChange, type ModelWatch, watchModel } from "../../../../src/server/lifecycle/watchModel.ts";
import { MODEL, MODEL_FILES, SCHEMA_TEXT } from "../../../support/model.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../../support/temporaryFolder.ts";

let folder: TemporaryFolder;
let path: string;
let watch: ModelWatch;
let told: ModelChange[];

beforeEach(async () => {
	folder = await createTemporaryFolder();
	for (const { name, text } of MODEL_FILES) await folder.write(name, text);
	path = join(folder.path, "schema.graphql");
	told = [];
	watch = watchModel({ root: folder.path, hash: MODEL.hash, onChange: (change) => told.push(change), everyMs: 20 });
});

afterEach(async () => {
	watch[Symbol.dispose]();
	await folder[Symbol.asyncDispose]();
});

const becomes = (state: string | undefined) => vi.waitFor(() => expect(watch.state()).toBe(state), { timeout: 10_000 });

describe("the model, while it is served", () => {
	test("is as it is, until a property is added, and again when that is taken back", async () => {
		expect(watch.state()).toBeUndefined();
		await writeFile(path, SCHEMA_TEXT.replace(/^type City [^{]*\{/m, "$&\n  twinnedSince: String\n"));
		await becomes("changed");
		expect(told).toEqual([{ fault: undefined }]);
		await writeFile(path, SCHEMA_TEXT);
		await becomes(undefined);
		expect(told).toHaveLength(1);
	});

	test("is another with another query, in a file that stood there or in a new one", async () => {
		const series = join(folder.path, "src/analysis/queries/series.graphql");
		const text = MODEL_FILES.find(({ name }) => name.endsWith("/series.graphql"))?.text ?? "";
		await writeFile(series, `${text}# a remark\n`);
		await becomes("changed");
		await writeFile(series, text);
		await becomes(undefined);
		const added = await folder.write("src/analysis/queries/mine.graphql", "extend type Query { mine: Int }");
		await becomes("changed");
		await writeFile(added, "extend type Query {\n  mine: [Int }");
		await becomes("invalid");
		expect(told.at(-1)?.fault).toContain("src/analysis/queries/mine.graphql, line 2");
		await rm(added);
		await becomes(undefined);
	});

	test("is told to be invalid, with the line", async () => {
		await writeFile(path, `${SCHEMA_TEXT}\ntype {`);
		await becomes("invalid");
		expect(told.at(-1)?.fault).toMatch(/line \d+/);
	});
});
