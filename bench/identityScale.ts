/** `identity propose` over many names: time a name and its growth, memory, and how many planted pairs are found. */
import { proposePairs } from "../src/identity/proposePairs.ts";
import { generateNames } from "../test/support/manyNames.ts";
import { MODEL } from "../test/support/model.ts";

export interface ScaleFigures {
	readonly names: number;
	/** Time of the processor, which others that use the machine hardly change. */
	readonly cpuSeconds: number;
	readonly wallSeconds: number;
	/** Of the processor. */
	readonly microsecondsPerName: number;
	/** That time against that of the smallest size. */
	readonly growth: number;
	readonly comparisonsPerName: number;
	/** With what was found, in megabytes at their highest in this process so far; the names themselves are part of it. */
	readonly memoryMb: number;
	/** Names that were generated a second time, in another spelling. */
	readonly planted: number;
	/** Share of them that are compared. */
	readonly recallOfBlocking: number;
	readonly proposalsPerName: number;
	/** Share of those that come again that are proposed, at the score that the command leaves out unless told. */
	readonly recallOfProposals: number;
}

const LEAST = 0.45;

export function measureScale(sizes: readonly number[], tell: (line: string) => void): ScaleFigures[] {
	// The first run of code is slower than any other.
	measureOne(5_000, undefined);
	const all: ScaleFigures[] = [];
	for (const size of sizes) {
		const figures = measureOne(size, all[0]);
		all.push(figures);
		tell(JSON.stringify(figures));
	}
	return all;
}

function measureOne(names: number, smallest: ScaleFigures | undefined): ScaleFigures {
	const { profiles, planted } = generateNames(names);
	const twins = new Map([...planted].flatMap(([later, first]) => [[later, first] as const, [first, later] as const]));
	const isPlanted = (left: string, right: string) => twins.get(left) === right;
	let [comparisons, found] = [0, 0];
	const isJudged = (left: string, right: string) => {
		comparisons += 1;
		if (isPlanted(left, right)) found += 1;
		return false;
	};
	// The time of this process alone: others may use the machine, too.
	const [start, begun] = [process.cpuUsage(), performance.now()];
	const pairs = proposePairs(MODEL, profiles, { least: LEAST, isJudged });
	const { user, system } = process.cpuUsage(start);
	const wallSeconds = (performance.now() - begun) / 1_000;
	const microsecondsPerName = Math.round((user + system) / names);
	let proposed = 0;
	for (const { left, right } of pairs) if (isPlanted(left, right)) proposed += 1;
	return {
		names,
		cpuSeconds: Math.round((user + system) / 100_000) / 10,
		wallSeconds: Math.round(wallSeconds * 10) / 10,
		microsecondsPerName,
		growth: round(microsecondsPerName / (smallest?.microsecondsPerName ?? microsecondsPerName)),
		comparisonsPerName: round(comparisons / names),
		memoryMb: Math.round(process.resourceUsage().maxRSS / 1_024),
		planted: planted.size,
		recallOfBlocking: round(found / planted.size),
		proposalsPerName: round(pairs.count / names),
		recallOfProposals: round(proposed / planted.size),
	};
}

function round(number: number): number {
	return Math.round(number * 1_000) / 1_000;
}
