/** What was erased is nowhere: not in a value of the database, a ledger, an export or an answer, and no import brings it back. */
import { cp, readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { write } from "../../../src/database/sessions.ts";
import { FORMATS } from "../../../src/export/formats.ts";
import { recordDecisions } from "../../../src/ledger/apply/recordDecisions.ts";
import type { Decider } from "../../../src/ledger/decisions/decide.ts";
import { rankClaim } from "../../../src/ledger/decisions/rankClaim.ts";
import { restoreSource, withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { applyErasure } from "../../../src/ledger/erasures/applyErasure.ts";
import { erase, planErasure } from "../../../src/ledger/erasures/erase.ts";
import { syncErasures } from "../../../src/ledger/erasures/syncErasures.ts";
import { nameCopy } from "../../../src/ledger/files/keptCopies.ts";
import { judge } from "../../../src/ledger/judgements/judge.ts";
import type { Erasure } from "../../../src/records/erasures/Erasure.ts";
import { type Api, startApi } from "../../support/api.ts";
import { createDecider } from "../../support/decider.ts";
import { exportFiles, getFile } from "../../support/exports.ts";
import {
	dumpGraph,
	emptyGraph,
	importPaths,
	importRecords,
	openPreparedDatabase,
	queryRows,
} from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { type Planted, plantEntities, plantedId, plantedName, plantSource } from "../../support/plantedErasure.ts";
import { schemaFor } from "../../support/schema.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

// Each asks every value of the database, and imports more than once.
vi.setConfig({ testTimeout: 900_000 });

const TYPES = [...MODEL.entities.keys()];

let database: TestDatabase;
let api: Api;
let decider: Decider;

beforeAll(async () => {
	database = await openPreparedDatabase();
	api = await startApi(database, await schemaFor("editors"));
});

afterAll(async () => {
	await api[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

beforeEach(async () => {
	await emptyGraph(database);
	decider = createDecider(database);
});

/** Every value of every node and relation, in lower case. */
async function readAllValues(): Promise<string> {
	const rows = await queryRows(
		database,
		`MATCH (n) UNWIND keys(n) AS key RETURN labels(n)[0] + '.' + key AS place, apoc.convert.toJson(n[key]) AS value
		 UNION ALL
		 MATCH ()-[r]->() UNWIND keys(r) AS key RETURN type(r) + '.' + key AS place, apoc.convert.toJson(r[key]) AS value`,
	);
	return rows.map(({ place, value }) => `${String(place)}: ${String(value)}`.toLowerCase()).join("\n");
}

const findIn = (text: string, values: readonly string[]) =>
	text
		.toLowerCase()
		.split("\n")
		.flatMap((line) =>
			values.filter((value) => line.includes(value)).map((value) => `${value} in ${line.slice(0, 300)}`),
		);

async function readLedgers(): Promise<string> {
	const paths = [decider.ledger, decider.judgements, decider.erasures].map(({ path }) => path);
	const texts = await Promise.all(
		[...paths, decider.corrections].map((path) => readFile(path, "utf8").catch(() => "")),
	);
	return texts.filter((text) => text !== "").join("\n");
}

async function readExports(): Promise<string> {
	const files: string[] = [];
	for (const format of Object.keys(FORMATS)) files.push(...(await exportFiles(database, format)).files.values());
	return files.join("\n");
}

const EVERYTHING = `{
	entities { __typename id name aliases claims { value qualifiers evidence { quote says } } }
	claims { id value rankReason evidence { quote extractor source { title url } } }
	sources { id title publisher url }
	conflicts { kind values because }
	importRuns { id files }
}`;

async function expectNowhere(values: readonly string[]): Promise<void> {
	expect(findIn(await readAllValues(), values)).toEqual([]);
	expect(findIn(await readLedgers(), values)).toEqual([]);
	expect(findIn(await readExports(), values)).toEqual([]);
	expect(findIn(JSON.stringify(await api.ask(EVERYTHING), null, 1), values)).toEqual([]);
}

async function findClaims(where: string): Promise<string[]> {
	const rows = await queryRows(database, `MATCH (claim:Claim) WHERE ${where} RETURN claim.id AS id ORDER BY id`);
	return rows.map(({ id }) => String(id));
}

async function importPlanted({ records, wrong }: Planted): Promise<void> {
	const { report } = await importRecords(database, [...records, ...wrong]);
	expect(report.problems.filter(({ code }) => code !== "KEY_UNKNOWN" && code !== "VALUE_NOT_LISTED")).toEqual([]);
	expect(report.lines.rejected).toBe(wrong.length);
}

describe("an erased entity", () => {
	const planted = plantEntities(MODEL);

	async function decideOnAll(): Promise<void> {
		for (const type of TYPES) {
			const [left, right] = [plantedId(type), `${plantedId(type)}-2`];
			await judge(decider, [{ left, right, judgement: "SAME", because: `both are ${plantedName(type)}` }]);
			const [claim = ""] = await findClaims(
				`claim.subjectId = 'kept-${type.toLowerCase()}' AND claim.property = 'description'`,
			);
			await rankClaim(decider, claim, "PREFERRED", `of ${plantedName(type)}`);
			const [own = ""] = await findClaims(`claim.subjectId STARTS WITH '${left}' AND claim.property = 'name'`);
			await rankClaim(decider, own, "PREFERRED", "so it is called");
		}
	}

	test("is nowhere, and no import brings it back", async () => {
		await importPlanted(planted);
		await decideOnAll();
		expect(new Set(findIn(await readAllValues(), planted.values).map((found) => found.split(" ")[0]))).toEqual(
			new Set(planted.values),
		);

		for (const type of TYPES) await erase(decider, plantedId(type), { because: `${plantedName(type)} demands it` });
		await expectNowhere(planted.values);
		const afterwards = await dumpGraph(database);

		const { report } = await importRecords(database, [...planted.records, ...planted.wrong]);
		expect(report.erased).toBeGreaterThan(TYPES.length * 4);
		expect(
			findIn(JSON.stringify(report.problems.filter(({ severity }) => severity === "warning")), planted.values),
		).toEqual([]);
		expect(await dumpGraph(database)).toEqual(afterwards);
	});
});

describe("an erased source", () => {
	const planted = plantSource(MODEL);

	test("is nowhere, with what only it says; what another says, too, stays", async () => {
		await importRecords(
			database,
			planted.records.filter((record) => !JSON.stringify(record).includes("qzsource")),
		);
		const without = await dumpGraph(database);
		await importPlanted(planted);
		await judge(decider, [{ left: "both", right: "only-there", judgement: "DIFFERENT", because: "two bodies" }]);
		const [claim = ""] = await findClaims("claim.property = 'aliases'");
		await rankClaim(decider, claim, "PREFERRED", "so it is called");
		await withdrawSource(decider, "qzsource", "wrong");
		await withdrawSource(decider, "kept", "a mistake");
		expect(findIn(await readAllValues(), planted.values).length).toBeGreaterThan(planted.values.length);

		expect(await planErasure(decider, "qzsource", { because: "a court" })).toMatchObject({
			...{ erased: "SOURCE", sources: ["qzsource"], decisions: 2, judgements: 1, ledgers: [] },
		});
		const outcome = await erase(decider, "qzsource", { because: "a court decided on qzsource" });
		expect(outcome).toMatchObject({ files: ["records.jsonl"], decisions: 2, judgements: 1 });
		await expectNowhere(planted.values);

		const { report } = await importRecords(database, planted.records);
		expect(report).toMatchObject({ erased: 6, lines: { rejected: 0 } });
		await restoreSource(decider, "kept", "no mistake");
		expect(await dumpGraph(database)).toEqual(without);
	});

	test("does not come back under another id with its address or its content", async () => {
		await importRecords(database, planted.records);
		await erase(decider, "qzsource", { because: "a court" });
		const before = await dumpGraph(database);
		const [own] = planted.records.filter((record) => "id" in record && record.id === "qzsource");
		const { report } = await importRecords(database, [
			{ ...own, id: "other" },
			{ type: "Organisation", id: "new", name: "New", source: "other" },
		]);
		expect(report).toMatchObject({ erased: 2, lines: { read: 2, accepted: 0, rejected: 0 } });
		expect(await dumpGraph(database)).toEqual(before);
	});
});

describe("an erasure", () => {
	const NAME = "Aqsulu Erlenbach-Östling";
	const TEXT = "Es sprach\nErlenbach-Oestling, Aqsulu. Aqsulu Erlenbach-Östlings Rede war kurz.";
	const SOURCE = {
		type: "Source",
		id: "s",
		title: `Gespräch mit ${NAME}`,
		url: "https://example.org/aqsulu-erlenbach-ostling",
	};
	const FROM = { source: "s" };
	const RECORDS = [
		{ ...SOURCE, textFile: "text.txt" },
		{ type: "Person", id: "aqsulu", name: NAME, ...FROM },
		{ type: "Meeting", id: "talk", name: "Gespräch", ...FROM, quote: "Es sprach Erlenbach-Oestling, Aqsulu." },
		{ type: "Meeting", id: "talk", description: [`Rede von ${NAME}`], ...FROM, quote: "Rede war kurz" },
		{ type: "ATTENDS", from: "aqsulu", to: "talk", role: "SPEAKER", ...FROM },
		{ type: "Organisation", id: "o", name: "Verein", ...FROM },
		{ type: "ATTENDS", from: "o", to: "talk", role: "PARTICIPANT", onBehalfOf: "aqsulu", ...FROM },
	];

	async function importAll() {
		await using folder = await createTemporaryFolder();
		await folder.write("text.txt", TEXT);
		return await importPaths(database, [await folder.write("records.jsonl", RECORDS)]);
	}

	test("masks the names in texts of others, in any order, spelling and in the genitive; a quote still stands in its text", async () => {
		await importAll();
		await erase(decider, "aqsulu", { because: "asked for" });
		expect(findIn(await readAllValues(), ["aqsulu", "erlenbach", "stling"])).toEqual([]);
		const quotes = await queryRows(
			database,
			`MATCH (e:Evidence {subjectId: 'talk'})-[:STATED_IN]->(s:Source) WHERE e.quote IS NOT NULL
			 RETURN e.quote AS quote, s.fullText CONTAINS 'Rede war kurz' AS stays ORDER BY quote`,
		);
		expect(quotes).toEqual([
			{ quote: "Es sprach █████████-████████, ██████.", stays: true },
			{ quote: "Rede war kurz", stays: true },
		]);
		const masked = await dumpGraph(database);
		const { report } = await importAll();
		expect(report).toMatchObject({ erased: 3, lines: { read: 7, accepted: 4, rejected: 0 } });
		expect(await dumpGraph(database)).toEqual(masked);
	});

	test("that was planned changes nothing", async () => {
		await importAll();
		const before = await dumpGraph(database);
		const planned = await planErasure(decider, "aqsulu", { because: "asked for" });
		expect(planned).toMatchObject({ ids: ["aqsulu"], evidence: 3, masked: { entities: ["talk"], sources: ["s"] } });
		expect(await dumpGraph(database)).toEqual(before);
		expect(await readLedgers()).toBe("");
	});

	test("that is cut off anywhere is completed by the next command, in any database that holds it", async () => {
		await importAll();
		await erase(decider, "aqsulu", { because: "asked for" });
		const erased = await dumpGraph(database);
		const { lines } = await decider.erasures.read();
		for (const steps of [0, 1, 3, 5, 7]) {
			await emptyGraph(database);
			await importAll();
			await expect(cutOff(steps, lines[0])).rejects.toThrow("cut off");
			await syncErasures(decider, lines, (message) => expect.unreachable(message));
			expect(await dumpGraph(database)).toEqual(erased);
		}
	});

	function cutOff(steps: number, erasure: Erasure | undefined) {
		let left = steps;
		if (!erasure) throw new Error("nothing was erased");
		return applyErasure(
			(work) => {
				if (left === 0) return Promise.reject(new Error("cut off"));
				left -= 1;
				return write(database, work);
			},
			MODEL,
			erasure,
		);
	}

	test("leaves out what comes under another id with the same name, and everything that leans on it", async () => {
		await importAll();
		await erase(decider, "aqsulu", { because: "asked for" });
		const { report } = await importRecords(database, [
			{ type: "Person", id: "p-7", name: "Erlenbach-Östling, Aqsulu", ...FROM },
			{ type: "Person", id: "p-7", jobTitle: "Leitung", ...FROM },
			{ type: "ATTENDS", from: "p-7", to: "talk", role: "CHAIR", ...FROM },
		]);
		expect(report).toMatchObject({ erased: 3, lines: { read: 3, accepted: 0, rejected: 0 } });
		expect(new Set(report.problems.map(({ code, severity }) => `${code} ${severity}`))).toEqual(
			new Set(["LINE_ERASED warning"]),
		);
	});

	test("holds for ledgers of another checkout, which still speak of it", async () => {
		await importAll();
		const elsewhere = createDecider(database);
		const [claim = ""] = await findClaims("claim.subjectId = 'talk' AND claim.property = 'description'");
		await rankClaim(elsewhere, claim, "PREFERRED", `as ${NAME} says`);
		const [own = ""] = await findClaims("claim.subjectId = 'aqsulu'");
		await rankClaim(elsewhere, own, "PREFERRED", "so she is called");
		const { lines: before } = await elsewhere.ledger.read();
		const kept = nameCopy(elsewhere.ledger.path, new Date());
		await cp(elsewhere.ledger.path, kept);
		await erase(decider, "aqsulu", { because: "asked for" });

		await recordDecisions(database, MODEL, before);
		expect(findIn(await readAllValues(), ["aqsulu", "erlenbach"])).toEqual([]);
		await syncErasures(elsewhere, [], (message) => expect.unreachable(message));
		for (const file of [elsewhere.ledger.path, kept]) {
			expect(findIn(await readFile(file, "utf8"), ["aqsulu", "erlenbach"])).toEqual([]);
		}
		const { lines } = await elsewhere.ledger.read();
		expect(lines.map(({ because }) => because)).toEqual(["as ██████ █████████-███████ says"]);
		expect(await findClaims("claim.rank = 'PREFERRED'")).toHaveLength(1);
	});

	test("is in the lossless export, so that a graph made from it stays so", async () => {
		await importAll();
		await erase(decider, "aqsulu", { because: "asked for" });
		const { lines } = await decider.erasures.read();
		const exported = getFile(await exportFiles(database, "jsonl"), "erasures.jsonl");
		expect(
			exported
				.trim()
				.split("\n")
				.slice(1)
				.map((line) => JSON.parse(line) as unknown),
		).toEqual(lines);
	});
});
