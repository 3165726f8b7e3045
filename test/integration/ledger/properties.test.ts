/**
 * Whatever way the same records come in, the graph is the same: in any order, in parts, repeated, with other runs before
 * and between that are taken back, with sources withdrawn and restored. Many small cases share one database: each has
 * ids of its own. PROPERTY_CASES says how many (10,000 take about twenty minutes); PROPERTY_SEED repeats a failure.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { revertRun } from "../../../src/ledger/runs/revertRun.ts";
import { restoreSource, withdrawSource } from "../../../src/ledger/withdrawSource.ts";
import { createDecider } from "../../support/decider.ts";
import { dumpGraph, emptyGraph, importRecords, openPreparedDatabase } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const CASES = Number(process.env.PROPERTY_CASES ?? 200);
const CASES_AT_ONCE = 100;
const SEED = Number(process.env.PROPERTY_SEED ?? Math.floor(Math.random() * 1e9));

const SOURCES = ["s1", "s2", "s3"].map((id, index) => ({
	type: "Source",
	id,
	title: `Report ${id}`,
	published: `201${5 + index}`,
}));

type Line = Readonly<Record<string, unknown>>;

const evidence = fc.record(
	{
		source: fc.constantFrom("s1", "s2", "s3"),
		quote: fc.constantFrom("so it was", "as they said", "in the report"),
		confidence: fc.constantFrom(0.4, 0.9),
		extractor: fc.constantFrom("rules@1", "llm:x"),
		modality: fc.constantFrom("ASSERTED", "PLANNED", "INFERRED"),
		stance: fc.constantFrom("SUPPORTS", "SUPPORTS", "CONTRADICTS"),
		status: fc.constantFrom("ACCEPTED", "ACCEPTED", "PROPOSED"),
	},
	{ requiredKeys: ["source"] },
);
const date = fc.constantFrom("2015", "2015-06", "2015-06-09", "2016", "2015-06/2015-07", "2018~");
const say = (stated: fc.Arbitrary<object>): fc.Arbitrary<Line> =>
	fc.tuple(stated, evidence).map(([content, by]) => ({ ...content, ...by }));

const statement: fc.Arbitrary<Line> = fc.oneof(
	say(fc.record({ type: fc.constant("Meeting"), id: fc.constant("m"), date })),
	say(
		fc.record({ type: fc.constant("Meeting"), id: fc.constant("m"), eventStatus: fc.constantFrom("PLANNED", "HELD") }),
	),
	say(fc.record({ type: fc.constant("Programme"), id: fc.constant("g"), until: date })),
	say(fc.record({ type: fc.constant("Person"), id: fc.constant("p"), aliases: fc.constant(["P. P."]) })),
	say(
		fc.record({
			...{ type: fc.constant("HOLDS_POST"), from: fc.constant("p"), to: fc.constant("o") },
			title: fc.constantFrom("Minister", "Head of unit"),
			since: date,
		}),
	),
	say(
		fc.record({
			...{ type: fc.constant("ATTENDS"), from: fc.constantFrom("p", "o"), to: fc.constant("m") },
			role: fc.constantFrom("CHAIR", "PARTICIPANT"),
		}),
	),
	say(
		fc.record(
			{
				...{ type: fc.constant("FUNDS"), from: fc.constant("o"), to: fc.constant("g") },
				amount: fc.constantFrom(1, 2),
				since: date,
			},
			{ requiredKeys: ["type", "from", "to"] },
		),
	),
	say(fc.record({ type: fc.constant("HELD_IN"), from: fc.constant("m"), to: fc.constantFrom("c1", "c2") })),
);

/** The lines on which the others lean: every part of a file brings them along, as extractors write them. */
const NAMES: readonly Line[] = [
	{ type: "Meeting", id: "m", name: "The meeting", source: "s1" },
	{ type: "Programme", id: "g", name: "The programme", source: "s1" },
	{ type: "Person", id: "p", name: "The person", source: "s2" },
	{ type: "Organisation", id: "o", name: "The organisation", source: "s2" },
	{ type: "City", id: "c1", name: "The city", source: "s1" },
	{ type: "City", id: "c2", name: "The other city", source: "s3" },
];

const generated = fc.record({
	statements: fc.array(statement, { minLength: 1, maxLength: 8 }),
	/** What another run says of the same things and then takes back. */
	alien: fc.array(statement, { minLength: 1, maxLength: 5 }),
	/** To which part each statement goes. */
	parts: fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
});
type Case = typeof generated extends fc.Arbitrary<infer Value> ? Value : never;

/** The same lines with the ids of this case. */
function nameSpace(lines: readonly Line[], number: number): Line[] {
	const own = (id: unknown) => (typeof id === "string" ? `${number}:${id}` : id);
	return lines.map((line) => {
		const ends = "from" in line ? { from: own(line.from), to: own(line.to) } : { id: own(line.id) };
		return { ...line, ...ends };
	});
}

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

afterAll(() => database[Symbol.asyncDispose]());

async function importAll(lines: readonly Line[]): Promise<string> {
	const { run, report } = await importRecords(database, lines);
	expect(report.problems).toEqual([]);
	return run ?? "";
}

const allLines = (cases: readonly Case[], pick: (one: Case) => readonly Line[]): Line[] =>
	cases.flatMap((one, number) => nameSpace([...NAMES, ...pick(one)], number));

async function importOnce(cases: readonly Case[]): Promise<string[]> {
	await emptyGraph(database);
	await importAll([...SOURCES, ...allLines(cases, ({ statements }) => statements)]);
	return dumpGraph(database);
}

async function importTheLongWay(cases: readonly Case[], random: readonly number[]): Promise<string[]> {
	await emptyGraph(database);
	const revert = (run: string) => revertRun(database, MODEL, run, { because: "a test" });
	const decider = createDecider(database);
	const part = (wanted: number) =>
		importAll(
			reorder(
				[
					...SOURCES,
					...allLines(cases, ({ statements, parts }) => statements.filter((_, index) => parts[index] === wanted)),
				],
				random,
			),
		);
	const alien = () => importAll(reorder([...SOURCES, ...allLines(cases, (one) => one.alien)], random));
	const before = await alien();
	await part(2);
	const repeated = await part(0);
	await withdrawSource(decider, "s2", "a test");
	const between = await alien();
	await part(0);
	await part(1);
	await revert(between);
	await restoreSource(decider, "s2", "a test");
	await revert(repeated);
	await revert(before);
	return dumpGraph(database);
}

/** Some order that these numbers stand for. */
function reorder(lines: readonly Line[], random: readonly number[]): Line[] {
	return lines
		.map((line, index) => ({ line, key: ((index + 1) * (random[index % random.length] ?? 1)) % 10_007 }))
		.sort((a, b) => a.key - b.key)
		.map(({ line }) => line);
}

test(
	`${CASES} cases: order, repetition, parts, reverted runs and withdrawals leave no trace (seed ${SEED})`,
	async () => {
		for (let start = 0; start < CASES; start += CASES_AT_ONCE) {
			const seed = SEED + start;
			const cases = fc.sample(generated, { seed, numRuns: Math.min(CASES_AT_ONCE, CASES - start) });
			const [random = []] = fc.sample(fc.array(fc.integer({ min: 1, max: 10_006 }), { minLength: 50, maxLength: 50 }), {
				seed,
				numRuns: 1,
			});
			const expected = await importOnce(cases);
			const found = await importTheLongWay(cases, random);
			const differing = listDiffering(expected, found);
			const failures = differing.map((number) => ({ PROPERTY_SEED: SEED, seed, number, case: cases[number] }));
			expect(failures, differing.length > 0 ? describe(expected, found, differing[0] ?? 0) : "").toEqual([]);
			expect(found).toEqual(expected);
		}
	},
	30_000 + CASES * 600,
);

/** Numbers of the cases of which the two graphs tell something different. */
function listDiffering(expected: readonly string[], found: readonly string[]): number[] {
	const differing = [...symmetricDifference(expected, found)].map((line) => Number(/"(\d+):/.exec(line)?.[1] ?? -1));
	return [...new Set(differing)].sort((a, b) => a - b);
}

function symmetricDifference(a: readonly string[], b: readonly string[]): Set<string> {
	const [inA, inB] = [new Set(a), new Set(b)];
	return new Set([...a.filter((line) => !inB.has(line)), ...b.filter((line) => !inA.has(line))]);
}

function describe(expected: readonly string[], found: readonly string[], number: number): string {
	const ofCase = (line: string) => line.includes(`"${number}:`);
	const only = (a: readonly string[], b: readonly string[]) => a.filter((line) => ofCase(line) && !b.includes(line));
	return ["Only when imported at once:", ...only(expected, found), "Only the long way:", ...only(found, expected)].join(
		"\n",
	);
}
