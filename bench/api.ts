/**
 * The plain path of the API: eight questions of analysts through our server, the same ones through Cypher by hand over
 * HTTP, and through Apollo with @neo4j/graphql as they come. All three ask the same database, in turns, so that whatever
 * else the machine does meets all of them; what counts is the ratio.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { table } from "table";
import type { Neo4jAddress } from "../src/config/config.ts";
import { type Counts, countParts, generateGraph } from "./api/generateGraph.ts";
import { type Load, type Round, runRound } from "./api/load.ts";
import { openGraph } from "./api/openGraph.ts";
import { listVariables, QUESTIONS, type Question } from "./api/questions.ts";
import { startServer } from "./api/serverProcess.ts";
import { type Bench, type BenchOptions, type BenchResult, readNumber } from "./Bench.ts";

export const apiBench: Bench = {
	summary: "Eight questions through the API, beside Cypher by hand over HTTP and beside Apollo as it comes.",
	options: {
		seconds: "length of a round, 2 unless given",
		rounds: "rounds for each question and server, 5 unless given",
		scale: "size of the graph, 1 unless given: 100,000 relations",
		only: "number of the one question to measure, from 1",
		home: "folder that keeps the database for the next time; none is kept unless given",
	},
	run,
};

async function run(options: BenchOptions, tell: (line: string) => void): Promise<BenchResult> {
	const plan: Plan = {
		seconds: readNumber(options, "seconds", 2),
		rounds: readNumber(options, "rounds", 5),
		counts: countParts(readNumber(options, "scale", 1)),
		questions: QUESTIONS.filter((_, index) => options.only === undefined || Number(options.only) === index + 1),
	};
	const home = options.home === undefined ? await mkdtemp(join(tmpdir(), "coopgraph-bench-")) : resolve(options.home);
	try {
		await using graph = await openGraph(home, generateGraph(plan.counts), tell);
		const figures = await measureAll(graph.address, plan, tell);
		return { figures, text: describe(figures) };
	} finally {
		if (options.home === undefined) await rm(home, { recursive: true, force: true });
	}
}

interface Plan {
	readonly seconds: number;
	readonly rounds: number;
	readonly counts: Counts;
	readonly questions: readonly Question[];
}

const SERVERS = ["ours", "byHand", "stock"] as const;
type Server = (typeof SERVERS)[number];
type PerServer<Value> = Readonly<Record<Server, Value>>;

interface Measured {
	/** Median of the rounds. */
	readonly requestsPerSecond: number;
	/** Of all requests of all rounds, in milliseconds. */
	readonly p95: number;
}

interface Figures extends PerServer<Measured> {
	readonly question: string;
	/** Requests a second against those of Cypher by hand. */
	readonly ratio: number;
	readonly stockRatio: number;
}

async function measureAll(address: Neo4jAddress, plan: Plan, tell: (line: string) => void): Promise<Figures[]> {
	const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
	await using ours = await startServer([file("../bin/coopgraph.js"), "serve", "--no-seed"], address);
	await using byHand = await startServer(["--import", "tsx", file("api/handWritten.ts")], address);
	await using stock = await startServer(["--import", "tsx", file("api/stock.ts")], address);
	const urls = { ours: ours.url, byHand: byHand.url, stock: stock.url };
	const all: Figures[] = [];
	for (const question of plan.questions) {
		tell(`Asking: ${question.name} …`);
		const loads = toLoads(question, plan.counts, urls);
		await checkSameAnswers(question, loads);
		all.push({ question: question.name, ...(await measureQuestion(loads, plan)) });
	}
	return all;
}

function toLoads(question: Question, counts: Counts, urls: PerServer<string>): PerServer<Load> {
	const variables = listVariables(question, counts);
	const graphql = variables.map((one) => JSON.stringify({ query: question.graphql, variables: one }));
	const number = QUESTIONS.indexOf(question);
	return {
		ours: { url: urls.ours, bodies: graphql },
		byHand: { url: urls.byHand, bodies: variables.map((one) => JSON.stringify({ question: number, variables: one })) },
		stock: { url: urls.stock, bodies: graphql },
	};
}

/** Who answers something else has it easy. */
async function checkSameAnswers({ name }: Question, loads: PerServer<Load>): Promise<void> {
	for (const index of loads.ours.bodies.keys()) {
		const ours = await ask(loads.ours, index);
		for (const server of ["byHand", "stock"] as const) {
			const theirs = await ask(loads[server], index);
			if (isDeepStrictEqual(ours, theirs)) continue;
			const found = `${JSON.stringify(ours).slice(0, 2_000)}\n${JSON.stringify(theirs).slice(0, 2_000)}`;
			throw new Error(`${name}: ${server} does not answer as ours does, to ${loads.ours.bodies[index]}\n${found}`);
		}
	}
}

/** The data of an answer without errors. */
async function ask({ url, bodies }: Load, index: number): Promise<unknown> {
	const body = bodies[index] ?? "";
	const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
	const answer = (await response.json()) as { data?: unknown; errors?: unknown };
	if (!response.ok || answer.errors) throw new Error(`${url} answered ${JSON.stringify(answer)} to ${body}`);
	return answer.data;
}

async function measureQuestion(loads: PerServer<Load>, plan: Plan): Promise<Omit<Figures, "question">> {
	const rounds: PerServer<Round[]> = { ours: [], byHand: [], stock: [] };
	for (const server of SERVERS) await runRound(loads[server], plan.seconds);
	for (let round = 0; round < plan.rounds; round += 1) {
		for (const server of SERVERS) rounds[server].push(await runRound(loads[server], plan.seconds));
	}
	const [ours, byHand, stock] = [summarise(rounds.ours), summarise(rounds.byHand), summarise(rounds.stock)];
	// Of neighbours, not of medians: what disturbs the machine disturbs both.
	const ratioTo = (theirs: readonly Round[], mine: readonly Round[]) =>
		median(mine.map((round, index) => round.requestsPerSecond / (theirs[index]?.requestsPerSecond ?? Number.NaN)));
	const ratio = ratioTo(rounds.byHand, rounds.ours);
	return { ours, byHand, stock, ratio, stockRatio: ratioTo(rounds.byHand, rounds.stock) };
}

function summarise(rounds: readonly Round[]): Measured {
	const latencies = rounds.flatMap((round) => round.latencies).sort((a, b) => a - b);
	return {
		requestsPerSecond: median(rounds.map(({ requestsPerSecond }) => requestsPerSecond)),
		p95: latencies[Math.floor(latencies.length * 0.95)] ?? Number.NaN,
	};
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function geometricMean(values: readonly number[]): number {
	return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

function describe(figures: readonly Figures[]): string {
	const head = [
		"",
		"ours /s",
		"by hand /s",
		"stock /s",
		"p95 ms",
		"p95 ms",
		"p95 ms",
		"ours : by hand",
		"stock : by hand",
	];
	const rows = figures.map(({ question, ours, byHand, stock, ratio, stockRatio }) => [
		question,
		...[ours, byHand, stock].map(({ requestsPerSecond }) => requestsPerSecond.toFixed(0)),
		...[ours, byHand, stock].map(({ p95 }) => p95.toFixed(1)),
		ratio.toFixed(2),
		stockRatio.toFixed(2),
	]);
	const means = [figures.map(({ ratio }) => ratio), figures.map(({ stockRatio }) => stockRatio)].map(geometricMean);
	const foot = ["geometric mean", "", "", "", "", "", "", ...means.map((mean) => mean.toFixed(2))];
	return table([head, ...rows, foot]);
}
