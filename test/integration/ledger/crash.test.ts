import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand, startCommand } from "../../support/commandLine.ts";
import { dumpGraph, emptyGraph, hashLines, importPaths, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { generateRecords } from "../../support/manyRecords.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;
let folder: TemporaryFolder;
/** Lines of one source, and some of them as another states them. */
let file: string;
let again: string;

beforeAll(async () => {
	database = await openPreparedDatabase();
	folder = await createTemporaryFolder();
	const records = [...generateRecords(3_000)];
	file = await folder.write("many.jsonl", records);
	again = await folder.write("again.jsonl", records.slice(0, 2_001).map(ofAnnals));
});

afterAll(async () => {
	await folder[Symbol.asyncDispose]();
	await emptyGraph(database);
	await database[Symbol.asyncDispose]();
});

function ofAnnals(record: object): object {
	if ("id" in record && record.id === "chronicle") return { ...record, id: "annals", title: "Annals" };
	return "source" in record ? { ...record, source: "annals" } : record;
}

interface Progress {
	readonly claims: number;
	readonly pending: number;
	readonly attendances: number;
}

/** Starts the import, kills it without warning once it has come so far, and says how far that was. */
async function importAndKill(path: string, isFarEnough: (progress: Progress) => boolean): Promise<Progress> {
	const child = startCommand(["import", path], { address: database.address });
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
		await importPaths(database, [again]);
		const uninterrupted = await dumpGraph(database);
		expect(uninterrupted.length).toBeGreaterThan(7_000);
		await emptyGraph(database);

		// What is new is shown with the batch that wrote it.
		const whileCreating = await importAndKill(file, ({ attendances }) => attendances > 500);
		expect(whileCreating.pending).toBe(0);
		expect(whileCreating.attendances).toBeLessThan(1_500);
		expect((await runCommand(["import", file], { address: database.address })).exitCode).toBe(0);
		// What gains evidence is marked, and projected at the end.
		const whileWriting = await importAndKill(again, ({ pending }) => pending > 500);
		expect(whileWriting.pending).toBeGreaterThan(500);
		const whileProjecting = await importAndKill(again, ({ pending }) => pending < whileWriting.pending - 300);
		expect(whileProjecting.pending).toBeGreaterThan(0);
		const { exitCode, stdout } = await runCommand(["import", file, again, "--json"], { address: database.address });

		expect(exitCode).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({
			lines: { rejected: 0 },
			claims: { new: 0 },
		});
		const completed = await dumpGraph(database);
		expect(completed.length).toBe(uninterrupted.length);
		expect(hashLines(completed)).toBe(hashLines(uninterrupted));
	});
});
