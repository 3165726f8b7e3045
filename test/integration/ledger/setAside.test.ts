/** What the store cannot take is refused as a line; what cannot be projected all the same stops nothing else. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { write } from "../../../src/database/sessions.ts";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { revertRun } from "../../../src/ledger/importRuns/revertRun.ts";
import { prepareGraph } from "../../../src/ledger/migrations/prepareGraph.ts";
import { LONGEST_INDEXED } from "../../../src/model/values/indexedTexts.ts";
import { runInProcess } from "../../support/commandLine.ts";
import { createDecider } from "../../support/decider.ts";
import { emptyGraph, importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

beforeEach(() => emptyGraph(database));

afterAll(() => database[Symbol.asyncDispose]());

const SOURCE = { type: "Source", id: "s", title: "Report", published: "2016" };
const said = { source: "s", quote: "so it says" };
const long = "ä".repeat(LONGEST_INDEXED / 2);

const run = (query: string, parameters = {}) => write(database, (transaction) => transaction.run(query, parameters));
const names = async () =>
	(await queryRows(database, "MATCH (n:Entity) RETURN n.name AS name ORDER BY name")).map(({ name }) => name);

describe("a text longer than an index takes", () => {
	const person = { type: "Person", id: "p", name: "Nina Ohlert", ...said };
	const others = [
		{ type: "Person", id: "q", name: "Kurt Ohlert", ...said },
		{ type: "Meeting", id: "m", name: "The meeting", ...said },
	];

	test.each([
		["a name", { ...person, name: `${long}a` }, "$.name"],
		["one of the names", { ...person, names: [{ value: `${long}a`, lang: "de" }] }, "$.names[0]"],
		["an alias", { ...person, aliases: ["N. O.", `${long}a`] }, "$.aliases[1]"],
		[
			"a detail that may be an id",
			{ type: "ATTENDS", from: "q", to: "m", onBehalfOf: `${long}a`, ...said },
			"$.onBehalfOf",
		],
	])("is refused with its line and the limit, and the other lines go in: %s", async (_case, line, path) => {
		const { report } = await importRecords(database, [SOURCE, line, ...others]);
		expect(report.lines).toEqual({ read: 4, accepted: 3, rejected: 1 });
		expect(report.problems).toMatchObject([{ code: "VALUE_TOO_LONG", line: 2, path }]);
		expect(report.problems[0]?.message).toContain(`${LONGEST_INDEXED + 1} bytes`);
		expect(await names()).toEqual(["Kurt Ohlert", "The meeting"]);
	});

	test("goes in to the last byte of it, in every place", async () => {
		const { report } = await importRecords(database, [
			SOURCE,
			{ ...person, name: long },
			{ ...person, id: "r", names: [{ value: long, lang: "de" }], aliases: [long] },
			...others,
			{ type: "ATTENDS", from: "q", to: "m", onBehalfOf: long, capacity: "z".repeat(100_000), ...said },
			{ type: "Person", id: "q", description: ["z".repeat(100_000)], ...said },
		]);
		expect(report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
		expect(await queryRows(database, "MATCH (c:SetAside) RETURN c")).toEqual([]);
		expect(await names()).toHaveLength(4);
	});
});

describe("a claim that cannot be projected", () => {
	const lines = Array.from({ length: 20 }, (_, index) => ({
		...{ type: "Person", id: `p${index}`, name: `Person ${index}`, ...said },
	}));

	/** As an earlier version let it in: pending, with a name that no index takes. */
	async function plant(set: string, parameters = {}): Promise<void> {
		await importRecords(database, [SOURCE, ...lines.slice(1)]);
		await importRecords(database, [lines[0] ?? {}]);
		await run(`MATCH (c:Claim {subjectId: 'p0', property: 'name'})<-[:BEARS_ON]-(e) SET ${set}`, parameters);
		await run("MATCH (c:Claim) SET c:Pending REMOVE c.shown");
		await run("MATCH (n:Entity) DETACH DELETE n");
	}

	test.each([
		["the database refuses its value", "c.value = $value", { value: "x".repeat(9_000) }],
		["it is no claim of ours", "e.wording = 'no JSON'", {}],
	])("is set aside with its reason, and all others are shown: %s", async (_case, set, parameters) => {
		await plant(set, parameters);
		await prepareGraph(database, MODEL);
		expect(await names()).toHaveLength(19);
		expect(await queryRows(database, "MATCH (c:Pending) RETURN c")).toEqual([]);
		const { exitCode, stdout } = await runInProcess(["status", "--json"], { address: database.address });
		expect(exitCode).toBe(0);
		expect(JSON.parse(stdout).setAside).toMatchObject([
			{ subjectId: "p0", says: "name", because: expect.stringMatching(/\S/), sources: ["s"] },
		]);
		const { report } = await importRecords(database, [{ ...lines[1], description: ["more"] }]);
		expect(report.lines.rejected).toBe(0);
	});

	test.each([
		["the database refuses its value", "c.value = $value", { value: "x".repeat(9_000) }],
		["it is no claim of ours", "e.wording = 'no JSON'", {}],
	])("does not stop a plan, which says of all others what the import does: %s", async (_case, set, parameters) => {
		await plant(set, parameters);
		await prepareGraph(database, MODEL);
		await run("MATCH (c:SetAside) SET c:Pending");
		const further = [{ type: "Person", id: "p0", description: ["more"], ...said }, ...lines.slice(1, 4)];
		const added = { type: "Person", id: "new", name: "New", ...said };
		const batches: number[] = [];
		const { plan } = await importRecords(database, [...further, added], {
			plan: true,
			onBatch: ({ accepted }) => void batches.push(accepted.length),
		});
		expect(plan?.entities.map(({ id, isNew }) => [id, isNew])).toContainEqual(["new", true]);
		expect(batches.reduce((sum, count) => sum + count, 0)).toBe(5);
		expect(await names()).toHaveLength(19);
		expect(await queryRows(database, "MATCH (c:Claim {subjectId: 'new'}) RETURN c")).toEqual([]);
	});

	test("goes with its run", async () => {
		await plant("e.wording = 'no JSON'");
		await prepareGraph(database, MODEL);
		const [last] = await queryRows(database, "MATCH (r:ImportRun) RETURN r.id AS id ORDER BY r.number DESC LIMIT 1");
		await revertRun(database, MODEL, String(last?.id), { because: "it harms" });
		expect(await queryRows(database, "MATCH (c:Claim {subjectId: 'p0'}) RETURN c")).toEqual([]);
	});

	test("keeps nothing of another run that is reverted in the graph", async () => {
		await plant("e.wording = 'no JSON'");
		await prepareGraph(database, MODEL);
		const further = await importRecords(database, [{ type: "Person", id: "p0", description: ["more"], ...said }]);
		await revertRun(database, MODEL, further.run ?? "", { because: "a test" });
		const left = await queryRows(
			database,
			"MATCH (c:Claim {subjectId: 'p0'}) RETURN c.property AS of, c:SetAside AS aside",
		);
		expect(left).toEqual([{ of: "name", aside: true }]);
	});

	test("goes with its run, and what it was in the way of is shown", async () => {
		const first = await importRecords(database, [SOURCE, lines[0] ?? {}]);
		await run("MATCH (c:Claim) SET c.subjectId = NULL, c:Pending");
		await importRecords(database, [{ ...lines[0], name: "Another name" }]);
		expect(await queryRows(database, "MATCH (c:SetAside) RETURN c.value AS name ORDER BY name")).toEqual([
			{ name: "Another name" },
			{ name: "Person 0" },
		]);
		await revertRun(database, MODEL, first.run ?? "", { because: "it harms" });
		expect(await queryRows(database, "MATCH (c:SetAside) RETURN c")).toEqual([]);
		expect(await names()).toEqual(["Another name"]);
	});

	test("is out of the way when its source is withdrawn, and tried again when something of it changes", async () => {
		await plant("c.value = $value", { value: "x".repeat(9_000) });
		await prepareGraph(database, MODEL);
		await withdrawSource(createDecider(database), "s", "it harms");
		expect(await queryRows(database, "MATCH (c:SetAside) RETURN c")).toEqual([]);
		await run("MATCH (c:Claim {subjectId: 'p0', property: 'name'}) SET c:SetAside, c.value = 'Person 0'");
		await importRecords(database, [
			{ ...SOURCE, id: "t" },
			{ ...lines[0], source: "t" },
		]);
		expect(await names()).toEqual(["Person 0"]);
		expect(await queryRows(database, "MATCH (c:SetAside) RETURN c")).toEqual([]);
	});
});
