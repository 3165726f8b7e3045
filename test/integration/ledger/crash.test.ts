import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand, startCommand } from "../../support/commandLine.ts";
import { dumpGraph, emptyGraph, hashLines, importPaths, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { generateRecords } from "../../support/manyRecords.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;
let folder: TemporaryFolder;
let file: string;

beforeAll(async () => {
	database = await openPreparedDatabase();
	folder = await createTemporaryFolder();
	file = await folder.write("many.jsonl", [...generateRecords(5_000)]);
});

afterAll(async () => {
	await folder[Symbol.asyncDispose]();
	await emptyGraph(database);
	await database[Symbol.asyncDispose]();
});

interface Progress {
	readonly claims: number;
	readonly pending: number;
	readonly attendances: number;
}

/** Starts the import, kills it without warning once it has come so far, and says how far that was. */
async function importAndKill(isFarEnough: (progress: Progress) => boolean): Promise<Progress> {
	const child = startCommand(["import", file], { address: database.address });
	let progress = await measure();
	while (!isFarEnough(progress) && child.exitCode === null) {
		await delay(20);
		progress = await measure();
	}
	child.kill("SIGKILL");
	expect((await child).signal).toBe("SIGKILL");
	return measure();
}

async function measure(): Promise<Progress> {
	const [row] = await queryRows(
		database,
		"RETURN COUNT { (:Claim) } AS claims, COUNT { (:Pending) } AS pending, COUNT { ()-[:ATTENDS]->() } AS attendances",
	);
	return row as unknown as Progress;
}

describe("an import that is killed", () => {
	test("is completed by the same import again: all is there, nothing twice", { timeout: 240_000 }, async () => {
		await importPaths(database, [file]);
		const uninterrupted = await dumpGraph(database);
		expect(uninterrupted.length).toBeGreaterThan(12_000);
		await emptyGraph(database);

		const whileWriting = await importAndKill(({ claims }) => claims > 2_000);
		expect(whileWriting).toMatchObject({ pending: whileWriting.claims, attendances: 0 });
		const whileProjecting = await importAndKill(({ attendances }) => attendances > 500);
		expect(whileProjecting.pending).toBeGreaterThan(0);
		const { exitCode, stdout } = await runCommand(["import", file, "--json"], { address: database.address });

		expect(exitCode).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({
			lines: { rejected: 0 },
			claims: { new: 0 },
			evidence: { new: 0, changed: 0 },
		});
		const completed = await dumpGraph(database);
		expect(completed.length).toBe(uninterrupted.length);
		expect(hashLines(completed)).toBe(hashLines(uninterrupted));
	});
});
