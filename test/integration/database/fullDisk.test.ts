/** A local Neo4j whose disk gets full under an import and a server, and has room again. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFreePort } from "../../../src/database/local/server/findFreePort.ts";
import { openDatabase } from "../../../src/database/openDatabase.ts";
import { createHome, type Home } from "../../endurance/support/Home.ts";
import { dumpGraph, hashLines, importPaths, openPreparedDatabase } from "../../support/graph.ts";
import { generateRecords } from "../../support/manyRecords.ts";
import { mountSmallDisk, type SmallDisk } from "../../support/smallDisk.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";

const MB = 1_048_576;
const disk = await mountSmallDisk("200m");

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
	"nothing is written to a disk that is nearly full; what is there is answered, and an import completes once there is room",
	{ timeout: 400_000 },
	async () => {
		const { leaveFree, resize } = disk as SmallDisk;
		const port = await findFreePort(undefined);
		const server = home.start(["serve", "--no-seed"], { PORT: String(port), LOG_LEVEL: "warn" });
		const readiness = () =>
			fetch(`http://127.0.0.1:${port}/health/ready`).then(
				({ status }) => status,
				() => 0,
			);
		await expect.poll(readiness, { timeout: 120_000, interval: 200 }).toBe(200);
		const file = await folder.write("many.jsonl", [...generateRecords(300)]);
		await leaveFree(40 * MB);

		const failed = await home.start(["import", file]);
		expect(failed.exitCode).toBe(2);
		expect(failed.stderr).toMatch(/\d\d MB are left .* needs 50 MB .*\(DISK_FULL\)\nMake room/);
		expect(await home.start(["status"])).toMatchObject({ exitCode: 0 });
		expect(await readiness()).toBe(200);

		await resize("200m");
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
