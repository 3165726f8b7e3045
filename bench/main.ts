/** `npm run bench -- NAME`: measures, in processes and a database of its own. Figures depend on the machine; ratios less. */
import { parseArgs } from "node:util";
import { table } from "table";
import { didYouMean } from "../src/errors/suggest.ts";
import { guardRun } from "../test/support/guardRun.ts";
import { apiBench } from "./api.ts";
import { type Bench, readNumber } from "./Bench.ts";
import { busyBench } from "./busy.ts";
import { findCostliest } from "./costliest.ts";
import { identityBench } from "./identity.ts";
import { benchLedger } from "./ledger.ts";
import { panBench } from "./pan.ts";
import { startBench } from "./start.ts";
import { streamBench } from "./stream.ts";

const BENCHES: Readonly<Record<string, Bench>> = {
	api: apiBench,
	ledger: {
		summary: "Imports of growing size, beside LOAD CSV of the same elements.",
		options: { sizes: "numbers of records, 10000,50000 unless given" },
		async run({ sizes = "10000,50000" }, tell) {
			const figures = await benchLedger(sizes.split(",").map(Number), (one) => tell(JSON.stringify(one)));
			const rows = figures.map((one) => Object.values(one).map(String));
			return { figures, text: table([Object.keys(figures[0] ?? {}), ...rows]) };
		},
	},
	start: startBench,
	identity: identityBench,
	stream: streamBench,
	busy: busyBench,
	pan: panBench,
	costliest: {
		summary: "The costliest request that the cost rule lets through, found by search.",
		options: { tries: "queries to try, 120 unless given", meetings: "size of the graph, 4000 unless given" },
		async run(options, tell) {
			const [tries, meetings] = [readNumber(options, "tries", 120), readNumber(options, "meetings", 4_000)];
			const figures = await findCostliest({ tries, meetings, tell });
			return { figures, text: `${figures.map((one) => JSON.stringify(one)).join("\n")}\n` };
		},
	},
};

const HELP = `Usage: npm run bench -- [NAME] [options]

Benches (${Object.keys(BENCHES)[0]} unless named):
${Object.entries(BENCHES).map(describe).join("\n")}

Options of all:
  --json            figures as JSON on standard output
  --help            this text
`;

function describe([name, { summary, options }]: [string, Bench]): string {
	const lines = Object.entries(options).map(([option, words]) => `    --${option.padEnd(12)}  ${words}`);
	return [`  ${name.padEnd(16)}  ${summary}`, ...lines].join("\n");
}

async function main([first, ...others]: readonly string[]): Promise<void> {
	const isNamed = first !== undefined && !first.startsWith("-");
	const name = isNamed ? first : "api";
	const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
	const suggestion = didYouMean(name, Object.keys(BENCHES));
	if (!bench) throw new Error(`There is no bench ${name}.${suggestion} Known: ${Object.keys(BENCHES).join(", ")}.`);
	const { json, help, ...options } = readOptions(bench, isNamed || first === undefined ? others : [first, ...others]);
	if (help === true) return void process.stdout.write(HELP);
	const { figures, text } = await bench.run(options as Record<string, string>, (line) => console.error(line));
	process.stdout.write(json === true ? `${JSON.stringify(figures, undefined, "\t")}\n` : text);
}

function readOptions({ options }: Bench, args: readonly string[]): Record<string, string | boolean | undefined> {
	const own = Object.keys(options).map((option) => [option, { type: "string" as const }]);
	const common = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
	const { values } = parseArgs({ args: [...args], options: { ...Object.fromEntries(own), ...common } });
	return values as Record<string, string | boolean | undefined>;
}

guardRun();
try {
	await main(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}
