/** How long somebody waits for the program: for commands without and with a database, and for `npm start` to be ready. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { table } from "table";
import { loadConfig } from "../src/config/config.ts";
import { stopLocalDatabase } from "../src/database/local/stopLocalDatabase.ts";
import { type Bench, type BenchOptions, type BenchResult, readNumber } from "./Bench.ts";

export const startBench: Bench = {
	summary: "Seconds until a command has answered, and until the server is ready.",
	options: { times: "how often each is run, 5 unless given" },
	run,
};

const PROGRAM = fileURLToPath(new URL("../bin/coopgraph.js", import.meta.url));

const ALONE = ["--help", "--version", "ask --list", "schema", "schema --json-schema"];
const BESIDE_A_DATABASE = ["status", "conflicts", "ask who-sat-at-the-table", "export --format csv --zip"];

interface Figures {
	readonly what: string;
	readonly secondsMedian: number;
	readonly secondsAtMost: number;
	/** Of the processor, by the program itself. */
	readonly cpuSeconds: number;
}

interface Sample {
	readonly seconds: number;
	readonly cpuSeconds: number;
}

async function run(options: BenchOptions, tell: (line: string) => void): Promise<BenchResult> {
	const times = readNumber(options, "times", 5);
	const home = await mkdtemp(join(tmpdir(), "coopgraph-bench-"));
	const environment = { NEO4J_URI: undefined, COOPGRAPH_HOME: home, COOPGRAPH_DATABASE: "local", PORT: "0" };
	const figures: Figures[] = [];
	const measure = async (what: string, work: () => Promise<Sample>, often = times) => {
		tell(`${what} …`);
		const samples: Sample[] = [];
		for (let time = 0; time < often; time += 1) samples.push(await work());
		figures.push(describe(what, samples));
	};
	try {
		for (const words of ALONE) await measure(words, () => runCommand(words, environment));
		// Everything is fetched then, and the graph is filled.
		await measure("serve, with an empty database", () => serve(environment), 1);
		await measure("serve, everything cached", () => serve(environment));
		await serve(environment, async () => {
			for (const words of BESIDE_A_DATABASE) await measure(words, () => runCommand(words, environment));
		});
		return {
			figures,
			text: table([Object.keys(figures[0] ?? {}), ...figures.map((one) => Object.values(one).map(String))]),
		};
	} finally {
		await stopLocalDatabase(loadConfig({ ...process.env, ...environment }, "/"));
		await rm(home, { recursive: true, force: true });
	}
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reports what the process took of the processor in its end. */
const REPORT = `data:text/javascript,${encodeURIComponent(
	'process.on("exit", () => { const { user, system } = process.cpuUsage(); console.error("cpu", (user + system) / 1e6); })',
)}`;

async function runCommand(words: string, env: Environment): Promise<Sample> {
	const began = performance.now();
	const { stderr } = await execa(process.execPath, ["--import", REPORT, PROGRAM, ...words.split(" ")], {
		...{ env, stdin: "ignore", encoding: "utf8", maxBuffer: 1 << 30 },
	});
	return { seconds: secondsSince(began), cpuSeconds: readCpu(stderr) };
}

/** Until it says that it is ready; then something may be done beside it. */
async function serve(env: Environment, meanwhile = async () => {}): Promise<Sample> {
	const began = performance.now();
	const server = execa(process.execPath, ["--import", REPORT, PROGRAM, "serve"], { env, stdin: "ignore" });
	for await (const line of server) if (line.includes("is ready")) break;
	const seconds = secondsSince(began);
	await meanwhile();
	server.kill("SIGTERM");
	const { stderr } = await server.catch((ended: { stderr: string }) => ended);
	return { seconds, cpuSeconds: readCpu(stderr) };
}

function secondsSince(began: number): number {
	return (performance.now() - began) / 1_000;
}

function readCpu(output: string): number {
	return Number(/^cpu ([\d.]+)$/m.exec(output)?.[1] ?? Number.NaN);
}

function describe(what: string, samples: readonly Sample[]): Figures {
	const seconds = samples.map((sample) => sample.seconds).sort((a, b) => a - b);
	const cpu = samples.map(({ cpuSeconds }) => cpuSeconds).sort((a, b) => a - b);
	const middle = Math.floor(samples.length / 2);
	return {
		what,
		secondsMedian: round(seconds[middle]),
		secondsAtMost: round(seconds.at(-1)),
		cpuSeconds: round(cpu[middle]),
	};
}

function round(number = Number.NaN): number {
	return Math.round(number * 100) / 100;
}
