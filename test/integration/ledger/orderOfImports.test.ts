/**
 * The same statements in every order, each in a run of its own: conflicts and marks are the same. All orders are in one
 * graph, under ids of their own, so that a scenario takes as many runs as it has statements.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { restoreSource, withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { createDecider } from "../../support/decider.ts";
import { emptyGraph, importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { type Line, NAMES, nameSpace, SOURCES } from "../../support/statements.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

beforeEach(() => emptyGraph(database));

afterAll(() => database[Symbol.asyncDispose]());

const ENTITIES: readonly Line[] = [
	...NAMES,
	{ type: "Region", id: "r", name: "The region", source: "s3" },
	{ type: "Country", id: "k", name: "The country", source: "s1" },
	{ type: "Platform", id: "f1", name: "The platform", source: "s1" },
	{ type: "Platform", id: "f2", name: "The other platform", source: "s2" },
];

const held = (to: string, source: string, more: object = {}): Line => ({
	...{ type: "HELD_IN", from: "m", to, source, ...more },
});
const lies = (from: string, to: string): Line => ({ type: "LOCATED_IN", from, to, source: "s3" });
const session = (to: string, source: string, more: object = {}): Line => ({
	...{ type: "SESSION_OF", from: "m", to, source, ...more },
});

/**
 * What it says when all is in, and what while source s3 is withdrawn. No statement is as weighty as another: the last rule of
 * all is the id, which is another in each order.
 */
const SCENARIOS: readonly [string, readonly Line[], string[], string[]][] = [
	["a city and the region in which it lies", [held("c1", "s1"), held("r", "s2"), lies("c1", "r")], [], ["ENDS c1 r"]],
	[
		"a city and the country in which it lies by way of a region",
		[held("c1", "s1"), held("k", "s2"), lies("c1", "r"), lies("r", "k")],
		[],
		["ENDS c1 k"],
	],
	[
		"three places, of which one lies elsewhere",
		[held("c1", "s1"), held("c2", "s2"), held("r", "s2", { confidence: 0.9 }), lies("c1", "r")],
		["ENDS c1 c2"],
		["ENDS c1 c2 r"],
	],
	[
		"a place that was announced, one that is reported, and the region of both",
		[held("c1", "s1", { modality: "PLANNED" }), held("c2", "s2"), held("r", "s1"), lies("c1", "r")],
		["ENDS c2 r"],
		["ENDS c2 r"],
	],
	[
		"a platform that was announced, and two that are reported",
		[session("f1", "s1", { modality: "PLANNED" }), session("f1", "s3"), session("f2", "s2")],
		["ENDS f1 f2"],
		[],
	],
	[
		"a place, denied by another source",
		[held("c1", "s1"), held("c1", "s3", { stance: "CONTRADICTS" }), held("r", "s2"), lies("c1", "r")],
		["DISPUTED c1"],
		["ENDS c1 r"],
	],
	[
		"values and times of one programme",
		[
			{ type: "Programme", id: "g", since: "2016", source: "s1" },
			{ type: "Programme", id: "g", until: "2015", source: "s2" },
			{ type: "Programme", id: "g", until: "2018", source: "s3" },
		],
		["VALUES 2018 2015"],
		["TIMES 2015 2016"],
	],
];

describe.each(SCENARIOS)("%s", { timeout: 300_000 }, (_case, statements, expected, withdrawn) => {
	test("is told alike in every order, without one of the sources, and with it again", async () => {
		const orders = permute(statements);
		const inAll = (pick: (order: readonly Line[]) => readonly Line[]) =>
			orders.flatMap((order, number) => nameSpace(pick(order), number));
		await importRecords(database, [...SOURCES, ...inAll(() => ENTITIES)]);
		for (const place of statements.keys()) {
			const { report } = await importRecords(
				database,
				inAll((order) => order.slice(place, place + 1)),
			);
			expect(report.problems).toEqual([]);
		}
		const readAlike = async () => {
			const [first, ...others] = await readStates(orders.length);
			for (const [place, other] of others.entries()) expect(other, `order ${place + 1}`).toEqual(first);
			return first;
		};
		const readOnce = async () => [...new Set((await readConflicts()).map(({ says }) => says))].sort();
		const first = await readAlike();
		expect(await readOnce()).toEqual(expected);
		const decider = createDecider(database);
		await withdrawSource(decider, "s3", "a test");
		await readAlike();
		expect(await readOnce()).toEqual(withdrawn);
		await restoreSource(decider, "s3", "a test");
		expect(await readAlike()).toEqual(first);
	});
});

function permute<Item>(items: readonly Item[]): Item[][] {
	if (items.length <= 1) return [[...items]];
	return items.flatMap((item, place) => permute(items.toSpliced(place, 1)).map((others) => [item, ...others]));
}

interface Told {
	readonly order: number;
	readonly says: string;
}

/** ENDS c1 r: its kind, and the ends or values in their order; ends sorted, as any of them may come first. */
async function readConflicts(): Promise<Told[]> {
	const rows = await queryRows(
		database,
		"MATCH (c:Conflict) RETURN c.kind AS kind, c.subjectId AS subject, c.values AS values, c.because AS because",
	);
	return rows.map(({ kind, subject, values }) => {
		const plain = (values as string[]).map((value) => value.replace(/^\d+:/, ""));
		const said = kind === "ENDS" ? plain.sort() : plain;
		return { order: numberOf(String(subject)), says: [kind, ...said].join(" ") };
	});
}

/** Of each order everything that depends on other statements: conflicts, marks of relations, claims that are shown. */
async function readStates(count: number): Promise<string[][]> {
	const relations = await queryRows(
		database,
		`MATCH (a:Entity)-[r]->(b:Entity)
		 RETURN a.id AS id, a.id + ' ' + type(r) + ' ' + b.id + ' ' + r.superseded + ' ' + apoc.text.join(r.disputed, ',') AS says`,
	);
	const claims = await queryRows(
		database,
		`MATCH (c:Claim) WHERE c.property <> 'name' OR c.property IS NULL
		 RETURN c.subjectId AS id, c.subjectId + ' ' + coalesce(c.relation, c.property) + ' ' + coalesce(c.objectId, c.value)
			+ ' ' + c.status + ' ' + c.shown + ' ' + coalesce(c.shownBecause, '') AS says`,
	);
	const told = [...relations, ...claims].map(({ id, says }) => ({ order: numberOf(String(id)), says: String(says) }));
	const all = [...told, ...(await readConflicts())];
	return Array.from({ length: count }, (_, number) =>
		all
			.filter(({ order }) => order === number)
			.map(({ says }) => says.replace(/\b\d+:/g, ""))
			.sort(),
	);
}

function numberOf(id: string): number {
	return Number.parseInt(id, 10);
}
