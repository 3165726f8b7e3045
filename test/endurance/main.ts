/** `npm run endure -- NAME`: what takes too long for every run of the tests. A short form of each is among those. */
import { parseArgs } from "node:util";
import { guardRun } from "../support/guardRun.ts";
import { runKills } from "./kills/runKills.ts";
import { runSoak } from "./soak/runSoak.ts";

type Trial = (numbers: (name: string, fallback: number) => number) => Promise<readonly { faults: readonly string[] }[]>;

const TRIALS: Readonly<Record<string, Trial>> = {
	kills: (numbers) =>
		runKills({
			...{ laps: numbers("laps", 10), seed: numbers("seed", 1), records: numbers("records", 400) },
			...{ isShort: false, tell },
		}),
	soak: (numbers) =>
		runSoak({
			...{ minutes: numbers("minutes", 30), clients: numbers("clients", 50), seed: numbers("seed", 1) },
			...{ pauseMs: numbers("pause", 2_000), tell },
		}),
};

guardRun();

const OPTIONS = ["laps", "seed", "records", "minutes", "clients", "pause"] as const;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: Object.fromEntries(OPTIONS.map((option) => [option, { type: "string" as const }])),
});
const [name = ""] = positionals;
const trial = Object.hasOwn(TRIALS, name) ? TRIALS[name] : undefined;
if (!trial) throw new Error(`Say which: ${Object.keys(TRIALS).join(", ")}.`);
const began = performance.now();
const figures = await trial((option, fallback) => Number(values[option] ?? fallback));
process.stdout.write(`${JSON.stringify(figures, undefined, "\t")}\n`);
tell(`${Math.round((performance.now() - began) / 60_000)} minutes.`);
if (figures.some(({ faults }) => faults.length > 0)) process.exitCode = 1;

function tell(line: string): void {
	process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
}
