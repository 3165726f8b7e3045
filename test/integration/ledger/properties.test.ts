/**
 * Whatever way the same records come in, the graph is the same: in any order, in parts, repeated, with other runs before
 * and between that are taken back, with sources withdrawn and restored. Many small cases share one database: each has
 * ids of its own. PROPERTY_CASES says how many (10,000 take about twenty minutes); PROPERTY_SEED repeats a failure.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { restoreSource, withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { revertRun } from "../../../src/ledger/importRuns/revertRun.ts";
import { createDecider } from "../../support/decider.ts";
import { dumpGraph, emptyGraph, importRecords, openPreparedDatabase } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { readSeed } from "../../support/seed.ts";
import { generatedStatement, type Line, NAMES, nameSpace, SOURCES } from "../../support/statements.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const CASES = Number(process.env.PROPERTY_CASES ?? 200);
const CASES_AT_ONCE = 100;
const SEED = Number(process.env.PROPERTY_SEED ?? readSeed());

const generated = fc.record({
	statements: fc.array(generatedStatement, { minLength: 1, maxLength: 8 }),
	/** What another run says of the same things and then takes back. */
	alien: fc.array(generatedStatement, { minLength: 1, maxLength: 5 }),
	/** To which part each statement goes. */
	parts: fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
});
type Case = typeof generated extends fc.Arbitrary<infer Value> ? Value : never;

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
