import { afterAll, beforeAll, expect, test } from "vitest";
import { proposePairs } from "../../../src/identity/proposePairs.ts";
import { judge } from "../../../src/ledger/judgements/judge.ts";
import { readJudgedPairs } from "../../../src/ledger/judgements/readJudgedPairs.ts";
import { readProfiles } from "../../../src/ledger/judgements/readProfiles.ts";
import { createDecider } from "../../support/decider.ts";
import { importRecords, openPreparedDatabase } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const said = { source: "list" };
const RECORDS = [
	{ type: "Source", id: "list", title: "A list", published: "2018" },
	{ type: "Country", id: "kz", name: "Kasachstan", ...said },
	{ type: "Person", id: "atamkulov", name: "Beibut Atamkulov", ...said },
	{
		...{ type: "Person", id: "atamkulow", name: "Bejbut Atamkulow", ...said },
		names: [{ value: "Бейбут Атамкулов", lang: "ru", script: "Cyrl", kind: "TRANSLITERATION" }],
	},
	{ type: "Person", id: "rau", name: "Albert Rau", ...said },
	{ type: "HOLDS_POST", from: "atamkulov", to: "kz", title: "Minister", since: "2018", ...said },
	{ type: "HOLDS_POST", from: "atamkulow", to: "kz", title: "Minister", since: "2018", ...said },
];

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
	const { report } = await importRecords(database, RECORDS);
	expect(report.lines.rejected).toBe(0);
});

afterAll(() => database[Symbol.asyncDispose]());

async function propose() {
	const isJudged = await readJudgedPairs(database);
	return [...proposePairs(MODEL, await readProfiles(database, MODEL, "Person"), { least: 0.3, isJudged })];
}

test("what the graph shows of two is compared: names in all spellings, posts", async () => {
	const profiles = await readProfiles(database, MODEL, "Person");
	expect(profiles.find(({ id }) => id === "atamkulow")).toMatchObject({
		names: [
			{ value: "Bejbut Atamkulow" },
			{ value: "Бейбут Атамкулов", lang: "ru", script: "Cyrl", kind: "TRANSLITERATION" },
		],
		relations: [
			{ relation: "HOLDS_POST", forward: true, end: { id: "kz" }, qualifiers: { title: "Minister", since: "2018" } },
		],
	});
	const [pair, ...others] = await propose();
	expect(others).toEqual([]);
	expect([pair?.left, pair?.right]).toEqual(["atamkulov", "atamkulow"]);
	expect(pair?.reasons?.join("\n")).toContain("Kasachstan");
});

test("what somebody judged is not proposed again, under whichever id", async () => {
	const decider = createDecider(database);
	const because = "for a try";
	await judge(decider, [{ left: "atamkulow", right: "atamkulov", judgement: "UNSURE", because }]);
	expect(await propose()).toEqual([]);
});
