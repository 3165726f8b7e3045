import { writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ModelChange, type ModelWatch, watchModel } from "../../../../src/server/lifecycle/watchModel.ts";
import { MODEL, SCHEMA_TEXT } from "../../../support/model.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../../support/temporaryFolder.ts";

let folder: TemporaryFolder;
let path: string;
let watch: ModelWatch;
let told: ModelChange[];

beforeEach(async () => {
	folder = await createTemporaryFolder();
	path = await folder.write("schema.graphql", SCHEMA_TEXT);
	told = [];
	watch = watchModel({ path, hash: MODEL.hash, onChange: (change) => told.push(change), everyMs: 20 });
});

afterEach(async () => {
	watch[Symbol.dispose]();
	await folder[Symbol.asyncDispose]();
});

const becomes = (state: string | undefined) => vi.waitFor(() => expect(watch.state()).toBe(state), { timeout: 10_000 });

describe("schema.graphql, while it is served", () => {
	test("is as it is, until a property is added, and again when that is taken back", async () => {
		expect(watch.state()).toBeUndefined();
		await writeFile(path, SCHEMA_TEXT.replace(/^type City [^{]*\{/m, "$&\n  twinnedSince: String\n"));
		await becomes("changed");
		expect(told).toEqual([{ fault: undefined }]);
		await writeFile(path, SCHEMA_TEXT);
		await becomes(undefined);
		expect(told).toHaveLength(1);
	});

	test("is told to be invalid, with the line", async () => {
		await writeFile(path, `${SCHEMA_TEXT}\ntype {`);
		await becomes("invalid");
		expect(told.at(-1)?.fault).toMatch(/line \d+/);
	});
});
