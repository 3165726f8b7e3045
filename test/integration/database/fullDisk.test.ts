/** A local Neo4j whose disk gets full under an import and a server, and has room again. */
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFreePort } from "../../../src/database/local/server/findFreePort.ts";
import { openDatabase } from "../../../src/database/openDatabase.ts";
import { createHome, type Home } from "../../endurance/support/Home.ts";
import { dumpGraph, hashLines, importPaths, openPreparedDatabase } from "../../support/graph.ts";
import { generateRecords } from "../../support/manyRecords.ts";
import { mountSmallDisk, type SmallDisk } from "../../support/smallDisk.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";

const disk = await mountSmallDisk("90m");

let folder: TemporaryFolder;
let home: Home;

beforeAll(async () => {
	folder = await createTemporaryFolder();
	home = await createHome(join(disk?.path ?? folder.path, "home"));
});

afterAll(async () => {
	await home.stop();
	await folder[Symbol.asyncDispose]();
	await disk?.[Symbol.asyncDispose]();
});

test.skipIf(disk === undefined)(
	"a full disk is named, loses nothing, and a server goes on by itself once there is room",
	{
		timeout: 400_000,
	},
	async () => {
		const { path } = disk as SmallDisk;
		const port = await findFreePort(undefined);
		const server = home.start(["serve", "--no-seed"], { PORT: String(port), LOG_LEVEL: "warn" });
		const readiness = () =>
			fetch(`http://127.0.0.1:${port}/health/ready`).then(
				({ status }) => status,
				() => 0,
			);
		await expect.poll(readiness, { timeout: 120_000, interval: 200 }).toBe(200);
		const file = await folder.write("many.jsonl", [...generateRecords(3_000)]);
		const filler = join(path, "filler");
		await disk?.resize("12m");

		const failed = await home.start(["import", file]);
		expect(failed.exitCode).toBe(2);
		expect(failed.stderr).toMatch(/\((DATABASE_UNWRITABLE|DISK_FULL)\)\n.*Make room/);
		await writeFile(filler, Buffer.alloc(1_000_000)).catch(() => {});
		const next = await home.start(["status"]);
		expect(next.exitCode).toBe(2);
		expect(next.stderr).toMatch(/\(DISK_FULL\)\nMake room/);
		await expect.poll(readiness, { timeout: 20_000 }).toBe(503);

		await rm(filler, { force: true });
		await disk?.resize("200m");
		await expect.poll(readiness, { timeout: 180_000, interval: 500 }).toBe(200);
		expect((await home.start(["import", file])).exitCode).toBe(0);
		{
			await using reference = await openPreparedDatabase();
			await importPaths(reference, [file]);
			await using database = await openDatabase(home.config);
			expect(hashLines(await dumpGraph(database))).toBe(hashLines(await dumpGraph(reference)));
		}
		server.kill("SIGTERM");
		expect((await server).exitCode).toBe(0);
		expect(await home.findRemains()).toEqual([]);
	},
);
