import { readFile } from "node:fs/promises";
import { CoopgraphError } from "../../../errors/CoopgraphError.ts";
import { findFaultOfPair, isObject, isVerdict, VERDICTS, type Verdict } from "../../../identity/clusters/Judgement.ts";
import type { ProposedPair } from "../../../identity/ProposedPair.ts";
import type { Decider } from "../../../ledger/decisions/decide.ts";
import { requireIds } from "../../../ledger/judgements/findIds.ts";
import { judge, judgeEach, type Wanted } from "../../../ledger/judgements/judge.ts";
import type { Json } from "../../../model/ids.ts";
import { readModel } from "../../../model/read/readModel.ts";
import { foldAsked } from "../../../model/values/text.ts";
import type { FurtherCommand } from "../../CommandDefinition.ts";
import { ExitCode } from "../../ExitCode.ts";
import { requireReason } from "../../options/reasonOption.ts";
import { count } from "../../output/count.ts";
import { readConfig, withDatabase } from "../../session.ts";
import { askPairs } from "./askPairs.ts";

interface Options {
	readonly because?: string;
	readonly canonical?: string;
	readonly replace?: boolean;
	readonly file?: string;
	readonly json?: boolean;
}

export const decideCommand: FurtherCommand = {
	name: "decide",
	summary: "Decide whether two ids mean the same; --file decides many at once.",
	example: 'coopgraph identity decide giz gtz same --because "the GTZ became the GIZ in 2011"',
	configure: (command, setExitCode) =>
		command
			.argument("[left]", "an id as used in records; the first one stands for both", foldAsked)
			.argument("[right]", "the other id", foldAsked)
			.argument("[verdict]", "same, different or unsure")
			.option("--because <reason>", "the reason, in a sentence; stored with the judgement")
			.option("--canonical <id>", "which of the two stands for both", foldAsked)
			.option("--replace", "let `same` replace an existing `different` for these two ids")
			.option("--file <file>", "JSON Lines of judgements; pairs without one are asked about in the terminal")
			.option("--json", "print the result as JSON")
			.action(async (left, right, verdict, options: Options) =>
				setExitCode(
					await (options.file === undefined ? decideOne([left, right, verdict], options) : decideMany(options)),
				),
			),
};

async function decideOne(words: readonly (string | undefined)[], options: Options): Promise<number> {
	const wanted = readWanted(words, options);
	const judgements = await withDatabase(readConfig(), readModel(), async ({ decider }) => {
		await requireIds(decider.connection, [wanted.left, wanted.right]);
		return judge(decider, [wanted], { replace: options.replace === true });
	});
	const text = `${wanted.left} and ${wanted.right} ${OUTCOMES[wanted.judgement]}.`;
	print(options.json ? JSON.stringify(judgements, null, 2) : text);
	return ExitCode.DONE;
}

const OUTCOMES = {
	SAME: "are the same now",
	DIFFERENT: "are different now",
	UNSURE: "are not decided now",
} as const satisfies Record<Verdict, string>;

function readWanted([left = "", right = "", word = ""]: readonly (string | undefined)[], options: Options): Wanted {
	const verdict = word.toUpperCase();
	if (!isVerdict(verdict)) {
		const expected = `LEFT RIGHT and ${VERDICTS.join(", ").toLowerCase()}, or --file`;
		throw new CoopgraphError("OPTION_INVALID", { name: "<verdict>", found: word || "nothing", expected });
	}
	const canonical = options.canonical === undefined ? {} : { canonical: options.canonical };
	const fault = findFaultOfPair({ left, right, ...canonical });
	if (fault !== undefined) {
		throw new CoopgraphError("OPTION_INVALID", { name: "the pair", found: fault, expected: "two ids of one entity" });
	}
	return { left, right, judgement: verdict, because: requireReason(options.because), ...canonical };
}

interface FileLines {
	readonly wanted: readonly (Wanted & { readonly place: string })[];
	readonly pairs: readonly ProposedPair[];
	readonly faults: readonly CoopgraphError[];
	/** Lines of \`identity propose --json\` to which nobody gave a judgement. */
	readonly open: number;
}

/** Good lines are taken up, bad ones and those that contradict something are named. */
async function decideMany(options: Options): Promise<number> {
	const { wanted, pairs, faults, open } = await readLines(options.file ?? "", options.because);
	const { refused, decided, asked } = await withDatabase(readConfig(), readModel(), async ({ decider }) => {
		const outcomes = await judgeEach(
			decider,
			wanted.map(({ place, ...one }) => one),
			{ replace: options.replace === true },
		);
		const errors = outcomes.flatMap((outcome) => (outcome.kind === "refused" ? [outcome.error] : []));
		return { refused: errors, decided: outcomes.length - errors.length, asked: await ask(decider, pairs) };
	});
	const problems = [...faults, ...refused].map(({ code, message, remedy }) => ({ code, message, remedy }));
	if (options.json) print(JSON.stringify({ decided: decided + asked, open, problems }, null, 2));
	else {
		for (const { code, message } of problems) process.stderr.write(`${code} ${message}\n`);
		const left = open > 0 ? `; left open: ${count(open, "pair")}` : "";
		print(`Taken up: ${count(decided + asked, "judgement")}; not taken up: ${problems.length}${left}.`);
	}
	return problems.length > 0 ? ExitCode.SOME_REJECTED : ExitCode.DONE;
}

async function ask(decider: Decider, pairs: readonly ProposedPair[]): Promise<number> {
	return pairs.length === 0 ? 0 : askPairs(decider, pairs, { input: process.stdin, output: process.stderr });
}

async function readLines(path: string, because: string | undefined): Promise<FileLines> {
	const text = await readFile(path, "utf8").catch((cause: Error) => {
		throw new CoopgraphError("FILE_UNREADABLE", { file: path, reason: cause.message }, { cause });
	});
	const wanted: (Wanted & { place: string })[] = [];
	const pairs: ProposedPair[] = [];
	const faults: CoopgraphError[] = [];
	let open = 0;
	for (const [index, line] of text.split("\n").entries()) {
		if (line.trim() === "") continue;
		if (!process.stdin.isTTY && isLeftOpen(line)) {
			open += 1;
			continue;
		}
		const place = `${path}:${index + 1}`;
		const read = readLine(line, because);
		if (typeof read === "string") {
			faults.push(new CoopgraphError("JUDGEMENT_INVALID", { place, reason: read, example: EXAMPLE }));
		} else if ("judgement" in read && isVerdict(read.judgement)) wanted.push({ ...read, place });
		else pairs.push(read);
	}
	return { wanted, pairs, faults, open };
}

const EXAMPLE = '{"left":"giz","right":"gtz","judgement":"SAME","because":"it took that name in 2011"}';

/** As `identity propose --json` writes it: a judgement takes the place of `null`. */
function isLeftOpen(text: string): boolean {
	const line = parse(text);
	return isObject(line) && line.judgement === null;
}

/** A judgement, a pair that waits for one where a person sits at a terminal, or what is wrong. */
function readLine(text: string, because: string | undefined): Wanted | ProposedPair | string {
	const line = parse(text);
	if (!isObject(line)) return "it is no JSON object";
	const { left, right, judgement } = line;
	if (typeof left !== "string" || typeof right !== "string") return "the key left or right is missing";
	const fault = findFaultOfPair(line);
	if (fault !== undefined) return fault;
	if ((judgement ?? undefined) === undefined && process.stdin.isTTY) return line as unknown as ProposedPair;
	if (!isVerdict(judgement)) return `judgement is ${String(judgement)}, expected ${VERDICTS.join(", ")}`;
	if (line.at !== undefined && Number.isNaN(Date.parse(String(line.at)))) return `at is ${String(line.at)}, no moment`;
	const reason = typeof line.because === "string" && line.because.trim() !== "" ? line.because : because;
	if (reason === undefined) return "the key because is missing, and --because, too";
	return { ...pickSigned(line), left: foldAsked(left), right: foldAsked(right), judgement, because: reason };
}

/** What a colleague signed stays signed by them; what else stands in the line is no part of a judgement. */
function pickSigned({ at, by, canonical, about }: Readonly<Record<string, Json | undefined>>): Partial<Wanted> {
	return {
		...(typeof at === "string" && typeof by === "string" ? { at, by } : {}),
		...(typeof canonical === "string" ? { canonical: foldAsked(canonical) } : {}),
		...(about === undefined ? {} : { about: about as NonNullable<Wanted["about"]> }),
	};
}

function parse(text: string): Json | undefined {
	try {
		return JSON.parse(text) as Json;
	} catch {
		return undefined;
	}
}

function print(text: string): void {
	process.stdout.write(`${text}\n`);
}
