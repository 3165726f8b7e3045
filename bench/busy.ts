/**
 * Who is answered when there is much to do: light requests alone, beside eight clients of heavy ones, at twice the load
 * that can be carried, and ten seconds after it. What the limits promise is in docs/limits.md.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { table } from "table";
import { watchHealth } from "../test/attack/support/watchHealth.ts";
import { countParts, generateGraph } from "./api/generateGraph.ts";
import type { Load } from "./api/load.ts";
import { openGraph } from "./api/openGraph.ts";
import { listVariables, QUESTIONS } from "./api/questions.ts";
import { startServer } from "./api/serverProcess.ts";
import { type Bench, type BenchOptions, type BenchResult, readNumber } from "./Bench.ts";
import { type Arrivals, askAtRate, keepAsking, openConnections } from "./busy/askAtRate.ts";

export const busyBench: Bench = {
	summary: "Light requests alone, beside heavy ones, at twice the load that can be carried, and after it.",
	options: {
		seconds: "length of each part, 20 unless given",
		rate: "light requests a second where the load is not the question, 10 unless given",
		scale: "size of the graph, 1 unless given: 100,000 relations",
		home: "folder that keeps the database for the next time; none is kept unless given",
	},
	run,
};

interface Figures {
	readonly part: string;
	readonly perSecond: number;
	readonly answered: number;
	readonly medianMs: number;
	readonly p95Ms: number;
	readonly refused: number;
	/** Until the last of the refusals was there, from when it was due. */
	readonly slowestRefusalMs: number;
	/** The longest that `/health/live` took meanwhile. */
	readonly healthMs: number;
	readonly failures: Arrivals["failures"];
}

/** Each costs more than a light request may; see docs/limits.md. */
const HEAVY = [
	"{ entities(limit: 1000) { claims { id evidence { quote source { title } } } } }",
	"{ meetings(limit: 1000) { participantsConnection { edges { node { name } properties { evidence { quote source { title } } } } } } }",
].map((query) => JSON.stringify({ query }));
const HEAVY_CLIENTS = 8;
/** So many at one time keep the server as busy as it can be. */
const CLIENTS_TO_FILL_IT = 12;
/** Until Java has translated what it runs most. */
const WARM_UP_MS = 60_000;
const REST_MS = 10_000;

async function run(options: BenchOptions, tell: (line: string) => void): Promise<BenchResult> {
	const home = options.home === undefined ? await mkdtemp(join(tmpdir(), "coopgraph-bench-")) : resolve(options.home);
	const counts = countParts(readNumber(options, "scale", 1));
	const [seconds, rate] = [readNumber(options, "seconds", 20), readNumber(options, "rate", 10)];
	try {
		await using graph = await openGraph(home, generateGraph(counts), tell);
		const program = fileURLToPath(new URL("../bin/coopgraph.js", import.meta.url));
		await using server = await startServer([program, "serve", "--no-seed"], graph.address);
		const light: Load = {
			url: server.url,
			bodies: QUESTIONS.flatMap((question) =>
				listVariables(question, counts).map((variables) => JSON.stringify({ query: question.graphql, variables })),
			),
		};
		const heavy: Load = { url: server.url, bodies: HEAVY };
		const figures: Figures[] = [];
		const measure = async (part: string, perSecond: number) => {
			tell(`${part} …`);
			const watch = watchHealth(new URL(server.url).origin);
			const arrivals = await askAtRate(light, perSecond, seconds);
			const healthMs = await watch.end();
			figures.push({ part, perSecond, ...summarise(arrivals), healthMs });
		};

		tell("Warming up …");
		await keepAsking(light, CLIENTS_TO_FILL_IT, AbortSignal.timeout(WARM_UP_MS));
		tell("What can be carried …");
		const carried = (await keepAsking(light, CLIENTS_TO_FILL_IT, AbortSignal.timeout(seconds * 1_000))) / seconds;

		await openConnections(light);
		await measure("light alone", rate);
		await alongside(heavy, () => measure(`light beside ${HEAVY_CLIENTS} heavy`, rate));
		await measure("twice what can be carried", Math.round(2 * carried));
		await delay(REST_MS);
		await measure("ten seconds later", rate);
		return { figures, text: `Carried: ${Math.round(carried)} light requests a second.\n${describe(figures)}` };
	} finally {
		if (options.home === undefined) await rm(home, { recursive: true, force: true });
	}
}

async function alongside(load: Load, measure: () => Promise<void>): Promise<void> {
	const over = new AbortController();
	const [answers] = await Promise.all([
		keepAsking(load, HEAVY_CLIENTS, over.signal),
		measure().finally(() => over.abort()),
	]);
	if (answers === 0) throw new Error("No heavy request was answered: nothing was measured beside them.");
}

function summarise({ answered, refused, failures }: Arrivals): Omit<Figures, "part" | "perSecond" | "healthMs"> {
	const sorted = answered.toSorted((one, other) => one - other);
	const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
	return {
		answered: answered.length,
		medianMs: at(0.5),
		p95Ms: at(0.95),
		refused: refused.length,
		slowestRefusalMs: Math.round(refused.reduce((slowest, one) => Math.max(slowest, one), 0)),
		failures,
	};
}

function describe(figures: readonly Figures[]): string {
	const headings = ["", "a second", "answered", "median ms", "p95", "refused", "slowest refusal", "health", "failures"];
	const rows = figures.map(({ healthMs, failures, ...others }) => [
		...Object.values(others),
		healthMs,
		JSON.stringify(failures),
	]);
	return table([headings, ...rows.map((row) => row.map(String))]);
}
