import { CoopgraphError } from "../../../errors/CoopgraphError.ts";
import type { ProposedPair } from "../../../identity/ProposedPair.ts";
import { proposePairs } from "../../../identity/proposePairs.ts";
import type { Decider } from "../../../ledger/decisions/decide.ts";
import { readJudgedPairs } from "../../../ledger/judgements/readJudgedPairs.ts";
import { readProfiles } from "../../../ledger/judgements/readProfiles.ts";
import { readModel } from "../../../model/read/readModel.ts";
import type { FurtherCommand } from "../../CommandDefinition.ts";
import { checkType } from "../../options/checkType.ts";
import { readLimit } from "../../options/readLimit.ts";
import { count } from "../../output/count.ts";
import { readConfig, withDatabase } from "../../session.ts";
import { askPairs, describePair } from "./askPairs.ts";

interface Options {
	readonly type?: string;
	readonly min: string;
	readonly limit: string;
	readonly ask?: boolean;
	readonly json?: boolean;
}

export const proposeCommand: FurtherCommand = {
	name: "propose",
	summary: "List ids that may mean the same, most likely first, with reasons for and against.",
	example: "coopgraph identity propose --type Person --min 0.5",
	configure: (command) =>
		command
			.option("--type <type>", "only of this type")
			.option("--min <score>", "lowest score to list, 0 to 1", "0.45")
			.option("--limit <count>", "how many to list", "50")
			.option("--ask", "ask about each pair in the terminal; answers take effect immediately")
			.option("--json", "print JSON")
			.action(propose),
};

async function propose(options: Options): Promise<void> {
	const model = readModel();
	checkType(model, options.type);
	const types = options.type === undefined ? [...model.entities.keys()] : [options.type];
	const least = readScore(options.min);
	const limit = readLimit(options.limit);
	await withDatabase(readConfig(), model, async ({ decider }) => {
		const { pairs: some, count: all } = await findPairs(decider, types, { least, limit });
		if (options.json) for (const pair of some) print(JSON.stringify({ ...pair, judgement: null }));
		else if (some.length === 0) print("No two seem to be the same.");
		else if (options.ask && process.stdin.isTTY) {
			await askPairs(decider, some, { input: process.stdin, output: process.stderr });
		} else await list(decider, some, all);
	});
}

function readScore(text: string): number {
	const score = Number(text);
	if (text.trim() !== "" && score >= 0 && score <= 1) return score;
	throw new CoopgraphError("OPTION_INVALID", { name: "--min", found: text, expected: "a number from 0 to 1" });
}

async function findPairs(
	{ connection, model }: Decider,
	types: readonly string[],
	{ least, limit }: { readonly least: number; readonly limit: number },
): Promise<{ readonly pairs: readonly ProposedPair[]; readonly count: number }> {
	const isJudged = await readJudgedPairs(connection);
	const pairs: ProposedPair[] = [];
	let all = 0;
	for (const type of types) {
		const found = proposePairs(model, await readProfiles(connection, model, type), { least, isJudged });
		all += found.count;
		for (const pair of takeFirst(found, limit)) pairs.push({ ...pair });
	}
	return { pairs: pairs.sort((a, b) => (b.score ?? 0) - (a.score ?? 0)).slice(0, limit), count: all };
}

function* takeFirst<Item>(items: Iterable<Item>, limit: number): Generator<Item> {
	let taken = 0;
	for (const item of items) {
		if (taken === limit) return;
		yield item;
		taken += 1;
	}
}

async function list({ connection }: Decider, pairs: readonly ProposedPair[], all: number): Promise<void> {
	for (const pair of pairs) print(`${await describePair(connection, pair)}\n`);
	print(
		`${pairs.length} of ${count(all, "pair")}. Decide: coopgraph identity decide LEFT RIGHT same|different --because "…"`,
	);
}

function print(text: string): void {
	process.stdout.write(`${text}\n`);
}
